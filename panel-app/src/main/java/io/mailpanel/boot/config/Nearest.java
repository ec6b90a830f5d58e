package io.mailpanel.boot.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Guesses which key a person meant. */
final class Nearest {
    private Nearest() {}

    /** What to say about a key that does not exist. */
    static String suggestion(String name) {
        String section = name.contains(".") ? name.substring(0, name.lastIndexOf('.') + 1) : "";
        String nearest = Keys.ALL.stream()
                .map(Key::name)
                .min(Comparator.comparingInt(known -> Math.min(distance(name, known), sameKey(name, known))))
                .orElseThrow();
        if (distance(name, nearest) <= Math.max(2, nearest.length() / 4) || sameKey(name, nearest) == 1) {
            return "did you mean " + nearest + "?";
        }
        String siblings = Keys.ALL.stream()
                .map(Key::name)
                .filter(known -> section.isEmpty() ? !known.contains(".") : known.startsWith(section))
                .collect(Collectors.joining(", "));
        return "allowed: "
                + (siblings.isEmpty() ? Keys.ALL.stream().map(Key::name).collect(Collectors.joining(", ")) : siblings);
    }

    /** What to say about a section that does not exist. */
    static String section(String name) {
        List<String> sections = Keys.ALL.stream()
                .map(Key::name)
                .filter(known -> known.contains("."))
                .map(known -> known.substring(0, known.indexOf('.')))
                .distinct()
                .toList();
        return sections.stream()
                .filter(known -> distance(name, known) <= Math.max(2, known.length() / 4))
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .map(known -> "did you mean [" + known + "]?")
                .orElseGet(() -> "allowed: "
                        + sections.stream().map(known -> "[" + known + "]").collect(Collectors.joining(", ")));
    }

    /** 1 when only the section is wrong or missing. */
    private static int sameKey(String name, String known) {
        return last(name).equals(last(known)) ? 1 : Integer.MAX_VALUE;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
