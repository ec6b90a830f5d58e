package io.mailpanel.device.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.notify.NotifyForm.Row;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Email Notification takes, and how it is kept. */
final class NotifyFieldsTest {
    private static final Set<NotifyEvent> ALL = EnumSet.allOf(NotifyEvent.class);
    private static final Row EMPTY = new Row("", Set.of());

    private static NotifyForm form(Row first, Row second, String... numbers) {
        return new NotifyForm(
                List.of(first, second, EMPTY, EMPTY, EMPTY), numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    @Test
    void whatIsGoodIsTakenAndKeptAsItIs() throws Exception {
        NotifyForm form = form(
                new Row(" helpdesk@contoso.example ", ALL),
                new Row("vera@contoso.example", Set.of(NotifyEvent.PAPER_OUT)),
                "60",
                "1",
                "0",
                " 1440 ");
        NotifySettings settings = NotifyFields.check(form);
        assertThat(settings.addresses()).containsExactly("helpdesk@contoso.example", "vera@contoso.example");
        assertThat(settings.wanting(NotifyEvent.PAPER_OUT)).hasSize(2);
        assertThat(settings.wanting(NotifyEvent.JOB_FAILED)).containsExactly("helpdesk@contoso.example");
        assertThat(settings.quietMinutes()).isEqualTo(1440);
        assertThat(NotifyKeeping.read(NotifyKeeping.values(settings))).isEqualTo(settings);
    }

    @Test
    void everyErrorIsToldAtItsField() {
        NotifyForm form = form(new Row("vera@", ALL), new Row("", ALL), "0", "51", "ten", "1441");
        Refused refused = catchThrowableOfType(Refused.class, () -> NotifyFields.check(form));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "notify.address.1",
                        "notify.address.2",
                        "notify.lapse_days",
                        "notify.wrong_tries",
                        "notify.gather_seconds",
                        "notify.quiet_minutes");
        assertThat(refused.errors().get(0).key()).isEqualTo("field.scan.recipient.error");
        assertThat(refused.errors().get(1).key()).isEqualTo("field.notify.address.empty");
        assertThat(refused.errors().get(5).arguments()).containsExactly("1", "1440");
    }

    @Test
    void anAddressIsEnteredOnce() {
        NotifyForm form =
                form(new Row("vera@contoso.example", ALL), new Row("Vera@Contoso.example", ALL), "14", "5", "30", "15");
        Refused refused = catchThrowableOfType(Refused.class, () -> NotifyFields.check(form));
        assertThat(refused.errors()).extracting(FieldError::key).containsExactly("field.notify.address.twice");
        assertThat(refused.errors().get(0).field()).isEqualTo("notify.address.2");
    }

    @Test
    void whatAnotherVersionWroteDoesNotKeepTheDeviceFromStarting() {
        assertThat(NotifyKeeping.read(Map.of())).isEqualTo(NotifySettings.NONE);
        Map<String, String> strange = new TreeMap<>(NotifyKeeping.values(NotifySettings.NONE));
        strange.put("events.1", "PAPER_OUT TONER_LOW");
        strange.put("address.1", "vera@contoso.example");
        strange.put("quiet_minutes", "soon");
        NotifySettings read = NotifyKeeping.read(strange);
        assertThat(read.recipients().get(0).events()).containsExactly(NotifyEvent.PAPER_OUT);
        assertThat(read.quietMinutes()).isEqualTo(15);
    }
}
