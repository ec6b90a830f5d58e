package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A conversation written by hand, in test resources: {@code S:} and {@code C:} lines, {@code {...}} for what differs. */
public final class Transcript {
    private Transcript() {}

    /** The resource's lines without comments. */
    public static List<String> lines(String name) throws IOException {
        try (InputStream in = Transcript.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        }
    }

    /** Whether the line is as written; a placeholder stands for one or more characters, {space} for a space. */
    public static boolean matches(String written, String seen) {
        String pattern = Arrays.stream(written.split("(?=\\{)|(?<=})"))
                .map(part -> part.equals("{space}") ? " " : part.matches("\\{.*}") ? ".+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return seen.matches(pattern);
    }

    /** Compares a recorded conversation; {@code *: 250} stands for any lines of a reply with that code. */
    public static void check(String name, List<String> recorded) throws IOException {
        Deque<String> rest = new ArrayDeque<>(recorded);
        for (String written : lines(name)) {
            if (written.equals("*: 250")) {
                assertThat(rest).isNotEmpty();
                while (!rest.isEmpty() && rest.peek().startsWith("S: 250")) {
                    rest.poll();
                }
                continue;
            }
            String seen = rest.isEmpty() ? "(the end)" : rest.poll();
            assertThat(matches(written, seen))
                    .as("%s: \"%s\" was written, \"%s\" was seen, of%n%s", name, written, seen, recorded)
                    .isTrue();
        }
        assertThat(rest).as(name + ": more was said than written").isEmpty();
    }
}
