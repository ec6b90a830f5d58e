package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Access;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every form of every page gets what no person would type: each is answered in words, nothing comes back as markup or as a
 * header, nothing falls over, and the administrator's password stays what it is.
 */
final class WebFuzzTest extends RealSite {
    /** A request takes as long as a thousand of the parsers' inputs. */
    private static final int INPUTS = Integer.getInteger("mailpanel.fuzz", 300_000) / 1000;

    private static final long SEED = 20261128;
    private static final String MARK = "zq7";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("formaction=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z/-]+)\"");
    /** Ends the session, which is tested elsewhere. */
    private static final Set<String> NOT = Set.of("/log-out", "/change-password");

    private final Random random = new Random(SEED);

    @Test
    void nothingThatAFormSendsBreaksThePagesOrComesBackAsMarkup() throws Exception {
        Map<String, Set<String>> forms = forms();
        assertThat(forms.keySet())
                .contains(BASIC, BASIC + "/sign-in", "/device-management/administrator-password")
                .hasSizeGreaterThan(8);
        List<String> actions = List.copyOf(forms.keySet());
        for (int i = 0; i < INPUTS; i++) {
            String action = actions.get(i % actions.size());
            Map<String, String> fields = fields(forms.get(action));
            HttpResponse<String> answer = client.post(action, fields);
            String what = "input " + i + " to " + action + ": " + fields;
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain("<" + MARK, "\"" + MARK + "=", "Exception", "io.mailpanel");
            assertThat(answer.headers().map().keySet()).as(what).doesNotContain(MARK);
            assertThat(answer.headers().allValues("location"))
                    .as(what)
                    .allMatch(there -> there.startsWith("/") && !there.startsWith("//"));
        }
        assertThat(client.get("/log-in").statusCode()).isLessThan(400);
        assertThat(real.access.login(ADMIN.toCharArray(), "panel"))
                .as("the password is still the same, and what was typed here does not slow the panel")
                .isEqualTo(Access.Login.GRANTED);
    }

    /** What each form's target is sent, by looking at every page that links lead to. */
    private Map<String, Set<String>> forms() throws Exception {
        Map<String, Set<String>> forms = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of("/status", "/network/email-server/sign-in"));
        while (!next.isEmpty()) {
            String path = next.remove(0);
            if (!seen.add(path) || path.startsWith("/assets/") || path.startsWith("/language/")) {
                continue;
            }
            HttpResponse<String> page = client.get(path);
            if (page.statusCode() != 200) {
                continue;
            }
            LINK.matcher(page.body()).results().forEach(link -> next.add(link.group(1)));
            FORM.matcher(page.body()).results().forEach(form -> {
                Set<String> names = new LinkedHashSet<>();
                FIELD.matcher(form.group()).results().forEach(field -> names.add(field.group(1)));
                Set<String> actions = new LinkedHashSet<>(Set.of(form.group(1)));
                OTHER.matcher(form.group()).results().forEach(other -> actions.add(other.group(1)));
                actions.stream().filter(action -> !NOT.contains(action)).forEach(action -> forms.computeIfAbsent(
                                action, a -> new LinkedHashSet<>())
                        .addAll(names));
            });
        }
        return forms;
    }

    private Map<String, String> fields(Set<String> names) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            if (random.nextInt(10) > 0) {
                fields.put(name, odd());
            }
        }
        if (random.nextInt(10) == 0) {
            fields.put(odd(), odd());
        }
        // A new one each time: what was sent before may have ended the session.
        String page = client.get(BASIC).body();
        if (!page.contains("name=\"csrf\"")) {
            client.logIn(ADMIN);
            page = client.get(BASIC).body();
        }
        fields.put("csrf", Client.csrf(page));
        return fields;
    }

    private String odd() {
        return switch (random.nextInt(14)) {
            case 0 -> "";
            case 1 -> "<" + MARK + " onload=alert(1)>";
            case 2 -> "\" " + MARK + "=\"1";
            case 3 -> "a@b.example\r\n" + MARK + ": 1\r\n\r\n<" + MARK + ">";
            case 4 -> "x".repeat(random.nextInt(70_000));
            case 5 -> "-" + random.nextLong();
            case 6 -> "99999999999999999999";
            case 7 -> "\0\1\u007f\ufffe\ud83d\ude00\u202e";
            case 8 -> "../../../../etc/passwd";
            case 9 -> "//evil.example/" + MARK;
            case 10 -> "OAUTH2";
            case 11 -> "SMTP_AUTH";
            case 12 -> "' or 1=1; drop table setting; --";
            default -> {
                StringBuilder any = new StringBuilder();
                random.ints(random.nextInt(40), 0, 0x2FFF)
                        .filter(c -> !Character.isSurrogate((char) c))
                        .forEach(any::appendCodePoint);
                yield any.toString();
            }
        };
    }
}
