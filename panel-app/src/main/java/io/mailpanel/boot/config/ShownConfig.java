package io.mailpanel.boot.config;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/**
 * A configuration file as it may be shown to who helps: the keys that the product knows, and their values, nothing else. No key holds
 * a secret; one that is called so in times to come is named only. Comments, where people keep what they like, are left out.
 */
public final class ShownConfig {
    private static final Pattern HIDING = Pattern.compile("pass(word|phrase)|token|secret");

    private ShownConfig() {}

    /**
     * @param file that has been read and found good
     * @return a line for each key in it
     * @throws ConfigException if it cannot be read any more
     */
    public static String of(Path file) throws ConfigException {
        TomlParseResult toml = ConfigFile.parse(file);
        return Keys.ALL.stream()
                .map(Key::name)
                .filter(name -> toml.keyPathSet().contains(List.of(name.split("\\."))))
                .map(name -> name + " = "
                        + (HIDING.matcher(name).find() ? "(not shown)" : shown(toml.get(List.of(name.split("\\.")))))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String shown(Object value) {
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(ShownConfig::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? Kinds.quoted(text) : String.valueOf(value);
    }
}
