package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.update.DeviceUpdateDesk;
import io.mailpanel.device.update.Packages;
import io.mailpanel.device.update.UpdateParts;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Update packages as an administrator, and others, upload them: over real TLS sockets, onto a real disk. */
final class SoftwareUpdateTest extends ScriptedSite {
    private static final String PAGE = "/device-management/software-update";

    @BeforeEach
    void logIn() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
    }

    private HttpResponse<String> upload(byte[] file, String... more) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", Client.csrf(client.get(PAGE).body()));
        fields.put("confirm", ScriptedDevice.PASSWORD);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return client.upload(PAGE, fields, Map.of("file/../../update.mpu", file));
    }

    private List<String> files() throws Exception {
        Path update = folder.resolve("update");
        if (!Files.exists(update)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(update)) {
            return all.filter(f -> !f.equals(update))
                    .map(f -> update.relativize(f).toString())
                    .toList();
        }
    }

    @Test
    void aGoodPackageIsKeptShownAndDiscarded() throws Exception {
        assertThat(client.get(PAGE).body()).contains("0.1.0", "arm64", "1 Mar 2026, 09:00", "Java");
        HttpResponse<String> answer = upload(Packages.made(folder, "0.2.0", "arm64", 3_000_000));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String page = client.get(PAGE).body();
        assertThat(page)
                .contains("Version 0.2.0 is checked and kept.", "mailpanel_0.2.0.deb", "3 MiB", "Second")
                .contains("Sheets print &lt;faster&gt;", "not installed from this page yet")
                .doesNotContain("<faster>", ScriptedDevice.PASSWORD);
        assertThat(client.get(PAGE, "Accept-Language", "ru").body()).contains("Листы печатаются быстрее");
        assertThat(files()).containsExactly("ready.mpu");
        client.post(PAGE + "/discard", Map.of("csrf", Client.csrf(page)));
        assertThat(client.get(PAGE).body())
                .contains("The update package is deleted.")
                .doesNotContain("id=\"discard\"");
        assertThat(files()).isEmpty();
        assertThat(device.audit.entries(Long.MAX_VALUE, 2))
                .satisfiesExactly(entry -> assertThat(entry.event()).isEqualTo(AuditEvent.UPDATE_DISCARDED), entry -> {
                    assertThat(entry.event()).isEqualTo(AuditEvent.UPDATE_KEPT);
                    assertThat(entry.actor()).isEqualTo(Actor.administrator("127.0.0.1"));
                });
    }

    @Test
    void badOnesAreRefusedInWordsAndNothingIsLeftBehind() throws Exception {
        byte[] good = Packages.good(folder, "0.2.0");
        byte[] payload = "!<arch>\nwhat a Debian package begins with".getBytes(StandardCharsets.US_ASCII);
        String manifest = Packages.manifest(payload);
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("Choose a file.", new byte[0]);
        bad.put("This is not an update package.", payload);
        bad.put("The package is not signed", Packages.unsigned(payload));
        bad.put(
                "The signature is not by the maker",
                Packages.signed(manifest, payload, Packages.pair().getPrivate()));
        bad.put("for another product (kettle)", signed(manifest.replace("mailpanel\n", "kettle\n"), payload));
        bad.put("for another processor (amd64); this device needs arm64", Packages.made(folder, "0.2.0", "amd64", 99));
        bad.put("Version 0.1.0 is the one in use.", Packages.good(folder, "0.1.0"));
        bad.put("Version 0.0.9 is older than the one in use (0.1.0).", Packages.good(folder, "0.0.9"));
        bad.put("The file is cut off", Arrays.copyOf(good, good.length - 1));
        bad.put(
                "What the package says of itself is not understood.",
                signed(manifest.replace("file: ", "file: ../"), payload));
        byte[] damaged = good.clone();
        damaged[damaged.length - 5] ^= 4;
        bad.put("The file is damaged on its way.", damaged);
        for (Map.Entry<String, byte[]> one : bad.entrySet()) {
            HttpResponse<String> answer = upload(one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was changed.").contains(one.getKey());
            assertThat(files()).as(one.getKey()).isEmpty();
        }
        assertThat(upload(Packages.good(folder, "0.0.9"), "older", "on").statusCode())
                .isEqualTo(303);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(f -> f.getFileName().toString().endsWith("update.mpu")))
                    .isEmpty();
        }
    }

    private static byte[] signed(String manifest, byte[] payload) throws Exception {
        return Packages.signed(manifest, payload, Packages.MAKER.getPrivate());
    }

    @Test
    void itNeedsTheAdministratorsPasswordAndTheFormsToken() throws Exception {
        byte[] good = Packages.good(folder, "0.2.0");
        assertThat(upload(good, "confirm", "").body()).contains("Enter the administrator's password.");
        assertThat(upload(good, "confirm", "wrong").statusCode()).isEqualTo(422);
        assertThat(upload(good, "csrf", "wrong").statusCode()).isEqualTo(403);
        assertThat(new Client(client.origin(), keys)
                        .upload(PAGE, Map.of(), Map.of("file/x", good))
                        .statusCode())
                .as("to log-in")
                .isEqualTo(303);
        assertThat(files()).isEmpty();
        assertThat(device.update.kept()).isEmpty();
    }

    @Test
    void withoutAKeyThereIsNoFormAndNothingIsTaken() throws Exception {
        device.update = new DeviceUpdateDesk(
                new UpdateParts(folder.resolve("update"), Optional.empty(), "arm64", Optional.empty()),
                "0.1.0",
                device.audit);
        assertThat(client.get(PAGE).body()).contains("[update] key").doesNotContain("type=\"file\"");
        HttpResponse<String> answer = client.upload(
                PAGE,
                Map.of("csrf", Client.csrf(client.get(PAGE).body()), "confirm", ScriptedDevice.PASSWORD),
                Map.of("file/x.mpu", Packages.good(folder, "0.2.0")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsLargerThanADeviceTakesIsRefusedBeforeItComes() throws Exception {
        try (SSLSocket socket = begin(300_000_000)) {
            OutputStream out = socket.getOutputStream();
            byte[] some = new byte[1024 * 1024];
            for (int i = 0; i < 16; i++) {
                out.write(some);
            }
            out.write(some, 0, 100_000);
            assertThat(head(socket.getInputStream())).contains(" 422 ");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void oneComesAtATimeAndOfOneThatBreaksOffNothingIsLeft() throws Exception {
        byte[] good = Packages.good(folder, "0.2.0");
        try (SSLSocket first = begin(1_000_000)) {
            first.getOutputStream().write(new byte[400_000]);
            until(all -> all.stream().anyMatch(f -> f.startsWith("incoming-")));
            HttpResponse<String> second = upload(good);
            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(second.body()).contains("Another package is being uploaded right now.");
        }
        until(List::isEmpty);
        assertThat(upload(good).statusCode()).isEqualTo(303);
    }

    @Test
    void aSlowLineMayTakeLongerThanOtherRequests() throws Exception {
        byte[] body = new byte[3_000_000];
        try (SSLSocket socket = begin(body.length)) {
            socket.setSoTimeout(500);
            // 17 s in all; another request is cut off after 15 s.
            for (int i = 0; i < 34; i++) {
                socket.getOutputStream().write(body, 0, 80_000);
                assertThat(silent(socket)).as("neither an answer nor an end").isTrue();
            }
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(body, 0, body.length - 34 * 80_000);
            assertThat(head(socket.getInputStream()))
                    .as("all was read, and it is none")
                    .contains(" 400 ");
        }
        until(List::isEmpty);
    }

    /** The beginning of an upload by this client, sent by hand. */
    private SSLSocket begin(long length) throws Exception {
        SSLSocket socket = new RawTls("127.0.0.1", web.port()).socket();
        socket.setSoTimeout(30_000);
        String cookies = String.join(
                "; ",
                client.cookies.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
        String head = "POST " + PAGE + " HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\nOrigin: " + client.origin()
                + "\r\nCookie: " + cookies + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: "
                + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Waits half a second for an answer that is not to come. */
    private static boolean silent(SSLSocket socket) throws Exception {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    private static String head(InputStream in) throws Exception {
        return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
    }

    private void until(Predicate<List<String>> files) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!files.test(files())) {
            assertThat(System.nanoTime()).as("" + files()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
