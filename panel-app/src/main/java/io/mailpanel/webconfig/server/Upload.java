package io.mailpanel.webconfig.server;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.util.MultipartUtil;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Files that a form brings with it. They are read whole into memory, and never written to the disk: they may hold keys; only what
 * is too large for that comes to a folder. Read only for a page that takes files, after it is known that a logged-in browser sends them.
 */
public final class Upload {
    /** What is read and thrown away of a larger request, bytes, so that the browser comes to read the answer. */
    private static final long DRAINED = 16L * 1024 * 1024;

    private static final String FOLDER = Upload.class.getName() + ".folder";
    /** A large file comes at least so fast, bytes a second; a slower sender is cut off. */
    private static final long SLOWEST = 64 * 1024;
    /** Marks and fields around the files. */
    private static final int AROUND = 16 * 1024;

    private Upload() {}

    /** Whether the request is of the kind that brings files. */
    public static boolean is(Context ctx) {
        String type = ctx.header("Content-Type");
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /**
     * Reads the request; afterwards its fields and files can be asked for.
     *
     * @param mostBytes of all files together
     * @throws ContentTooLargeResponse if there is more
     * @throws BadRequestResponse if it is not what browsers send
     */
    public static void read(Context ctx, int mostBytes) throws IOException {
        int most = mostBytes + AROUND;
        if (length(ctx) > most) {
            drain(ctx);
            throw new ContentTooLargeResponse("web.error.upload");
        }
        MultipartConfigElement inMemory = new MultipartConfigElement("", most, most, most);
        ctx.req().setAttribute(MultipartUtil.MULTIPART_CONFIG_ATTRIBUTE, inMemory);
        try {
            ctx.req().getParts();
        } catch (ServletException | IOException | RuntimeException e) {
            throw notUnderstood(ctx, "web.error.400.text");
        }
    }

    /**
     * Reads a request whose files are too large for memory: they come to the folder, and are not deleted here.
     *
     * @param mostBytes of the request
     * @throws BadRequestResponse if it is not what browsers send, or ended before its end
     */
    public static void receive(Context ctx, Path folder, long mostBytes) {
        long length = ctx.req().getContentLengthLong();
        Connections.allow(ctx.req(), Duration.ofSeconds(length / SLOWEST));
        ctx.attribute(FOLDER, folder);
        // What is no file stays in memory: a password must not come to the disk.
        ctx.req()
                .setAttribute(
                        MultipartUtil.MULTIPART_CONFIG_ATTRIBUTE,
                        new MultipartConfigElement(folder.toString(), mostBytes, mostBytes, AROUND));
        try {
            ctx.req().getParts();
        } catch (ServletException | IOException | RuntimeException e) {
            throw notUnderstood(ctx, "web.error.upload.broken");
        }
    }

    /** The length of the request's body, bytes. */
    public static long length(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0) {
            // Browsers say how much they send.
            throw new BadRequestResponse();
        }
        return length;
    }

    /** The file that was chosen in this field, where {@link #receive} has put it; empty if none was, or it is empty. */
    public static Optional<Path> received(Context ctx, String field) throws IOException {
        Part part = part(ctx, field);
        Path folder = ctx.attribute(FOLDER);
        if (folder == null || part == null || part.getSubmittedFileName() == null || part.getSize() == 0) {
            return Optional.empty();
        }
        Path file = folder.resolve("received");
        part.write(file.toString());
        return Optional.of(file);
    }

    /** The file that was chosen in this field; empty if none was. */
    public static byte[] file(Context ctx, String field) throws IOException {
        Part part = part(ctx, field);
        if (part == null) {
            return new byte[0];
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The name that the browser sent with that file; empty if none was chosen. */
    public static String fileName(Context ctx, String field) throws IOException {
        Part part = part(ctx, field);
        return part == null || part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
    }

    private static Part part(Context ctx, String field) throws IOException {
        try {
            return is(ctx) ? ctx.req().getPart(field) : null;
        } catch (ServletException e) {
            throw new BadRequestResponse();
        }
    }

    /** Jetty gives such a request up when it is answered: another one must not come on the same connection. */
    private static BadRequestResponse notUnderstood(Context ctx, String key) {
        ctx.header("Connection", "close");
        return new BadRequestResponse(key);
    }

    /** Reads what comes, up to 16 MiB, and throws it away, so that the browser comes to read the answer. */
    public static void drain(Context ctx) throws IOException {
        InputStream in = ctx.req().getInputStream();
        byte[] thrownAway = new byte[8192];
        long read = 0;
        for (int n = in.read(thrownAway); n >= 0 && read < DRAINED; n = in.read(thrownAway)) {
            read += n;
        }
    }
}
