package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The identity server's endpoints, asked by curl, against a transcript written from the documentation. */
final class EntraTranscriptTest {
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "{guid}", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "{timestamp}", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ",
            "{userCode}", "[A-Z]{9}",
            "{opaque}", "[A-Za-z0-9._-]{40,}",
            "{jwt}", "ey[A-Za-z0-9_-]+\\.ey[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
            "{text}", ".+");

    @TempDir
    private Path folder;

    @Test
    void deviceCodeFlowIsAsWritten() throws Exception {
        MovableClock clock = new MovableClock();
        try (DemoCloud cloud = CloudInFolder.start(folder.resolve("cloud"), clock)) {
            Map<String, String> known = new HashMap<>();
            known.put("client", DemoCloud.CLIENT_ID);
            known.put("identity", cloud.identityEndpoint().toString());
            List<String> blocks = List.of(String.join("\n", Transcript.lines("entra-device-code.transcript"))
                    .split("\n\n"));
            for (int i = 0; i < blocks.size(); i++) {
                String block = blocks.get(i).strip();
                if (block.equals("SIGN IN")) {
                    new Browser(cloud, "en")
                            .signIn(known.get("user_code"), "admin@contoso.example", "Demo-Admin-1")
                            .submit("consent", "1");
                    clock.advance(CloudInFolder.INTERVAL);
                } else if (block.equals("REVOKE")) {
                    cloud.faults().identity().revokeRefreshTokens("admin@contoso.example");
                } else {
                    exchange(cloud, block, blocks.get(++i).strip(), known);
                }
            }
        }
    }

    private void exchange(DemoCloud cloud, String request, String reply, Map<String, String> known) throws Exception {
        List<String> lines = request.lines().toList();
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--show-error",
                "--cacert",
                cloud.caFile().toString(),
                "--config",
                "-",
                "--write-out",
                "\n%{http_code}",
                cloud.identityEndpoint() + lines.get(0).substring("POST ".length())));
        String fields = lines.stream()
                .skip(1)
                .map(line -> "data-urlencode = \"" + filled(line, known) + "\"\n")
                .collect(Collectors.joining());
        Tool.Result result = Tool.run(folder, fields, command);
        assertThat(result.code()).as(result.err()).isZero();
        int end = result.out().lastIndexOf('\n');
        JsonObject seen = JsonParser.parseString(result.out().substring(0, end)).getAsJsonObject();
        String[] written = reply.split("\n", 2);
        assertThat(result.out().substring(end + 1)).as(request + " " + seen).isEqualTo(written[0]);
        compare(request, JsonParser.parseString(written[1]).getAsJsonObject(), seen, known);
        seen.entrySet().stream()
                .filter(e -> Set.of("user_code", "device_code", "refresh_token").contains(e.getKey()))
                .forEach(e -> known.put(e.getKey(), e.getValue().getAsString()));
    }

    private static void compare(String request, JsonObject written, JsonObject seen, Map<String, String> known) {
        assertThat(seen.keySet()).as(request).isEqualTo(written.keySet());
        written.entrySet().forEach(e -> {
            JsonElement value = seen.get(e.getKey());
            if (e.getValue().isJsonPrimitive()
                    && e.getValue().getAsJsonPrimitive().isString()) {
                assertThat(value.getAsString())
                        .as(request)
                        .matches(pattern(filled(e.getValue().getAsString(), known)));
            } else {
                assertThat(value).as(request + " " + e.getKey()).isEqualTo(e.getValue());
            }
        });
    }

    private static String filled(String text, Map<String, String> known) {
        String filled = text;
        for (var entry : known.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    private static String pattern(String written) {
        return Arrays.stream(written.split("(?=\\{)|(?<=})"))
                .map(part -> PLACEHOLDERS.getOrDefault(part, Pattern.quote(part)))
                .collect(Collectors.joining());
    }
}
