package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.JobState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The error lamp asks for somebody until every failed job was looked at, also over a restart. */
@Timeout(120)
final class SeenJobsTest extends OneCloud {
    @BeforeEach
    void open() throws Exception {
        rig.sendWithPassword();
    }

    private void refuse() {
        cloud.faults().smtp().nextReply(Phase.MESSAGE, Reply.of(550, "5.7.1 Rejected by the rule of the house"));
    }

    private void fail(long id) throws Exception {
        refuse();
        rig.device.scan().scanToEmail(new ScanRequest(List.of("boss@fabrikam.example"), "Invoice", ""));
        rig.await(state -> state.unseen().contains(id));
    }

    @Test
    void theLampAsksUntilSomebodyHasLookedAndNoLongerAfterThat() throws Exception {
        assertThat(rig.device.state().unseen()).isEmpty();
        fail(1);
        rig.await(Led.ERROR, Light.TWICE);

        rig.restart();
        assertThat(rig.device.state().unseen()).containsExactly(1L);
        rig.await(Led.ERROR, Light.TWICE);

        rig.device.jobSeen(99);
        assertThat(rig.device.state().unseen()).containsExactly(1L);
        rig.device.jobSeen(1);
        assertThat(rig.device.state().unseen()).isEmpty();
        rig.await(Led.ERROR, Light.OFF);

        rig.restart();
        assertThat(rig.device.state().jobs()).anyMatch(job -> job.id() == 1 && job.state() == JobState.FAILED);
        assertThat(rig.device.state().unseen()).isEmpty();
    }

    @Test
    void whatFailsAgainIsToBeSeenAgainAndAllCanBeDismissedAtOnce() throws Exception {
        fail(1);
        rig.device.jobSeen(1);
        refuse();
        assertThat(rig.device.retryJob(1)).isTrue();
        rig.await(state -> state.unseen().contains(1L));
        fail(2);
        assertThat(rig.device.state().unseen()).isEqualTo(Set.of(1L, 2L));
        rig.device.jobsSeen();
        assertThat(rig.device.state().unseen()).isEmpty();
        rig.restart();
        assertThat(rig.device.state().unseen()).isEmpty();
        assertThat(rig.device.retryJob(1)).isTrue();
        rig.await(state -> state.jobs().stream().anyMatch(job -> job.id() == 1 && job.state() == JobState.SENT));
        assertThat(rig.device.state().unseen()).isEmpty();
    }

    @Test
    void whatFailedBeforeTheDeviceAskedForItCountsAsSeen() throws Exception {
        fail(1);
        // As an earlier version left it.
        rig.database.jdbi().useHandle(handle -> handle.execute("DELETE FROM setting WHERE name = 'jobs.seen'"));
        rig.restart();
        assertThat(rig.device.state().unseen()).isEmpty();
        fail(2);
        rig.restart();
        assertThat(rig.device.state().unseen()).containsExactly(2L);
    }
}
