package io.mailpanel.mail.crash;

import com.google.gson.GsonBuilder;
import io.mailpanel.mail.crash.Ledger.Balance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kills a sending device with SIGKILL at random moments, 1000 times unless told otherwise. Exits 1 if an acknowledged message is
 * lost, or one came twice and it is not proven that death fell between the server's 250 and the device's own commit. Options:
 * {@code --kills N}, {@code --json FILE}.
 */
public final class CrashBench {
    private CrashBench() {}

    /** @param args the options */
    public static void main(String[] args) throws Exception {
        int kills = 1000;
        Path json = null;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--kills" -> kills = args[i + 1].matches("[1-9]\\d{0,5}") ? Integer.parseInt(args[i + 1]) : 0;
                case "--json" -> json = Path.of(args[i + 1]);
                default -> kills = 0;
            }
        }
        if (kills == 0 || args.length % 2 != 0) {
            System.err.println("mailpanel: usage: bench crash [--kills N] [--json FILE]");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("mailpanel-crash");
        int code;
        try {
            code = run(folder, kills, json);
        } finally {
            delete(folder);
        }
        System.exit(code);
    }

    private static int run(Path folder, int kills, Path json) throws Exception {
        long seed = System.nanoTime();
        long begun = System.nanoTime();
        System.out.printf("killing a sending device %d times, seed %d%n", kills, seed);
        Balance balance;
        try (CrashRun run = new CrashRun(folder, seed, true)) {
            balance = run.run(kills, life -> {
                if (life % 50 == 0) {
                    System.out.printf("%d kills%n", life);
                }
            });
            run.lost().forEach(id -> System.out.println("LOST " + id));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        boolean met = balance.lost() == 0 && balance.unproven() == 0;
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d messages accepted, %d lost, %d came twice, %d of them not proven to be in the window (%.0f s)%n%s%n",
                balance.kills(),
                balance.accepted(),
                balance.lost(),
                balance.duplicates(),
                balance.unproven(),
                seconds,
                met ? "The bars are met" : "A bar is MISSED");
        if (json != null) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("kills", balance.kills());
            report.put("accepted", balance.accepted());
            report.put("lost", balance.lost());
            report.put("duplicates", balance.duplicates());
            report.put("duplicates_not_in_the_window", balance.unproven());
            report.put("seconds", Math.round(seconds));
            report.put("met", met);
            Files.writeString(
                    json, new GsonBuilder().setPrettyPrinting().create().toJson(report) + "\n");
        }
        return met ? 0 : 1;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
