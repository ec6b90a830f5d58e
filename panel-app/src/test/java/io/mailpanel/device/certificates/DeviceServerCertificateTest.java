package io.mailpanel.device.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.TickingClock;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.ServerPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web Config's certificate through starts, moves, time and imports. */
final class DeviceServerCertificateTest {
    private static final List<String> HERE = List.of("localhost", "127.0.0.1");

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock(Instant.now());
    private List<String> names = HERE;
    private int changes;
    private final List<Certificate> served = new ArrayList<>();

    @TempDir
    Path data;

    private Database database;

    @BeforeEach
    void openDatabase() {
        database = Database.open(data.resolve("device.db"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private DeviceServerCertificate start() {
        AuditLog audit = new AuditLog(database, clock, new Acting());
        return new DeviceServerCertificate(folder, () -> names, audit, clock, () -> changes++);
    }

    private static Certificate of(DeviceServerCertificate.Keys keys) throws Exception {
        assertThat(keys.store().getKey("web-config", keys.password())).isNotNull();
        assertThat(keys.toString()).doesNotContain(new String(keys.password()));
        return keys.store().getCertificate("web-config");
    }

    private void serve(DeviceServerCertificate desk) throws Exception {
        desk.serve(keys -> {
            try {
                served.add(of(keys));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void ipv6AddressesAreInItAndAPrefixThatChangesMakesNoNewOne() throws Exception {
        names = List.of("panel-7", "localhost", "127.0.0.1", "fd12:0:0:0:0:0:0:7");
        DeviceServerCertificate desk = start();
        desk.open();
        serve(desk);
        assertThat(desk.now().orElseThrow().facts().name()).isEqualTo("panel-7");
        names = List.of("panel-7", "localhost", "127.0.0.1", "2001:db8:0:0:0:0:0:7", "fd12:0:0:0:0:0:0:7");
        desk.look(true);
        assertThat(served).as("the first global one").hasSize(1);
        assertThat(desk.now().orElseThrow().names()).containsExactlyElementsOf(names);
        assertThat(desk.now().orElseThrow().missing()).isEmpty();

        names = List.of("panel-7", "localhost", "127.0.0.1", "2001:db8:1:0:0:0:0:7", "fd12:0:0:0:0:0:0:7");
        desk.look(true);
        assertThat(served).as("another prefix of the provider").hasSize(1);
        assertThat(desk.now().orElseThrow().missing()).containsExactly("2001:db8:1:0:0:0:0:7");
        names = List.of("panel-7", "localhost", "127.0.0.1", "fd99:0:0:0:0:0:0:7");
        desk.look(true);
        assertThat(served).as("another network").hasSize(2);
    }

    @Test
    void itIsKeptUntilTheDeviceHasANewAddressWhileItRunsOrWhenItStarts() throws Exception {
        DeviceServerCertificate desk = start();
        assertThat(desk.now()).isEmpty();
        Certificate first = of(desk.open());
        serve(desk);
        assertThat(of(start().open())).isEqualTo(first);
        desk.look(true);
        assertThat(served).isEmpty();
        names = List.of("localhost", "127.0.0.1", "10.1.2.3");
        desk.look(true);
        assertThat(served).hasSize(1).doesNotContain(first);
        assertThat(desk.now().orElseThrow().names()).containsExactlyElementsOf(names);
        Certificate second = served.get(0);
        names = List.of("localhost");
        desk.look(true);
        assertThat(of(start().open())).as("more names than needed").isEqualTo(second);
        for (String name : List.of("web-config.p12", "web-config.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void itIsMadeAnewBeforeItRunsOutAndWhenItCannotBeRead() throws Exception {
        DeviceServerCertificate desk = start();
        Certificate first = of(desk.open());
        serve(desk);
        clock.forward(Duration.ofDays(3652 - 40));
        desk.look(false);
        assertThat(served).isEmpty();
        assertThat(desk.now().orElseThrow().facts().life()).isEqualTo(CertificateFacts.Life.GOOD);
        clock.forward(Duration.ofDays(15));
        desk.look(false);
        assertThat(served).hasSize(1).doesNotContain(first);
        Files.writeString(folder.resolve("web-config.p12"), "rubbish");
        assertThat(of(start().open())).isNotEqualTo(served.get(0));
    }

    @Test
    void aClockThatStartsInThePastChangesNothing() throws Exception {
        Certificate first = of(start().open());
        clock.forward(Duration.ofDays(-20000));
        assertThat(of(start().open())).isEqualTo(first);
    }

    @Test
    void anImportedOneStaysThroughMovesAndRestartsUntilTheDevicesOwnIsWanted() throws Exception {
        DeviceServerCertificate desk = start();
        Certificate own = of(desk.open());
        serve(desk);
        var made = CertificateMaker.server(null, List.of("panel.contoso.example"), clock.instant());
        char[] password = "p12-Password".toCharArray();
        byte[] file = new ServerPair(made.key(), List.of(made.certificate())).pkcs12(password);
        assertThatThrownBy(() -> desk.importPair(file, new byte[0], new char[0]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.errors().get(0).key()).isEqualTo("certificate.bad.PASSWORD_MISSING"));
        assertThat(served).isEmpty();
        assertThat(desk.importedNames()).isEmpty();

        int before = changes;
        desk.importPair(file, new byte[0], password);
        assertThat(served).containsExactly(made.certificate());
        assertThat(changes).isGreaterThan(before);
        names = List.of("localhost", "10.9.9.9");
        desk.look(true);
        ServerCertificate now = desk.now().orElseThrow();
        assertThat(now.imported()).isTrue();
        assertThat(now.missing()).containsExactlyElementsOf(names);
        assertThat(desk.importedNames()).containsExactly("panel.contoso.example");
        assertThat(desk.pem().orElseThrow()).contains("BEGIN CERTIFICATE").doesNotContain("KEY");
        assertThat(of(start().open())).isEqualTo(made.certificate());

        names = HERE;
        desk.useOwn();
        assertThat(served).hasSize(2).last().isEqualTo(own);
        assertThat(folder.resolve("web-config-imported.p12")).doesNotExist();
        assertThat(of(start().open())).isEqualTo(own);
    }

    @Test
    void aServerThatComesLateGetsWhatChangedMeanwhile() throws Exception {
        DeviceServerCertificate desk = start();
        desk.open();
        names = List.of("localhost", "10.1.2.3");
        desk.look(true);
        serve(desk);
        assertThat(served).hasSize(1);
    }
}
