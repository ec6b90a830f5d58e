package io.mailpanel.device;

import static io.mailpanel.device.NotifyRig.text;
import static io.mailpanel.mail.outbox.JobState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.ServerPair;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported certificates are told of 30, 7 and 1 days before they expire, each once. */
final class NotifyCertificateTest {
    private static final Duration GATHER = Duration.ofSeconds(30);
    /** How long {@link CertificateMaker} makes authorities and self-signed certificates good for. */
    private static final Duration LIFE = Duration.ofDays(3651);

    @TempDir
    private Path folder;

    private NotifyRig it;

    @BeforeEach
    void sendsMail() throws Exception {
        it = new NotifyRig(folder);
        it.rig.device.setLanguage(Language.EN);
        it.rig.signInWithoutOk();
        it.rig.device.mailServer().apply(it.rig.form());
    }

    @AfterEach
    void end() {
        it.close();
    }

    private Instant issuedToEndIn(int days) {
        return it.clock.instant().plus(Duration.ofDays(days)).minus(LIFE);
    }

    private byte[] authority(String name, int days) {
        return CertificateMaker.pem(
                        CertificateMaker.authority(name, issuedToEndIn(days)).certificate())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Goes on, and lets what happened there be gathered. */
    private void goOn(Duration by) throws Exception {
        it.forward(by);
        it.forward(GATHER);
    }

    @Test
    void anAuthorityIsToldOfThreeTimesAlsoOverARestart() throws Exception {
        it.notifies(NotifyEvent.CERTIFICATE_LAPSES);
        it.rig.device.trust().importAuthorities(authority("Office CA", 40));
        goOn(Duration.ofDays(9));
        assertThat(it.own()).isEmpty();
        goOn(Duration.ofDays(2));
        it.own(SENT);
        assertThat(text(it.arrived().get(0)))
                .contains("CERTIFICATE ABOUT TO EXPIRE", "The CA certificate Office CA expires on")
                .contains("Import its successor in time");
        it.rig.restart();
        goOn(Duration.ofDays(1));
        assertThat(it.own()).hasSize(1);
        goOn(Duration.ofDays(22));
        it.own(SENT, SENT);
        goOn(Duration.ofDays(5).plusHours(12));
        it.own(SENT, SENT, SENT);
        goOn(Duration.ofDays(3));
        assertThat(it.own()).hasSize(3);
    }

    @Test
    void whoWantsToHearItLaterHearsTheLatestAndOneMessageTellsOfAll() throws Exception {
        it.rig.device.trust().importAuthorities(authority("Office CA", 20));
        CertificateMaker.Pair made = CertificateMaker.server(null, List.of("panel.contoso.example"), issuedToEndIn(5));
        ServerPair pair = new ServerPair(made.key(), List.of(made.certificate()));
        it.rig
                .device
                .webCertificate()
                .importPair(pair.pkcs12("secret".toCharArray()), new byte[0], "secret".toCharArray());
        StringBuilder roots = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            roots.append(new String(authority("Root " + i, i == 3 ? 25 : 2000), StandardCharsets.US_ASCII));
        }
        it.rig.device.trust().importRoots(roots.toString().getBytes(StandardCharsets.US_ASCII), "roots.pem");
        goOn(Duration.ofHours(1));
        assertThat(it.own()).as("nobody wants to hear it").isEmpty();
        it.notifies(NotifyEvent.CERTIFICATE_LAPSES);
        goOn(Duration.ofHours(1));
        it.own(SENT);
        assertThat(text(it.arrived().get(0)))
                .contains("The CA certificate Office CA expires on", "panel.contoso.example")
                .contains("The imported root certificate Root 3 expires on", "Import a newer bundle")
                .doesNotContain("Root 4");
        goOn(Duration.ofDays(1));
        assertThat(it.own()).hasSize(1);
    }
}
