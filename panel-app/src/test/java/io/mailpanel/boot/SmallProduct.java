package io.mailpanel.boot;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Stands for the product where it is the launcher that is looked at: says that it is ready, and how its JVM was started, and
 * ends by itself unless it is a rehearsal.
 */
public final class SmallProduct {
    private SmallProduct() {}

    /** @param args those of the product */
    public static void main(String[] args) throws InterruptedException {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        System.out.println(String.join(" ", flags));
        System.out.println("Ready");
        if (flags.stream().anyMatch(flag -> flag.contains("ArchiveClassesAtExit") || flag.contains("AOTCacheOutput"))) {
            Thread.currentThread().join();
        }
    }
}
