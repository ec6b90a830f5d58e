package io.mailpanel.bench;

import com.google.gson.GsonBuilder;
import io.mailpanel.webconfig.FirstAnswer;
import io.mailpanel.webconfig.WebTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Web Config in numbers: how long after the start of the whole product (panel and all, its own process) the first page
 * comes, how long each page takes, and what it weighs for a browser that never saw it; medians. Needs a display and the
 * system's Chromium. Exits 1 when a bar is missed: 2 s, 30 ms, 60 kB. Options: {@code [--json FILE]
 * --product JAR FLAG...}: what the launcher starts the product with, the JVM's flags last.
 */
public final class WebBench {
    private static final double FIRST_MS = 2000;
    private static final double PAGE_MS = 30;
    private static final long PAGE_BYTES = 60_000;
    private static final int STARTS = 5;

    private WebBench() {}

    /** @param args the options */
    public static void main(String[] args) throws Exception {
        List<String> given = List.of(args);
        int at = given.indexOf("--product");
        if (at < 0 || given.size() < at + 2 || !(at == 0 || at == 2 && args[0].equals("--json"))) {
            System.err.println("mailpanel: usage: bench web [--json FILE]");
            System.exit(2);
        }
        List<String> product = new ArrayList<>();
        product.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        product.addAll(given.subList(at + 2, given.size()));
        product.addAll(List.of("-jar", given.get(at + 1)));
        boolean missed = false;
        Map<String, Object> report = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("mailpanel-bench");
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(FirstAnswer.measure(product, folder.resolve("start-" + i)));
        }
        double[] sorted = starts.stream().mapToDouble(t -> t).sorted().toArray();
        double first = sorted[STARTS / 2];
        missed |= first > FIRST_MS;
        report.put("first_answer_ms", Map.of("median", first, "all", starts, "bar", FIRST_MS));
        System.out.printf(
                Locale.ROOT,
                "from the start of the process to the first page: median %.0f ms of %s; bar %.0f ms, %s%n",
                first,
                Arrays.toString(Arrays.stream(sorted).mapToLong(Math::round).toArray()),
                FIRST_MS,
                first > FIRST_MS ? "MISSED" : "met");
        System.out.printf("%-52s %10s %12s%n", "page", "median ms", "first bytes");
        List<Map<String, Object>> pages = new ArrayList<>();
        for (WebTimes.Row row : WebTimes.measure(folder.resolve("device"))) {
            boolean slow = row.medianMs() > PAGE_MS;
            boolean heavy = row.firstBytes() > PAGE_BYTES;
            missed |= slow || heavy;
            pages.add(Map.of("path", row.path(), "median_ms", row.medianMs(), "first_bytes", row.firstBytes()));
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %10.2f %12d  %s%n",
                    row.path(),
                    row.medianMs(),
                    row.firstBytes(),
                    slow || heavy ? "MISSED" : "met");
        }
        System.out.printf(Locale.ROOT, "bars: %.0f ms, %d bytes%n", PAGE_MS, PAGE_BYTES);
        report.put("pages", pages);
        report.put("page_bar_ms", PAGE_MS);
        report.put("page_bar_bytes", PAGE_BYTES);
        report.put("met", !missed);
        System.out.println(missed ? "The bar is MISSED" : "The bar is met");
        if (at == 2) {
            String json = new GsonBuilder().setPrettyPrinting().create().toJson(report);
            Files.writeString(Path.of(args[1]), json + "\n");
        }
        System.exit(missed ? 1 : 0);
    }
}
