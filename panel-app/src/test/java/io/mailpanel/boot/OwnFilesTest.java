package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What boot itself keeps in the data folder: the lock; and the serial number. */
final class OwnFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderHasOneDeviceAtATime() throws Exception {
        Path data = folder.resolve("a/data");
        try (InstanceLock lock = InstanceLock.take(data)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> InstanceLock.take(data))
                    .isInstanceOfSatisfying(InstanceLock.Taken.class, taken -> {
                        for (Language language : Language.values()) {
                            assertThat(taken.words(Texts.of(language))).contains(data.toString(), "--data");
                        }
                    });
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
    void theSerialNumberIsTheMachinesOwnButDoesNotGiveItAway() throws Exception {
        Path id = Files.writeString(folder.resolve("id"), "0123456789abcdef\n");
        List<Path> sources = List.of(folder.resolve("none"), id);
        assertThat(SerialNumber.of(sources)).matches("MP-[0-9A-F]{10}").isEqualTo(SerialNumber.of(sources));
        assertThat(SerialNumber.of(sources)).doesNotContain("0123456789");
        assertThat(SerialNumber.of(List.of())).matches("MP-0{10}");
    }
}
