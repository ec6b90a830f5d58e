package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.boot.config.ConfigException;
import io.mailpanel.boot.config.ConfigFile;
import io.mailpanel.boot.config.DataFolder;
import io.mailpanel.boot.config.ShownConfig;
import io.mailpanel.device.support.KeptLog;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.real.BoardException;
import io.mailpanel.hardware.real.SystemFiles;
import io.mailpanel.mail.store.DiskTrouble;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the product: {@code run [--config FILE] [--data DIR] [--lang en|ru] [--screen NAME] [--fault NAME[:ACCOUNT][xN] ...]}.
 * Exit codes: 0 ended by SIGTERM or SIGINT, 1 could not start, 75 ({@link Restarts}) to be started again, 2 wrong command line or configuration, 3 the data folder is in use, 4 no display.
 */
public final class Main {
    private Main() {}

    /** @param args the verb and its options */
    public static void main(String[] args) {
        run(SystemFiles.MACHINE, args);
    }

    /** @param files where the kernel shows this machine */
    static void run(SystemFiles files, String... args) {
        KeptLog log = Logging.start();
        Lifecycle life = new Lifecycle();
        Runtime.getRuntime().addShutdownHook(new Thread(life::close, "shutdown"));
        Signals.endCleanly();
        try {
            start(Command.parse(args), files, life, log);
        } catch (Command.Wrong | ConfigException | BoardException e) {
            fail(2, e.getMessage());
        } catch (InstanceLock.Taken e) {
            fail(3, e.words(texts()));
        } catch (AWTError e) {
            fail(4, noDisplay());
        } catch (IOException | RuntimeException e) {
            if (!life.closed()) {
                logger().error("the start failed", e);
                fail(1, "cannot start: " + why(e));
            }
        }
    }

    private static void start(Command command, SystemFiles files, Lifecycle life, KeptLog log)
            throws Command.Wrong, ConfigException, IOException, InstanceLock.Taken {
        Config config = configured(command);
        if (!command.faults().isEmpty() && config.cloud() != Config.Cloud.DEMO) {
            throw new Command.Wrong("--fault goes with cloud = \"demo\" only");
        }
        config.language().ifPresent(language -> Locale.setDefault(language.locale()));
        if (GraphicsEnvironment.isHeadless()) {
            throw new AWTError("headless");
        }
        // X answers, or not, before anything is made on the disk.
        Toolkit.getDefaultToolkit();
        Path data = DataFolder.of(config);
        life.keep(InstanceLock.take(data));
        new Erasure(data).finish();
        log.keepIn(data.resolve("log"));
        new Wiring(config, data, files, life, log, shown(command)).start(command.language(), command.faults());
    }

    /** The configuration file with what the command line changes. */
    private static Config configured(Command command) throws ConfigException {
        Optional<Path> file = command.config().or(Main::usualFile);
        Config config = file.isPresent() ? ConfigFile.read(file.get()) : ConfigFile.defaults();
        logger().info(
                        "configuration: {}",
                        file.map(Path::toString).orElse("the defaults; no mailpanel.toml was found"));
        config = command.data().map(config::withData).orElse(config);
        config = command.language().map(config::withLanguage).orElse(config);
        return command.screen().map(config::withScreenSize).orElse(config);
    }

    /** What the configuration file says, for who helps. */
    private static String shown(Command command) throws ConfigException {
        Optional<Path> file = command.config().or(Main::usualFile);
        return file.isPresent() ? ShownConfig.of(file.get()) : "# the defaults; no mailpanel.toml was found\n";
    }

    static Optional<Path> usualFile() {
        Path own = Path.of(System.getProperty("user.home"), ".config", "mailpanel", "mailpanel.toml");
        return Stream.of(own, Path.of("/etc/mailpanel/mailpanel.toml"))
                .filter(Files::exists)
                .findFirst();
    }

    /** In the language of who started it. */
    private static Texts texts() {
        return Texts.of(Language.of(Locale.getDefault().toLanguageTag()));
    }

    /** A full disk in the language of who started it. */
    static String why(Exception e) {
        Words words = new Words(texts(), ZoneId.systemDefault());
        return DiskTrouble.in(e)
                .map(disk -> words.cause(disk) + " " + words.remedy(disk) + " (" + disk.detail() + ")")
                .orElseGet(e::getMessage);
    }

    private static String noDisplay() {
        String display = System.getenv("DISPLAY");
        return (display == null
                        ? "there is no display: DISPLAY is not set"
                        : "the display " + display + " does not answer")
                + "; start it on a screen, or use ./mailpanel demo, which brings one of its own";
    }

    static void fail(int code, String why) {
        // In any locale: a person's language is not the system's.
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println("mailpanel: " + why);
        System.exit(code);
    }

    /** Not a constant: the log is set up first. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Main.class);
    }
}
