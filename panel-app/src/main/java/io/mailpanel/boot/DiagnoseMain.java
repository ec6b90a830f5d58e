package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.boot.config.ConfigException;
import io.mailpanel.boot.config.ConfigFile;
import io.mailpanel.boot.config.DataFolder;
import io.mailpanel.device.diagnosis.LastTest;
import io.mailpanel.device.mailserver.DeviceMailServerDesk;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.TestWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.diagnosis.ConnectionTest;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.DatabaseFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;

/**
 * The Connection Test in a terminal, with the settings and the sign-in of a device that does not run. Exit codes: 0 every step
 * went well, 1 one failed, 2 wrong command line or configuration, 3 the data folder is in use.
 */
public final class DiagnoseMain {
    private DiagnoseMain() {}

    /** @param args the options */
    public static void main(String[] args) {
        Logging.start();
        Lifecycle life = new Lifecycle();
        Runtime.getRuntime().addShutdownHook(new Thread(life::close, "shutdown"));
        try {
            System.exit(diagnose(DiagnoseCommand.parse(args), life));
        } catch (DiagnoseCommand.Wrong | ConfigException e) {
            Main.fail(2, e.getMessage());
        } catch (IOException | UncheckedIOException | JdbiException | IllegalStateException e) {
            Main.fail(1, Main.why(e));
        }
    }

    private static int diagnose(DiagnoseCommand command, Lifecycle life) throws ConfigException, IOException {
        Optional<Path> file = command.config().or(Main::usualFile);
        Config configured = file.isPresent() ? ConfigFile.read(file.get()) : ConfigFile.defaults();
        Config config = command.data().map(configured::withData).orElse(configured);
        Language language = command.language()
                .or(config::language)
                .orElseGet(() -> Language.of(Locale.getDefault().getLanguage()));
        Locale.setDefault(language.locale());
        Texts texts = Texts.of(language);
        Path data = DataFolder.of(config);
        try {
            life.keep(InstanceLock.take(data));
            new Erasure(data).finish();
        } catch (InstanceLock.Taken e) {
            Main.fail(3, texts.get("diagnose.taken", data));
        }
        return test(config, data, texts, life).good() ? 0 : 1;
    }

    /** What the device keeps. */
    private record Stored(Database database, SettingsStore settings, LastTest last) {}

    /** A database that is of no use is left as it is: setting it aside is the device's, which says so then. */
    private static Stored stored(Path data, Texts texts, Lifecycle life) {
        Path file = data.resolve("mailpanel.db");
        try {
            Stored stored = DatabaseFile.use(
                    file,
                    List.of(data.resolve("outbox")),
                    database -> new Stored(database, new SettingsStore(database), new LastTest(database)));
            life.keep(stored.database());
            return stored;
        } catch (DatabaseFile.Unusable e) {
            throw new IllegalStateException(texts.get("diagnose." + e.fault(), file), e);
        }
    }

    private static TestReport test(Config config, Path data, Texts texts, Lifecycle life) throws IOException {
        Stored stored = stored(data, texts, life);
        Clock clock = Clock.systemDefaultZone();
        Cloud cloud = Cloud.of(config, data, clock, life, List.of());
        SettingsStore settings = stored.settings();
        settings.followServices(DeviceMailServerDesk.filling(cloud.tokenHosts()));
        SignIn signIn = life.keep(new SignIn(cloud.identity(), cloud.trust(), data.resolve("signin"), clock));
        Words words = new Words(texts, clock.getZone());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(texts.get("diagnose.title", words.server(settings.mailServer())));
        TestReport report = new ConnectionTest(
                        signIn,
                        settings::password,
                        cloud.trust(),
                        config.mail().additional(),
                        Set.copyOf(cloud.tokenHosts()),
                        clock)
                .begin(settings.mailServer(), Owner.DEVICE, progress -> {
                    if (!progress.done().isEmpty()) {
                        line(out, progress.done().get(progress.done().size() - 1), texts, words.test());
                    }
                })
                .result()
                .join();
        stored.last().keep(report);
        conclude(out, report, texts, words.test());
        return report;
    }

    private static void conclude(PrintStream out, TestReport report, Texts texts, TestWords words) {
        boolean steps = !report.steps().isEmpty();
        if (steps) {
            StepResult end = report.steps().get(report.steps().size() - 1);
            line(out, end, texts, words);
            if (!end.good() && !words.detail(end).isEmpty()) {
                out.println(texts.get("diagnose.answer", words.detail(end)));
            }
        }
        out.println(words.result(report));
        words.remedy(report).ifPresent(out::println);
    }

    private static void line(PrintStream out, StepResult result, Texts texts, TestWords words) {
        String state = texts.get(result.good() ? "test.state.good" : "test.state.failed");
        out.println(String.format(
                "  %-32s %-10s %8s  %s",
                words.step(result.step()),
                state,
                words.took(result.took()),
                result.good() ? words.detail(result) : ""));
    }
}
