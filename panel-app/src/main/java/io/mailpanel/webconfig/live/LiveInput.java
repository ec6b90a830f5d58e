package io.mailpanel.webconfig.live;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.javalin.http.BadRequestResponse;
import io.mailpanel.device.stage.Stage;
import java.util.Set;

/** Touches and keys as the live view's page sends them. */
final class LiveInput {
    private static final int MOST_TEXT = 200;
    private static final Set<String> KEYS = Set.of(
            "Enter",
            "Backspace",
            "Escape",
            "Tab",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "ArrowDown",
            "Delete",
            "Home",
            "End");

    private final Stage stage;
    private final Gson gson = new Gson();

    LiveInput(Stage stage) {
        this.stage = stage;
    }

    private record Input(String type, Integer x, Integer y, String text, String key) {}

    /**
     * Does what the message says.
     *
     * @param json type is press, drag, release (with x and y in the picture's pixels), text (with text) or key (with key)
     * @throws BadRequestResponse for anything else
     */
    void accept(String json) {
        Input input = parse(json);
        switch (String.valueOf(input.type())) {
            case "press" -> point(input, stage::press);
            case "drag" -> point(input, stage::drag);
            case "release" -> point(input, stage::release);
            case "text" -> {
                require(input.text() != null && input.text().length() <= MOST_TEXT);
                stage.type(input.text());
            }
            case "key" -> {
                require(input.key() != null && KEYS.contains(input.key()));
                stage.key(input.key());
            }
            default -> throw new BadRequestResponse();
        }
    }

    private interface At {
        void touch(int x, int y);
    }

    private void point(Input input, At at) {
        Stage.Picture picture = stage.picture();
        require(input.x() != null && input.y() != null);
        require(input.x() >= 0 && input.x() < picture.width() && input.y() >= 0 && input.y() < picture.height());
        at.touch(input.x(), input.y());
    }

    private Input parse(String json) {
        try {
            Input input = gson.fromJson(json, Input.class);
            require(input != null);
            return input;
        } catch (JsonParseException e) {
            throw new BadRequestResponse();
        }
    }

    private static void require(boolean good) {
        if (!good) {
            throw new BadRequestResponse();
        }
    }
}
