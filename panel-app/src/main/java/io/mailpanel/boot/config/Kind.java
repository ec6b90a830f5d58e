package io.mailpanel.boot.config;

import java.nio.file.Path;

/**
 * What a key's value may be.
 *
 * @param allowed in words, for messages
 * @param reader makes the value of what stands in the file
 */
record Kind<T>(String allowed, Reader<T> reader) {

    /** Makes the value of what stands in the file; relative paths start at the file's folder. */
    @FunctionalInterface
    interface Reader<T> {
        /** @throws Wrong with what is wrong, in words */
        T read(Object toml, Path base) throws Wrong;
    }

    /** What is wrong with a value. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }
}
