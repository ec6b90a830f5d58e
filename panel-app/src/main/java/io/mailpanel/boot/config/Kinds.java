package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Config.PageSource;
import io.mailpanel.boot.config.Kind.Wrong;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;

/** The kinds of values in {@code mailpanel.toml}. */
final class Kinds {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?");
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9]+)?");

    private Kinds() {}

    /** One line of text. */
    static Kind<String> text(int longest) {
        return new Kind<>("text of at most " + longest + " characters on one line", (value, base) -> {
            String text = string(value);
            if (text.length() > longest) {
                throw new Wrong("is " + text.length() + " characters long");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new Wrong("has a line break or another control character");
            }
            return text;
        });
    }

    /** Text of a pattern; empty is always allowed. */
    static Kind<String> pattern(String regex, String allowed) {
        Pattern pattern = Pattern.compile(regex);
        return new Kind<>(allowed, (value, base) -> {
            String text = string(value);
            if (!text.isEmpty() && !pattern.matcher(text).matches()) {
                throw new Wrong(quoted(text) + " is not one");
            }
            return text;
        });
    }

    /** One of some words. */
    static <T> Kind<T> choice(Map<String, T> words) {
        String allowed =
                String.join(", ", words.keySet().stream().map(Kinds::quoted).toList());
        return new Kind<>(allowed, (value, base) -> {
            T chosen = words.get(string(value));
            if (chosen == null) {
                throw new Wrong("there is no " + quoted(string(value)));
            }
            return chosen;
        });
    }

    /** true or false. */
    static Kind<Boolean> yesNo() {
        return new Kind<>("true, false", (value, base) -> {
            if (value instanceof Boolean yes) {
                return yes;
            }
            throw new Wrong(notA(value, "true or false"));
        });
    }

    /** Whether the model has something that this version of the program does not have yet: true would be a promise. */
    static Kind<Boolean> notYet(String what) {
        return new Kind<>("false", (value, base) -> {
            if (yesNo().reader().read(value, base)) {
                throw new Wrong("this version has no " + what);
            }
            return false;
        });
    }

    /** A whole number in a range. */
    static Kind<Integer> number(int least, int most, String note) {
        return new Kind<>("a whole number, " + least + " to " + most + note, (value, base) -> {
            if (!(value instanceof Long number)) {
                throw new Wrong(notA(value, "a whole number"));
            }
            if (number < least || number > most) {
                throw new Wrong(number + " is out of range");
            }
            return number.intValue();
        });
    }

    /** A number of milliseconds. */
    static Kind<Duration> millis(int least, int most) {
        Kind<Integer> number = number(least, most, " (milliseconds)");
        return new Kind<>(
                number.allowed(),
                (value, base) -> Duration.ofMillis(number.reader().read(value, base)));
    }

    /** A number of seconds. */
    static Kind<Duration> seconds(int least, int most) {
        Kind<Integer> number = number(least, most, " (seconds)");
        return new Kind<>(
                number.allowed(),
                (value, base) -> Duration.ofSeconds(number.reader().read(value, base)));
    }

    /** A number of minutes. */
    static Kind<Duration> minutes(int least, int most) {
        Kind<Integer> number = number(least, most, " (minutes)");
        return new Kind<>(
                number.allowed(),
                (value, base) -> Duration.ofMinutes(number.reader().read(value, base)));
    }

    /** A number of hours. */
    static Kind<Duration> hours(int least, int most) {
        Kind<Integer> number = number(least, most, " (hours)");
        return new Kind<>(
                number.allowed(),
                (value, base) -> Duration.ofHours(number.reader().read(value, base)));
    }

    /** A folder that is there, or can be made; empty for none. */
    static Kind<Optional<Path>> folder() {
        return new Kind<>("the path of a folder, or \"\" for the usual place", (value, base) -> {
            if (string(value).isEmpty()) {
                return Optional.empty();
            }
            Path folder = path(string(value), base);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new Wrong(quoted(string(value)) + " is not a folder");
            }
            return Optional.of(folder);
        });
    }

    /** A PEM file of certificates; empty for none. */
    static Kind<Optional<Path>> certificates() {
        return new Kind<>("the path of a PEM file of certificates, or \"\" for none", (value, base) -> {
            if (string(value).isEmpty()) {
                return Optional.empty();
            }
            Path file = path(string(value), base);
            try {
                Trust.load(Optional.of(file));
            } catch (IOException e) {
                throw new Wrong(e.getMessage());
            }
            return Optional.of(file);
        });
    }

    /** Where pages come from. */
    static Kind<PageSource> pages() {
        String allowed =
                "\"sample\", \"folder:/path\" of a folder with .png or .jpg pages, \"sane\" for the first scanner"
                        + " that SANE finds, or \"sane:DEVICE\" with its name as `scanimage -L` has it";
        return new Kind<>(allowed, (value, base) -> {
            String text = string(value);
            if (text.equals("sample")) {
                return new PageSource.Sample();
            }
            if (text.equals("sane")) {
                return new PageSource.Sane(Optional.empty());
            }
            if (text.startsWith("sane:")) {
                return new PageSource.Sane(Optional.of(saneDevice(text.substring("sane:".length()))));
            }
            if (!text.startsWith("folder:")) {
                throw new Wrong("there is no " + quoted(text));
            }
            Path folder = path(text.substring("folder:".length()), base);
            if (!Files.isDirectory(folder)) {
                throw new Wrong("there is no folder " + quoted(folder.toString()));
            }
            return new PageSource.Folder(folder);
        });
    }

    private static String saneDevice(String name) throws Wrong {
        if (!name.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,254}[\\x21-\\x7e])?")) {
            throw new Wrong(quoted(name) + " is no scanner's name");
        }
        return name;
    }

    /** An https address without a path; empty for none. */
    static Kind<Optional<URI>> httpsOrigin() {
        return new Kind<>("https://host or https://host:port, without a path, or \"\" for none", (value, base) -> {
            if (string(value).isEmpty()) {
                return Optional.empty();
            }
            URI uri = uri(string(value));
            boolean bare = (uri.getRawPath() == null || uri.getRawPath().matches("/?"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (!"https".equalsIgnoreCase(uri.getScheme())) {
                throw new Wrong(quoted(string(value)) + " is not https");
            }
            if (uri.getHost() == null || !bare || uri.getPort() == 0 || uri.getPort() > 65535) {
                throw new Wrong(quoted(string(value)) + " is more, or less, than a host and a port");
            }
            return Optional.of(URI.create("https://" + uri.getRawAuthority().toLowerCase(Locale.ROOT)));
        });
    }

    /** An address of this machine to answer at. */
    static Kind<String> address() {
        return new Kind<>(
                "\"0.0.0.0\" for every network, \"localhost\", or one address of this machine", (value, base) -> {
                    String text = string(value);
                    if (!text.equals("localhost")
                            && !IPV4.matcher(text).matches()
                            && !IPV6.matcher(text).matches()) {
                        throw new Wrong(quoted(text) + " is not an address");
                    }
                    return text;
                });
    }

    /** Hosts, each with or without a port. */
    static Kind<List<String>> hosts() {
        return new Kind<>("an array of \"host\" (any port) or \"host:port\", at least one", (value, base) -> {
            if (!(value instanceof TomlArray array)) {
                throw new Wrong(notA(value, "an array"));
            }
            if (array.isEmpty()) {
                throw new Wrong("is empty, so that no mail could ever be sent");
            }
            List<String> hosts = new ArrayList<>();
            for (Object entry : array.toList()) {
                String host = string(entry).toLowerCase(Locale.ROOT);
                int colon = host.indexOf(':');
                int port = colon < 0 || !HOST.matcher(host).matches() ? 1 : Integer.parseInt(host.substring(colon + 1));
                if (!HOST.matcher(host).matches() || port < 1 || port > 65535) {
                    throw new Wrong(quoted(string(entry)) + " is not a host");
                }
                hosts.add(host);
            }
            return List.copyOf(hosts);
        });
    }

    private static URI uri(String text) throws Wrong {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Wrong(quoted(text) + " is not an address");
        }
    }

    static Path path(String text, Path base) throws Wrong {
        try {
            if (text.isBlank()) {
                throw new Wrong("is empty");
            }
            boolean home = text.equals("~") || text.startsWith("~/");
            Path path = home ? Path.of(System.getProperty("user.home") + text.substring(1)) : Path.of(text);
            return base.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new Wrong(quoted(text) + " is not a path");
        }
    }

    static String string(Object value) throws Wrong {
        if (value instanceof String text) {
            return text;
        }
        throw new Wrong(notA(value, "text in \"quotation marks\""));
    }

    private static String notA(Object value, String wanted) {
        String shown =
                value instanceof String text ? quoted(text) : value instanceof TomlArray ? "an array" : "" + value;
        return shown + " is not " + wanted;
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
