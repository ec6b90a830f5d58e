package io.mailpanel.boot;

import io.mailpanel.boot.check.HardwareCheck;
import io.mailpanel.boot.config.Config;
import io.mailpanel.boot.config.ConfigException;
import io.mailpanel.boot.config.ConfigFile;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.real.SystemFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Walks through the hardware of the configured device with the person who stands there, and ends with a table. Exit codes: 0
 * nothing has failed, 1 something has, 2 wrong command line or configuration.
 */
public final class CheckMain {
    private CheckMain() {}

    /** @param args the options */
    public static void main(String[] args) {
        Logging.start();
        Lifecycle life = new Lifecycle();
        Runtime.getRuntime().addShutdownHook(new Thread(life::close, "shutdown"));
        try {
            System.exit(check(CheckCommand.parse(args), life) ? 0 : 1);
        } catch (CheckCommand.Wrong | ConfigException e) {
            fail(2, e.getMessage());
        } catch (IOException e) {
            fail(1, e.getMessage());
        }
    }

    private static boolean check(CheckCommand command, Lifecycle life) throws ConfigException, IOException {
        Optional<Path> file = command.config().or(Main::usualFile);
        Config config = file.isPresent() ? ConfigFile.read(file.get()) : ConfigFile.defaults();
        Language language = command.language().or(config::language).orElseGet(CheckMain::systems);
        Locale.setDefault(language.locale());
        Texts texts = Texts.of(language);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println(
                texts.get("check.title", file.map(Path::toString).orElseGet(() -> texts.get("check.title.defaults"))));
        HardwareCheck check =
                new HardwareCheck(config, texts, HardwareCheck.Options.here(!command.unattended()), in, out);
        check.walk(Machine.pi(config, SystemFiles.MACHINE), printer(config).map(life::keep));
        out.println();
        out.print(check.table());
        if (command.out().isPresent()) {
            Files.writeString(command.out().get(), check.table());
            out.println(texts.get("check.written", command.out().get()));
        }
        return check.well();
    }

    private static Optional<PrinterPort> printer(Config config) throws IOException {
        if (config.printer().uri().equals("none:")) {
            return Optional.empty();
        }
        return Optional.of(
                config.printer().simulated()
                        ? Machine.simulated(config.printer().inMode())
                        : Printers.open(
                                config.printer().uri(),
                                Machine.traits(config.printer().inMode())));
    }

    private static Language systems() {
        return Language.of(Locale.getDefault().getLanguage());
    }

    private static void fail(int code, String why) {
        System.err.println("mailpanel: " + why);
        System.exit(code);
    }
}
