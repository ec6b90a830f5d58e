package io.mailpanel.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.Optional;

/** Which build of the version this is. */
final class OwnBuild {
    private OwnBuild() {}

    /** When the program's own file was made; empty for a program that was not packaged. */
    static Optional<Instant> read() {
        CodeSource source = OwnBuild.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Files.getLastModifiedTime(jar).toInstant())
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty(); // it is run from somewhere that is no file
        }
    }
}
