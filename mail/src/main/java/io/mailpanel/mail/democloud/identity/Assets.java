package io.mailpanel.mail.democloud.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style sheet, the mark and the fonts of the pages, from the class path. */
final class Assets implements Handler {
    private static final String HERE = "/io/mailpanel/mail/democloud/identity/";
    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";

    private record Asset(String type, String resource) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            "signin.css", new Asset("text/css; charset=utf-8", HERE + "signin.css"),
            "mark.svg", new Asset("image/svg+xml", HERE + "mark.svg"),
            "roboto.ttf", new Asset("font/ttf", FONTS + "Roboto-Regular.ttf"),
            "roboto-medium.ttf", new Asset("font/ttf", FONTS + "Roboto-Medium.ttf"));

    @Override
    public Answer answer(Request request) {
        Asset asset = ASSETS.get(request.path().get(1));
        if (asset == null) {
            return Answer.of(404, "text/plain; charset=utf-8", "There is no such file.\n");
        }
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + asset.resource());
            }
            return Answer.file(asset.type(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
