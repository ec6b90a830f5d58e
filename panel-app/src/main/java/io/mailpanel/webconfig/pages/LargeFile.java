package io.mailpanel.webconfig.pages;

import io.mailpanel.webconfig.Notice;
import java.nio.file.Path;

/** A page's file that is too large for memory: it comes to a folder on the disk, which is deleted when the request is answered. */
interface LargeFile {
    /** It cannot come. */
    final class Hindered extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Notice notice;

        /** @param notice why, and what to do */
        Hindered(Notice notice) {
            this.notice = notice;
        }

        Notice notice() {
            return notice;
        }
    }

    /**
     * Before anything of the request's body is read, by a browser that is logged in: makes the folder that it comes to.
     *
     * @param bytes of the request
     * @throws Hindered if it cannot come; then there is nothing to end
     */
    Path begin(long bytes) throws Hindered;

    /** Deletes the folder. */
    void end(Path folder);
}
