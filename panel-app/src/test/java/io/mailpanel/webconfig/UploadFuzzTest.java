package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.update.Packages;
import io.mailpanel.mail.tls.CertificateMaker;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every form of every page that brings a file gets what no browser would send, and files that nobody would make: each is answered
 * in words, nothing falls over, and what is refused has changed nothing and left nothing on the disk.
 */
final class UploadFuzzTest extends RealSite {
    private static final int INPUTS = Integer.getInteger("mailpanel.fuzz", 300_000) / 1000;
    private static final long SEED = 20261128;
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("<input type=\"file\"[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]*\\bname=\"([^\"]+)\"");
    private static final String UPDATE = "/device-management/software-update";

    private final Random random = new Random(SEED);
    private List<byte[]> good;

    /** A form with files. */
    private record Form(Set<String> files, Set<String> fields) {}

    @Test
    void noFileBreaksThePagesAndWhatIsRefusedChangesNothing() throws Exception {
        Map<String, Form> forms = forms();
        assertThat(forms.keySet())
                .contains(
                        "/network-security/ca-certificate",
                        "/network-security/root-certificate-update",
                        "/network-security/server-certificate",
                        "/device-management/export-and-import/read",
                        UPDATE);
        good = good();
        List<String> actions = List.copyOf(forms.keySet());
        String before = state();
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            String action = actions.get(i % actions.size());
            String what = "input " + i + " to " + action;
            HttpResponse<String> answer = send(action, forms.get(action));
            assertThat(answer.statusCode()).as(what).isIn(303, 400, 403, 413, 422);
            assertThat(answer.body()).as(what).doesNotContain("Exception", "io.mailpanel", "at java.");
            if (answer.statusCode() == 303) {
                // Some bytes of a file do not matter: then it was a good one.
                assertThat(answer.headers().firstValue("location"))
                        .as(what)
                        .get()
                        .asString()
                        .startsWith("/");
                before = state();
            } else {
                refused++;
                assertThat(answer.body()).as(what).containsPattern("class=\"notice|<h1>");
                if (answer.statusCode() == 422) {
                    assertThat(answer.body()).as(what).containsAnyOf("aria-invalid=\"true\"", "class=\"notice");
                }
                assertThat(state()).as(what).isEqualTo(before);
            }
        }
        assertThat(refused).isGreaterThan(INPUTS / 2);
        assertThat(client.get("/status").statusCode()).isEqualTo(200);
    }

    /** All that a file could have changed, and all files but those that change by themselves. */
    private String state() throws Exception {
        StringBuilder state = new StringBuilder()
                .append(real.device.trust().authorities())
                .append(real.device.trust().roots())
                .append(real.device.webCertificate().now())
                .append(real.device.update().kept())
                .append(new TreeMap<>(real.settings.part("")));
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(f -> folder.relativize(f).toString())
                    .filter(f -> !f.matches("cloud.*|update|device\\.db.*|log.*|.*\\.tmp"))
                    .sorted()
                    .forEach(f -> state.append('\n').append(f));
        }
        return state.toString();
    }

    private Map<String, Form> forms() throws Exception {
        Map<String, Form> forms = new TreeMap<>();
        Set<String> pages =
                new LinkedHashSet<>(Client.menu(client.get("/status").body()));
        for (String tab : List.copyOf(pages)) {
            pages.addAll(Client.menu(client.get(tab).body()));
        }
        for (String page : pages) {
            FORM.matcher(client.get(page).body()).results().forEach(form -> {
                if (form.group().contains("multipart/form-data")) {
                    Set<String> files = names(FILE, form.group(3));
                    Set<String> fields = names(FIELD, form.group(3));
                    fields.removeAll(files);
                    forms.put(form.group(1), new Form(files, fields));
                }
            });
        }
        return forms;
    }

    private static Set<String> names(Pattern pattern, String form) {
        Set<String> names = new LinkedHashSet<>();
        pattern.matcher(form).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Files that some page would take. */
    private List<byte[]> good() throws Exception {
        Instant now = Instant.now();
        StringBuilder bundle = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            bundle.append(CertificateMaker.pem(
                    CertificateMaker.authority("Root " + i, now).certificate()));
        }
        var server = CertificateMaker.server(null, List.of("localhost"), now);
        return List.of(
                bundle.toString().getBytes(StandardCharsets.US_ASCII),
                CertificateMaker.pem(CertificateMaker.authority("One", now).certificate())
                        .getBytes(StandardCharsets.US_ASCII),
                CertificateMaker.authority("DER", now).certificate().getEncoded(),
                CertificateMaker.pem(server.certificate()).getBytes(StandardCharsets.US_ASCII),
                Packages.made(Files.createTempDirectory("fuzz"), "99.0", "arm64", 400));
    }

    private HttpResponse<String> send(String action, Form form) throws Exception {
        String boundary = random.nextInt(12) == 0 ? "other" : "edge";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String csrf = Client.csrf(page());
        for (String field : form.fields()) {
            int copies = random.nextInt(15) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                part(body, "name=\"" + field + "\"", value(field, csrf));
            }
        }
        for (String file : form.files()) {
            int copies = random.nextInt(10) == 0 ? random.nextInt(3) : 1;
            for (int i = 0; i < copies; i++) {
                part(body, "name=\"" + file + "\"; filename=\"" + fileName() + "\"", content());
            }
        }
        if (random.nextInt(15) == 0) {
            part(body, "name=\"" + "x".repeat(random.nextInt(300)) + "\"; filename=\"more\"", content());
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = body.toByteArray();
        if (random.nextInt(12) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        return client.raw(action, "multipart/form-data; boundary=" + boundary, bytes);
    }

    private byte[] value(String field, String csrf) {
        String value =
                switch (field) {
                    case "csrf" -> csrf;
                    case "confirm", "access.confirm", "password" -> ADMIN; // or the throttle answers all of them
                    case "older" -> "off";
                    default -> random.nextBoolean() ? "" : "\0odd\u202e".repeat(random.nextInt(20));
                };
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String fileName() {
        return List.of(
                        "file.pem",
                        "",
                        "../../../../etc/passwd",
                        "/etc/passwd",
                        "C:\\\\windows\\\\x",
                        "a\0b",
                        "<b>x</b>",
                        "x".repeat(5000),
                        "файл\u202egpj.exe",
                        "con",
                        "a;b=\\\"c")
                .get(random.nextInt(11));
    }

    private byte[] content() {
        byte[] one = good.get(random.nextInt(good.size()));
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(one, random.nextInt(one.length));
            case 2 -> random(random.nextInt(40) == 0 ? 3_000_000 : 300_000);
            case 3 -> random(random.nextInt(3000));
            case 4 -> "{\"a\":[".repeat(random.nextInt(5000)).getBytes(StandardCharsets.US_ASCII);
            case 5 -> twice(one);
            default -> mutated(one);
        };
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] twice(byte[] one) {
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        return two;
    }

    private byte[] mutated(byte[] one) {
        byte[] changed = one.clone();
        List<Integer> places = new ArrayList<>();
        random.ints(1 + random.nextInt(8), 0, changed.length).forEach(places::add);
        places.forEach(place -> changed[place] = (byte) random.nextInt(256));
        return changed;
    }
}
