package io.mailpanel.webconfig.pages;

import java.util.Map;
import java.util.Optional;

/** One page of Web Config: one file here, one template in {@code jte/pages}, one row of {@link Pages}. */
public interface Page {
    /** Something that a request makes the page do. */
    @FunctionalInterface
    interface Act {
        /** Does it, and answers. */
        void on(Visit visit) throws Exception;
    }

    /** Shows the page. */
    void show(Visit visit) throws Exception;

    /** Shows the page after something that was asked of it could not be written: notice and status are set. */
    default void notStored(Visit visit) throws Exception {
        show(visit);
    }

    /** What its forms do: POST to the page's own path for "", else to the path, a slash and the name. */
    default Map<String, Act> acts() {
        return Map.of();
    }

    /** The most bytes of files that its forms bring; 0 if they bring none, and then such a request is refused unread. */
    default int mostUploaded() {
        return 0;
    }

    /** How a file comes that is too large for memory; then {@link #mostUploaded} does not count. */
    default Optional<LargeFile> largeFile() {
        return Optional.empty();
    }

    /** What its own script fetches by GET, under the path and a slash; that does not count as somebody visiting. */
    default Map<String, Act> parts() {
        return Map.of();
    }
}
