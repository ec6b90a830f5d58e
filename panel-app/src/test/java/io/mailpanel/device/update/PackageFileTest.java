package io.mailpanel.device.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.update.BadPackage.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageFileTest {
    private static final byte[] PAYLOAD = Packages.payload(300);

    @TempDir
    Path folder;

    private Manifest check(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("it.mpu"), bytes);
        return PackageFile.check(file, Packages.MAKER.getPublic());
    }

    private Reason refused(byte[] bytes) {
        return catchThrowableOfType(BadPackage.class, () -> check(bytes)).reason();
    }

    @Test
    void whatTheMakerMakesIsUnderstood() throws Exception {
        Manifest manifest = check(Packages.good(folder, "0.2.0"));
        assertThat(manifest.version().text()).isEqualTo("0.2.0");
        assertThat(manifest.file()).isEqualTo("mailpanel_0.2.0.deb");
        assertThat(manifest.size()).isEqualTo(2000);
        assertThat(manifest.notes(Language.EN)).containsExactly("Sheets print <faster>", "Second");
        assertThat(manifest.notes(Language.RU)).containsExactly("Листы печатаются быстрее");
    }

    @Test
    void noByteOfItCanBeChangedTakenAwayOrAdded() throws Exception {
        byte[] good = Packages.signed(Packages.manifest(PAYLOAD), PAYLOAD, Packages.MAKER.getPrivate());
        assertThat(check(good).size()).isEqualTo(300);
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> check(changed)).as("byte " + i).isInstanceOf(BadPackage.class);
            byte[] cut = Arrays.copyOf(good, i);
            assertThatThrownBy(() -> check(cut)).as("cut at " + i).isInstanceOf(BadPackage.class);
        }
        assertThat(refused(Arrays.copyOf(good, good.length - 1))).isEqualTo(Reason.LENGTH);
        assertThat(refused(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.LENGTH);
        byte[] other = good.clone();
        other[good.length - 1] ^= 1;
        assertThat(refused(other)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void onlyTheMakersSignatureCounts() throws Exception {
        String manifest = Packages.manifest(PAYLOAD);
        assertThat(refused(Packages.signed(manifest, PAYLOAD, Packages.pair().getPrivate())))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refused(Packages.unsigned(PAYLOAD))).isEqualTo(Reason.NOT_SIGNED);
        assertThat(refused(PAYLOAD)).as("a bare Debian package").isEqualTo(Reason.NOT_A_PACKAGE);
        assertThat(refused(new byte[0])).isEqualTo(Reason.NOT_A_PACKAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "file: mailpanel_0.2.0_arm64.deb,file: ../../etc/cron.d/x.deb",
        "file: mailpanel_0.2.0_arm64.deb,file: /etc/x.deb",
        "file: mailpanel_0.2.0_arm64.deb,file: a\\b.deb",
        "file: mailpanel_0.2.0_arm64.deb,file: -rf.deb",
        "file: mailpanel_0.2.0_arm64.deb,file: mailpanel.sh",
        "version: 0.2.0,version: 2",
        "version: 0.2.0,version: 0.2.0-evil",
        "architecture: arm64,architecture: vax",
        "product: mailpanel,product: Mail Panel",
        "size: 300,size: -300",
        "size: 300,size: 0",
        "size: 300,size: 99999999999999999999",
        "architecture: arm64,architecture: arm64|extra: 1",
        "architecture: arm64,architecture: arm64|version: 9.9.9",
        "architecture: arm64,''"
    })
    void whatASignedManifestMayNotSayIsRefused(String line, String instead) throws Exception {
        String manifest = Packages.manifest(PAYLOAD);
        assertThat(manifest).contains(line);
        String odd = manifest.replace(line, instead.replace('|', '\n'));
        assertThat(refused(Packages.signed(odd, PAYLOAD, Packages.MAKER.getPrivate())))
                .isEqualTo(Reason.MANIFEST);
    }

    @Test
    void aManifestHasBounds() throws Exception {
        String many = Packages.manifest(PAYLOAD) + "note-en: x\n".repeat(41);
        assertThat(refused(Packages.signed(many, PAYLOAD, Packages.MAKER.getPrivate())))
                .isEqualTo(Reason.MANIFEST);
        String large = Packages.manifest(PAYLOAD) + ("note-en: " + "x".repeat(290) + "\n").repeat(60);
        assertThat(refused(Packages.signed(large, PAYLOAD, Packages.MAKER.getPrivate())))
                .isEqualTo(Reason.MANIFEST);
    }

    @Test
    void theMakersToolMakesNothingThatADeviceWouldNotTake() throws Exception {
        Path debian = Files.write(folder.resolve("a.deb"), PAYLOAD);
        Path out = folder.resolve("out.mpu");
        Version version = new Version("1.0");
        assertThatThrownBy(() -> PackageFile.make(
                        debian, version, "i386", List.of(), List.of(), Packages.MAKER.getPrivate(), out))
                .isInstanceOf(BadPackage.class);
        assertThatThrownBy(() -> PackageFile.make(
                        debian, version, "all", List.of("a\nb"), List.of(), Packages.MAKER.getPrivate(), out))
                .isInstanceOf(BadPackage.class);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.0<0.10.0", "1.0<1.0.1", "0.9.9.9<1.0"})
    void versionsAreComparedByTheirNumbers(String pair) {
        Version[] two = Arrays.stream(pair.split("<")).map(Version::new).toArray(Version[]::new);
        assertThat(two[0]).isLessThan(two[1]);
        assertThat(new Version("1.0")).isEqualByComparingTo(new Version("1.0.0"));
        assertThat(Version.of("development")).isEmpty();
    }
}
