package io.mailpanel.mail.democloud.identity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes an error as Entra's endpoints do. */
final class ErrorReply {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    ErrorReply(Clock clock) {
        this.clock = clock;
    }

    Answer write(EntraError error, Request request) {
        String trace = UUID.randomUUID().toString();
        String correlation = request.header("client-request-id")
                .filter(ErrorReply::isGuid)
                .orElseGet(() -> UUID.randomUUID().toString());
        String timestamp = TIMESTAMP.format(clock.instant());
        JsonObject json = new JsonObject();
        json.addProperty("error", error.error());
        json.addProperty(
                "error_description",
                (error.code() == 0 ? "" : "AADSTS" + error.code() + ": ") + error.message() + " Trace ID: " + trace
                        + " Correlation ID: " + correlation + " Timestamp: " + timestamp);
        JsonArray codes = new JsonArray();
        if (error.code() != 0) {
            codes.add(error.code());
        }
        json.add("error_codes", codes);
        json.addProperty("timestamp", timestamp);
        json.addProperty("trace_id", trace);
        json.addProperty("correlation_id", correlation);
        if (!error.suberror().isEmpty()) {
            json.addProperty("suberror", error.suberror());
        }
        return Answer.json(error.status(), json).with("x-ms-request-id", trace).with("client-request-id", correlation);
    }

    private static boolean isGuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
