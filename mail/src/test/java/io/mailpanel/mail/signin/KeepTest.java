package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.LogCapture;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KeepTest extends SignInFixture {

    private List<Path> files() throws IOException {
        if (!Files.exists(vault())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(vault())) {
            return all.sorted().toList();
        }
    }

    private Path file() {
        return vault().resolve("device.vault");
    }

    @Test
    void nothingIsOnTheDiskBeforeOkAndLeavingForgetsIt() throws Exception {
        begin().result().get(20, TimeUnit.SECONDS);
        assertThat(files()).isEmpty();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.NOT_SIGNED_IN);
        signIn.discard(DEVICE);
        assertThat(files()).isEmpty();
        assertThat(verdict(() -> signIn.keep(DEVICE)).kind()).isEqualTo(VerdictKind.NOT_SIGNED_IN);
    }

    @Test
    void okKeepsItPrivateAndEncrypted() throws Exception {
        DeviceCodeSession session = begin();
        session.result().get(20, TimeUnit.SECONDS);
        assertThat(signIn.keep(DEVICE).username()).isEqualTo("vera@contoso.example");
        assertThat(session.state()).isEqualTo(DeviceCodeSession.State.KEPT);
        assertThat(signIn.session(DEVICE)).isEmpty();
        assertThat(files()).extracting(p -> p.getFileName().toString()).containsExactly("device.vault", "vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault())))
                .isEqualTo("rwx------");
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(raw).doesNotContain(OAuthPeer.REFRESH_TOKEN, peer.accessToken(1), "vera@", "eyJ");
        }
    }

    @Test
    void aRestartIsSignedInWithoutAnyNetwork() throws Exception {
        signInAndKeep();
        SignInState before = signIn.state(DEVICE);
        peer.close();
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(before);
        assertThat(before.status()).isEqualTo(SignInState.Status.SIGNED_IN);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(1));
        signIn.accessTokenRefused(DEVICE);
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        assertThat(signIn.state(DEVICE)).as("an outage signs nobody out").isEqualTo(before);
    }

    @Test
    void everyWriteHasANonceOfItsOwn() throws Exception {
        signInAndKeep();
        byte[] one = Files.readAllBytes(file());
        signIn.accessTokenRefused(DEVICE);
        signIn.accessToken(DEVICE);
        byte[] two = Files.readAllBytes(file());
        assertThat(java.util.Arrays.copyOf(one, 12)).isNotEqualTo(java.util.Arrays.copyOf(two, 12));
    }

    @Test
    void aDamagedFileIsSetAsideAndTheDeviceIsSignedOut() throws Exception {
        signInAndKeep();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        signIn.close();
        try (LogCapture log = new LogCapture()) {
            signIn = device();
            assertThat(log.text()).contains("device.vault.bad").contains("sign in again");
        }
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.DAMAGED);
        assertThat(files()).extracting(p -> p.getFileName().toString()).contains("device.vault.bad");
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.SIGN_IN_DAMAGED);
        restart();
        assertThat(signIn.state(DEVICE)).as("until somebody signs in").isEqualTo(SignInState.DAMAGED);
        begin().result().get(20, TimeUnit.SECONDS);
        signIn.discard(DEVICE);
        assertThat(signIn.state(DEVICE)).as("that was not kept").isEqualTo(SignInState.DAMAGED);
        signInAndKeep();
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
        assertThat(files()).extracting(p -> p.getFileName().toString()).doesNotContain("device.vault.bad");
        signIn.signOut(DEVICE);
        assertThat(signIn.state(DEVICE)).as("of what is over nothing is said").isEqualTo(SignInState.SIGNED_OUT);
    }

    @Test
    void anEmptyFileALostKeyAndABrokenKeyAreDamagesToo() throws Exception {
        signInAndKeep();
        Files.write(file(), new byte[0]);
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.DAMAGED);
        signInAndKeep();
        Files.delete(vault().resolve("vault.key"));
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.DAMAGED);
        signInAndKeep();
        Files.write(vault().resolve("vault.key"), new byte[5]);
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.DAMAGED);
        signInAndKeep();
        restart();
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void oneOwnersFileIsOfNoUseToAnother() throws Exception {
        signInAndKeep();
        Files.copy(file(), vault().resolve("user:eve.vault"), StandardCopyOption.REPLACE_EXISTING);
        restart();
        assertThat(signIn.state(new Owner("user:eve"))).isEqualTo(SignInState.DAMAGED);
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void anotherSignInThatIsLeftWithoutOkLeavesTheKeptOne() throws Exception {
        signInAndKeep();
        SignInState before = signIn.state(DEVICE);
        begin().result().get(20, TimeUnit.SECONDS);
        signIn.discard(DEVICE);
        assertThat(signIn.state(DEVICE)).isEqualTo(before);
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(before);
    }

    @Test
    void aFullDiskLeavesTheSessionWaiting() throws Exception {
        begin().result().get(20, TimeUnit.SECONDS);
        Files.writeString(vault(), "a file where the folder should be");
        assertThat(verdict(() -> signIn.keep(DEVICE)).kind()).isEqualTo(VerdictKind.DISK_FAILED);
        assertThat(signIn.session(DEVICE).orElseThrow().state()).isEqualTo(DeviceCodeSession.State.PENDING_OK);
        Files.delete(vault());
        signIn.keep(DEVICE);
    }

    @Test
    void signOutErasesOnDiskAndInMemory() throws Exception {
        signInAndKeep();
        begin().result().get(20, TimeUnit.SECONDS);
        signIn.signOut(DEVICE);
        assertThat(files()).extracting(p -> p.getFileName().toString()).containsExactly("vault.key");
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
        assertThat(signIn.session(DEVICE)).isEmpty();
        restart();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
        assertThat(signIn.begin(DEVICE, EmailService.EXCHANGE_ONLINE).userCode())
                .isNotBlank();
    }
}
