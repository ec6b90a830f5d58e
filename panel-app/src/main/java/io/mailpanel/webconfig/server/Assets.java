package io.mailpanel.webconfig.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The few files that pages need, by an allow-list, compressed once, cached by browsers until their content changes. */
public final class Assets {
    private static final String OWN = "/io/mailpanel/webconfig/";
    private static final String JARS = "/META-INF/resources/webjars/";

    private final Map<String, Asset> files = new LinkedHashMap<>();

    private record Asset(String type, byte[] plain, byte[] zipped, String hash) {}

    /** Reads the files from the class path. */
    public Assets() {
        add("pico.css", "text/css", JARS + "picocss__pico/2.1.1/css/pico.min.css");
        add("htmx.js", "text/javascript", JARS + "htmx.org/2.0.10/dist/htmx.min.js");
        add("webconfig.css", "text/css", OWN + "webconfig.css");
        add("webconfig.js", "text/javascript", OWN + "webconfig.js");
        add("live.css", "text/css", OWN + "live.css");
        add("live.js", "text/javascript", OWN + "live.js");
        add("icon.svg", "image/svg+xml", OWN + "icon.svg");
    }

    /** The address of a file; it changes with the content. */
    public String url(String name) {
        return "/assets/" + files.get(name).hash() + "/" + name;
    }

    /** Adds the files' one route. */
    public void route(RoutesConfig routes) {
        routes.get("/assets/{hash}/{name}", this::send);
    }

    private void send(Context ctx) {
        Asset asset = files.get(ctx.pathParam("name"));
        if (asset == null || !asset.hash().equals(ctx.pathParam("hash"))) {
            ctx.status(404);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip");
        ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        ctx.contentType(asset.type() + "; charset=utf-8").disableCompression();
        if (zip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.result(zip ? asset.zipped() : asset.plain());
    }

    private void add(String name, String type, String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            byte[] plain = in.readAllBytes();
            files.put(name, new Asset(type, plain, zip(plain), hash(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Tightest(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    /** It is done once: it may take its time. */
    private static final class Tightest extends GZIPOutputStream {
        Tightest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
