package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What boot itself keeps in the data folder: the lock, Web Config's certificate; and the serial number. */
final class OwnFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderHasOneDeviceAtATime() throws Exception {
        Path data = folder.resolve("a/data");
        try (InstanceLock lock = InstanceLock.take(data)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> InstanceLock.take(data))
                    .isInstanceOf(InstanceLock.Taken.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("--data");
        }
        InstanceLock.take(data).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> InstanceLock.take(file.resolve("data"))).hasMessageContaining(file.toString());
    }

    @Test
    void theCertificateIsKeptUntilTheMachineHasANewAddress() throws Exception {
        WebCertificate certificate = new WebCertificate(folder, Clock.systemUTC());
        Certificate first = of(certificate.forNames(List.of("localhost", "127.0.0.1")));
        assertThat(of(certificate.forNames(List.of("localhost", "127.0.0.1")))).isEqualTo(first);
        Certificate second = of(certificate.forNames(List.of("localhost", "127.0.0.1", "10.1.2.3")));
        assertThat(second).isNotEqualTo(first);
        assertThat(of(certificate.forNames(List.of("localhost")))).isEqualTo(second);
        for (String name : List.of("web-config.p12", "web-config.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCertificateThatRanOutOrCannotBeReadIsMadeAnew() throws Exception {
        WebCertificate certificate = new WebCertificate(folder, Clock.systemUTC());
        Certificate first = of(certificate.forNames(List.of("localhost")));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4000));
        Certificate second = of(new WebCertificate(folder, later).forNames(List.of("localhost")));
        assertThat(second).isNotEqualTo(first);
        Files.writeString(folder.resolve("web-config.p12"), "rubbish");
        assertThat(of(certificate.forNames(List.of("localhost")))).isNotEqualTo(second);
    }

    @Test
    void theSerialNumberIsTheMachinesOwnButDoesNotGiveItAway() throws Exception {
        Path id = Files.writeString(folder.resolve("id"), "0123456789abcdef\n");
        List<Path> sources = List.of(folder.resolve("none"), id);
        assertThat(SerialNumber.of(sources)).matches("MP-[0-9A-F]{10}").isEqualTo(SerialNumber.of(sources));
        assertThat(SerialNumber.of(sources)).doesNotContain("0123456789");
        assertThat(SerialNumber.of(List.of())).matches("MP-0{10}");
    }

    private static Certificate of(WebCertificate.Kept kept) throws Exception {
        assertThat(kept.keyStore().getKey("web-config", kept.password())).isNotNull();
        return kept.keyStore().getCertificate("web-config");
    }
}
