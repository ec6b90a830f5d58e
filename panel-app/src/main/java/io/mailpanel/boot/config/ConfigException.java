package io.mailpanel.boot.config;

import java.util.List;

/** The configuration cannot be used; each line says where, which key, what is wrong and what is allowed. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one line each, as {@code file:line: key: what is wrong; allowed: …} */
    public ConfigException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
