package io.mailpanel.device.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.TickingClock;
import io.mailpanel.device.access.Access.Login;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administrator's password, in a real database. */
final class AdminPasswordTest {
    private static final String OWN = "Korrekt-Horse-9";

    private final TickingClock clock = new TickingClock(Instant.parse("2026-02-22T12:00:00Z"));

    @TempDir
    private Path folder;

    private Database database;
    private AdminPassword access;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("device.db"));
        access = new AdminPassword(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theInitialPasswordIsRandomAndMustBeChanged() {
        String initial = access.initialPassword().orElseThrow();
        assertThat(initial).hasSize(12).doesNotContainPattern("[0O1lIio]");
        assertThat(new AdminPassword(database, clock).initialPassword().orElseThrow())
                .isNotEqualTo(initial);
        assertThat(login(initial, "panel")).isEqualTo(Login.MUST_CHANGE);
        assertThat(login("wrong", "panel")).isEqualTo(Login.WRONG);
        assertThat(access.changed()).isFalse();
    }

    @Test
    void onceWrittenDownItIsNotShownAgainButStillWorks() {
        List<String> heard = new ArrayList<>();
        access.onChange(() -> heard.add("changed"));
        String initial = access.initialPasswordToShow().orElseThrow();
        access.initialPasswordShown();
        assertThat(access.initialPasswordToShow()).isEmpty();
        assertThat(access.initialPassword()).hasValue(initial);
        assertThat(login(initial, "panel")).isEqualTo(Login.MUST_CHANGE);
        assertThat(heard).hasSize(1);
    }

    @Test
    void anOwnPasswordReplacesItForGood() throws Exception {
        String initial = access.initialPassword().orElseThrow();
        access.changePassword(initial.toCharArray(), OWN.toCharArray(), "panel");
        assertThat(access.initialPassword()).isEmpty();
        assertThat(login(OWN, "panel")).isEqualTo(Login.GRANTED);
        assertThat(login(initial, "panel")).isEqualTo(Login.WRONG);

        AdminPassword restarted = new AdminPassword(database, clock);
        assertThat(restarted.changed()).isTrue();
        assertThat(restarted.initialPassword()).isEmpty();
        assertThat(restarted.login(OWN.toCharArray(), "panel")).isEqualTo(Login.GRANTED);
    }

    @Test
    void neitherPasswordIsOnTheDisk() throws Exception {
        String initial = access.initialPassword().orElseThrow();
        access.changePassword(initial.toCharArray(), OWN.toCharArray(), "panel");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(initial, OWN);
            }
        }
    }

    @Test
    void whatWasTypedIsWiped() throws Exception {
        char[] typed = "something".toCharArray();
        access.login(typed, "panel");
        assertThat(typed).containsOnly('\0');
        char[] old = access.initialPassword().orElseThrow().toCharArray();
        char[] fresh = OWN.toCharArray();
        access.changePassword(old, fresh, "panel");
        assertThat(old).containsOnly('\0');
        assertThat(fresh).containsOnly('\0');
    }

    @Test
    void wrongTriesSlowThePlaceAndOnlyThatPlace() {
        String initial = access.initialPassword().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(login("wrong", "192.0.2.7")).isEqualTo(Login.WRONG);
        }
        long[] waits = {1, 2, 4, 8, 16, 32, 60, 60};
        for (long seconds : waits) {
            assertThat(access.waitSeconds("192.0.2.7")).isEqualTo(seconds);
            assertThat(login(initial, "192.0.2.7")).isEqualTo(Login.WAIT);
            clock.forward(Duration.ofSeconds(seconds));
            assertThat(login("wrong", "192.0.2.7")).isEqualTo(Login.WRONG);
        }
        assertThat(access.waitSeconds("panel")).isZero();
        assertThat(login(initial, "panel")).isEqualTo(Login.MUST_CHANGE);
        clock.forward(Duration.ofSeconds(60));
        assertThat(login(initial, "192.0.2.7")).isEqualTo(Login.MUST_CHANGE);
        assertThat(login("wrong", "192.0.2.7"))
                .as("a right try forgets the wrong ones")
                .isEqualTo(Login.WRONG);
        assertThat(access.waitSeconds("192.0.2.7")).isZero();
    }

    @Test
    void aClockThatIsSetBackAYearLocksNobodyOut() {
        for (int i = 0; i < 3; i++) {
            login("wrong", "panel");
        }
        assertThat(access.waitSeconds("panel")).isEqualTo(1);
        clock.forward(Duration.ofDays(365).negated());
        assertThat(access.waitSeconds("panel")).isZero();
        assertThat(login(access.initialPassword().orElseThrow(), "panel")).isEqualTo(Login.MUST_CHANGE);
    }

    @Test
    void guessingTheOldPasswordIsSlowedToo() {
        for (int i = 0; i < 3; i++) {
            assertThat(change("wrong", OWN)).isEqualTo("access.old access.error.wrong");
        }
        assertThat(change("wrong", OWN)).isEqualTo("access.old access.error.wait");
        assertThat(access.changed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, access.error.length",
        "12345678901234567890123456789012345678901234567890123456789012345, access.error.length",
        "пароль-длинный, access.error.characters"
    })
    void aBadNewPasswordIsRefusedInBothLanguages(String fresh, String error) {
        String initial = access.initialPassword().orElseThrow();
        assertThat(change(initial, fresh)).isEqualTo("access.new " + error);
        assertThat(login(initial, "panel")).as("nothing changed").isEqualTo(Login.MUST_CHANGE);
    }

    @Test
    void theSamePasswordIsRefusedAndTheErrorSaysWhatToDo() {
        String initial = access.initialPassword().orElseThrow();
        Refused refused = catchThrowableOfType(
                Refused.class, () -> access.changePassword(initial.toCharArray(), initial.toCharArray(), "panel"));
        assertThat(refused.errors().get(0).in(Texts.of(Language.EN))).contains("Choose another");
        assertThat(refused.errors().get(0).in(Texts.of(Language.RU))).contains("Выберите другой");
    }

    private Login login(String password, String from) {
        return access.login(password.toCharArray(), from);
    }

    private String change(String old, String fresh) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> access.changePassword(old.toCharArray(), fresh.toCharArray(), "panel"));
        return refused.errors().get(0).field() + " " + refused.errors().get(0).key();
    }
}
