package io.mailpanel.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The outbox in numbers, over loopback and STARTTLS with a 20 kB attachment: how fast it delivers 500 queued messages, every
 * change of state durable, against a bare Angus loop that keeps nothing and against msmtp, a process for each message, in
 * turns at the same server; how many messages it accepts a second; how many fsyncs a message costs. Exits 1 when a bar is
 * missed: 0.85 of the bare loop, 10 times msmtp. Options: {@code --json FILE}.
 */
public final class MailBench {
    private static final Logger LOG = Logger.getLogger("io.mailpanel");
    private static final double OF_BARE = 0.85;
    private static final double TIMES_MSMTP = 10;
    private static final int MESSAGES = 500;
    private static final int PROCESSES = 30;
    private static final int ROUNDS = 5;
    private static final int COUNTED = 200;
    private static final String COUNT = "--count";

    private final Map<String, Object> report = new LinkedHashMap<>();
    private boolean missed;

    private MailBench() {}

    /** @param args the options */
    public static void main(String[] args) throws Exception {
        LOG.setLevel(Level.WARNING); // a line for each message is the console's speed, not the outbox's
        if (args.length == 2 && args[0].equals(COUNT)) {
            try (MailRig rig = new MailRig()) {
                rig.outbox(COUNTED, 1, args[1].equals("deliver"));
            }
            System.exit(0);
        }
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--json"))) {
            System.err.println("mailpanel: usage: bench mail [--json FILE]");
            System.exit(2);
        }
        MailBench bench = new MailBench();
        bench.run();
        if (args.length == 2) {
            Files.writeString(
                    Path.of(args[1]),
                    new GsonBuilder().setPrettyPrinting().create().toJson(bench.report) + "\n");
        }
        System.exit(bench.missed ? 1 : 0);
    }

    private void run() throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> three = new ArrayList<>();
        List<Double> msmtp = new ArrayList<>();
        List<Double> accepted = new ArrayList<>();
        try (MailRig rig = new MailRig()) {
            MailRivals rivals = new MailRivals(rig, rig.rendered());
            System.out.printf(
                    "messages a second, %d queued messages with %d bytes attached%n", MESSAGES, MailRig.ATTACHMENT);
            System.out.printf(
                    "%-8s %12s %12s %12s %12s %12s%n",
                    "round", "bare loop", "outbox x1", "outbox x3", "msmtp", "accepted");
            for (int round = 0; round <= ROUNDS; round++) {
                double loop = MESSAGES / rivals.bareLoop(MESSAGES);
                rig.arrived();
                MailRig.Run single = rig.outbox(MESSAGES, 1, true);
                check(rig.arrived());
                MailRig.Run triple = rig.outbox(MESSAGES, 3, true);
                check(rig.arrived());
                double processes = PROCESSES / rivals.msmtp(PROCESSES);
                rig.arrived();
                double taken = 2 * MESSAGES / (single.accepting() + triple.accepting());
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %12.1f %12.1f %12.1f %12.1f %12.1f%n",
                        round == 0 ? "warm-up" : Integer.toString(round),
                        loop,
                        MESSAGES / single.delivering(),
                        MESSAGES / triple.delivering(),
                        processes,
                        taken);
                if (round > 0) {
                    bare.add(loop);
                    one.add(MESSAGES / single.delivering());
                    three.add(MESSAGES / triple.delivering());
                    msmtp.add(processes);
                    accepted.add(taken);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s %12.1f %12.1f %12.1f %12.1f %12.1f%n",
                "median",
                median(bare),
                median(one),
                median(three),
                median(msmtp),
                median(accepted));
        report.put("bare_loop_per_s", round(median(bare)));
        report.put("outbox_one_connection_per_s", round(median(one)));
        report.put("outbox_per_s", round(median(three)));
        report.put("msmtp_per_s", round(median(msmtp)));
        report.put("accepted_per_s", round(median(accepted)));
        bar("outbox, one connection, of the bare loop", median(one) / median(bare), 0);
        bar("outbox of the bare loop", median(three) / median(bare), OF_BARE);
        bar("outbox, times msmtp", median(three) / median(msmtp), TIMES_MSMTP);
        fsyncs();
        report.put("met", !missed);
        System.out.println(missed ? "A bar is MISSED" : "The bars are met");
    }

    /** Nothing lost, nothing twice, or the speed is worth nothing. */
    private static void check(int[] arrived) {
        if (arrived[0] != MESSAGES || arrived[1] != MESSAGES) {
            throw new IllegalStateException(arrived[0] + " messages arrived, " + arrived[1] + " different ones");
        }
    }

    private void bar(String what, double value, double least) {
        missed |= value < least;
        report.put(what.replaceAll("[^a-z]+", "_"), round(value));
        String bar =
                least == 0 ? "" : String.format(Locale.ROOT, "  bar %.2f%s", least, value < least ? "  MISSED" : "");
        System.out.printf(Locale.ROOT, "%-42s %8.2f%s%n", what, value, bar);
    }

    /** Counted by strace, in runs of their own: it slows down what it looks at. */
    private void fsyncs() throws IOException, InterruptedException {
        double taken = count("accept");
        double both = count("deliver");
        report.put("fsyncs_per_message_accepted", round(taken / COUNTED));
        report.put("fsyncs_per_message_delivered", round((both - taken) / COUNTED));
        System.out.printf(
                Locale.ROOT,
                "fsyncs a message: %.2f to accept it, %.2f to deliver it (one connection)%n",
                taken / COUNTED,
                (both - taken) / COUNTED);
    }

    private static double count(String what) throws IOException, InterruptedException {
        Path log = Files.createTempFile("mailpanel-bench", ".strace");
        Process process = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-qq",
                        "--seccomp-bpf",
                        "-e",
                        "trace=fsync,fdatasync",
                        "-o",
                        log.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailBench.class.getName(),
                        COUNT,
                        what)
                .inheritIO()
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the run under strace failed");
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(l -> l.contains("sync(") && !l.contains("resumed"))
                    .count();
        } finally {
            Files.delete(log);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
