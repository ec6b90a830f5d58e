package io.mailpanel.mail.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was acknowledged, what arrived, and what each life of the device found begun and not committed. */
final class Ledger {
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)\r?$");

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Set<String>> left = new ConcurrentHashMap<>();
    private final Map<String, List<Arrival>> arrived = new HashMap<>();
    private int settled;

    private record Arrival(int life, int body) {}

    /**
     * How it ended.
     *
     * @param kills how often the device was killed
     * @param accepted messages that submit returned for
     * @param lost those that did not arrive
     * @param duplicates arrivals beyond the first of a message
     * @param unproven duplicates that are not proven to be in the one window that is allowed
     */
    record Balance(int kills, int accepted, int lost, int duplicates, int unproven) {}

    /** A line of a device. */
    void said(int life, String line) {
        String[] words = line.split(" ");
        if (words[0].equals("accepted")) {
            accepted.add(words[1]);
        } else if (words[0].equals("left")) {
            left.computeIfAbsent(life, l -> ConcurrentHashMap.newKeySet()).add(words[1]);
        }
    }

    /** That life is over: all that came since the last one came from it. */
    void settle(int life, List<String> messages) {
        List<String> now = List.copyOf(messages);
        int end = now.size();
        for (String message : now.subList(settled, end)) {
            arrived.computeIfAbsent(id(message), i -> new ArrayList<>()).add(new Arrival(life, message.hashCode()));
        }
        settled = end;
    }

    /** How many acknowledged messages are not there yet. */
    long open(List<String> messages) {
        Set<String> had = new HashSet<>(arrived.keySet());
        // A copy: more may arrive meanwhile.
        List<String> now = List.copyOf(messages);
        now.subList(settled, now.size()).forEach(m -> had.add(id(m)));
        return accepted.stream().filter(a -> !had.contains(a)).count();
    }

    Set<String> lost() {
        Set<String> lost = new LinkedHashSet<>(accepted);
        lost.removeAll(arrived.keySet());
        return lost;
    }

    Balance balance(int kills) {
        int duplicates = 0;
        int unproven = 0;
        for (Map.Entry<String, List<Arrival>> message : arrived.entrySet()) {
            List<Arrival> times = message.getValue();
            for (int i = 1; i < times.size(); i++) {
                duplicates++;
                unproven += proven(message.getKey(), times.get(i - 1), times.get(i)) ? 0 : 1;
            }
        }
        return new Balance(kills, accepted.size(), lost().size(), duplicates, unproven);
    }

    /**
     * The server had it, the device was killed, and the next device that looked found the job begun and its end not committed:
     * so death came between the two. And it was the same message byte for byte.
     */
    private boolean proven(String id, Arrival before, Arrival after) {
        boolean uncommitted = false;
        for (int life = before.life() + 1; life <= after.life(); life++) {
            uncommitted |= left.getOrDefault(life, Set.of()).contains(id);
        }
        return uncommitted && before.body() == after.body();
    }

    private static String id(String message) {
        Matcher matcher = ID.matcher(message);
        if (!matcher.find()) {
            throw new IllegalStateException("a message without a Message-ID arrived");
        }
        return matcher.group(1);
    }
}
