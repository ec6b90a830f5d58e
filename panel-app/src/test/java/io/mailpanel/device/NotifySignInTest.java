package io.mailpanel.device;

import static io.mailpanel.device.NotifyRig.text;
import static io.mailpanel.mail.outbox.JobState.FAILED;
import static io.mailpanel.mail.outbox.JobState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notifications of the sign-in that they need themselves. */
final class NotifySignInTest {
    private static final Duration GATHER = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private NotifyRig it;

    @BeforeEach
    void signIn() throws Exception {
        it = new NotifyRig(folder);
        it.rig.device.setLanguage(Language.EN);
        signInAgain();
    }

    private void signInAgain() throws Exception {
        it.rig.signInWithoutOk();
        it.rig.device.mailServer().apply(it.rig.form(), "panel");
    }

    @AfterEach
    void end() {
        it.close();
    }

    private void lose() throws Exception {
        it.cloud.faults().identity().revokeRefreshTokens("admin@contoso.example");
        // The token that is still good is refused, so that a new one is asked for.
        it.cloud.faults().smtp().refuseTokens(true);
        it.document("Contract", FAILED);
        it.cloud.faults().smtp().refuseTokens(false);
        it.stands(NotifyEvent.SIGN_IN_LOST, true);
    }

    @Test
    void aLostSignInIsToldOnceWhenSomebodyHasSignedInAgain() throws Exception {
        it.notifies(NotifyEvent.SIGN_IN_LOST, NotifyEvent.JOB_FAILED);
        lose();
        it.forward(Duration.ofHours(1));
        assertThat(it.own()).as("it could not be sent").isEmpty();
        it.rig.restart();
        it.forward(Duration.ofHours(1));
        assertThat(it.own()).isEmpty();
        signInAgain();
        it.stands(NotifyEvent.SIGN_IN_LOST, false);
        it.own(SENT);
        assertThat(text(it.arrived().get(0)))
                .contains("SIGN-IN LOST", "admin@contoso.example", "This is settled by now.")
                .contains("JOB NOT SENT", "Contract", "(code 370)")
                .contains("This message comes late");
        it.forward(Duration.ofHours(1));
        assertThat(it.own()).hasSize(1);
    }

    @Test
    void staleNewsAreDropped() throws Exception {
        it.notifies(NotifyEvent.SIGN_IN_LOST);
        lose();
        it.forward(Duration.ofHours(25));
        signInAgain();
        it.stands(NotifyEvent.SIGN_IN_LOST, false);
        it.forward(Duration.ofHours(1));
        assertThat(it.own()).isEmpty();
    }

    @Test
    void aSignInThatIsAboutToEndIsToldOnce() throws Exception {
        it.notifies(NotifyEvent.SIGN_IN_LAPSES);
        it.forward(Duration.ofDays(75));
        assertThat(it.own()).isEmpty();
        it.forward(Duration.ofDays(2));
        it.stands(NotifyEvent.SIGN_IN_LAPSES, true);
        it.cloud.faults().smtp().nextReply(Phase.AUTH, Reply.of(535, "5.7.3 Authentication unsuccessful"));
        it.forward(GATHER);
        it.own(SENT);
        assertThat(text(it.arrived().get(0)))
                .contains("The sign-in of admin@contoso.example", "had not been refreshed for a long time");
        it.stands(NotifyEvent.SIGN_IN_LAPSES, false);
        it.forward(Duration.ofHours(1));
        assertThat(it.own()).hasSize(1);
    }
}
