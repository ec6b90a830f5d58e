package io.mailpanel.device.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState.Status;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Steps;
import java.nio.charset.CharsetEncoder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the product prints by itself goes as text, with every profile, in both languages. */
final class PrintedTextsTest {
    private static final Clock CLOCK = Clock.fixed(States.NOON, ZoneOffset.UTC);
    /** What a job report may be in bytes: drawn, two lines of it alone would take more than all of its text. */
    private static final int MOST_BYTES = 1500;

    static Stream<Arguments> profiles() {
        return Profiles.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyTextIsOfCharactersThatTheLanguagesCodePageHas(String name, Language language) {
        Profile profile = Profiles.named(name).orElseThrow();
        String letters = language == Language.RU ? "Щё" : "Az";
        CharsetEncoder page = profile.codePages().stream()
                .map(known -> known.charset().newEncoder())
                .filter(known -> known.canEncode(letters))
                .findFirst()
                .orElseThrow();
        List<StatusSheet> sheets = new ArrayList<>(reports(language));
        states(language).map(SheetBuilders.at(CLOCK)::build).forEach(sheets::add);
        sheets.add(withoutItsSamples(new TestPrint(CLOCK, profile).build(States.signedIn(language))));
        assertThat(sheets.stream().flatMap(PrintedTextsTest::texts).filter(Predicate.not(page::canEncode)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aJobReportIsShortForTheWire(String name, Language language) {
        SheetPrinter printer = new SheetPrinter(Profiles.named(name).orElseThrow());
        int longest = reports(language).stream()
                .mapToInt(report -> printer.escPos(report).length)
                .max()
                .orElseThrow();
        assertThat(longest).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static List<StatusSheet> reports(Language language) {
        JobReport report = new JobReport(CLOCK);
        return Stream.of(VerdictKind.values())
                .map(kind -> States.with(
                        language,
                        PrinterStatus.READY,
                        List.of(States.job(JobState.FAILED, Optional.of(kind), Optional.empty())),
                        States.signIn(Status.SIGNED_OUT, Optional.empty())))
                .map(state -> report.build(state, 7).orElseThrow())
                .toList();
    }

    private static Stream<DeviceState> states(Language language) {
        Stream<DeviceState> troubles = Stream.of(VerdictKind.values())
                .map(kind -> States.with(
                        language,
                        PrinterStatus.READY,
                        List.of(),
                        States.signIn(Status.SIGN_IN_AGAIN, Optional.of(kind))));
        Stream<DeviceState> tests =
                Stream.of(TestResult.values()).map(result -> States.tested(States.signedIn(language), result));
        Stream<DeviceState> servers = Stream.of(AuthMethod.values())
                .flatMap(method -> Stream.of(SecureConnection.values())
                        .map(secure -> States.server(States.signedIn(language), server(method, secure))));
        return Stream.of(Stream.of(States.signedIn(language), States.overWifi(language)), troubles, tests, servers)
                .flatMap(all -> all);
    }

    private static MailServer server(AuthMethod method, SecureConnection secure) {
        return new MailServer(
                method,
                EmailService.OUTLOOK_COM,
                "mail.example",
                25,
                secure,
                "scanner",
                "",
                false,
                new PopServer("pop.example", 995));
    }

    /** All but the letters and signs that it prints to see whether the printer has them. */
    private static StatusSheet withoutItsSamples(StatusSheet print) {
        return new StatusSheet(
                print.title(), print.subtitle(), print.sections().subList(0, 1), print.steps(), print.qr());
    }

    private static Stream<String> texts(StatusSheet sheet) {
        Stream<String> rows = sheet.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.title()),
                        section.rows().stream().flatMap(row -> Stream.of(row.label(), row.value()))));
        Stream<String> steps =
                sheet.steps().stream().flatMap(all -> Stream.concat(Stream.of(all.title()), all.lines().stream()));
        Stream<String> codes = Stream.of(sheet.qr(), sheet.steps().flatMap(Steps::qr))
                .flatMap(Optional::stream)
                .map(StatusSheet.Qr::caption);
        return Stream.of(Stream.of(sheet.title(), sheet.subtitle()), rows, steps, codes)
                .flatMap(all -> all);
    }
}
