package io.mailpanel.boot;

import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens Chromium on the device's screen, each time with an empty profile, which is erased when the window is gone. */
final class Chromium implements BrowserOpener {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long CLOSING_SECONDS = 5;
    /** It talks to nobody but the page that it was opened for, and keeps nothing anywhere else. */
    private static final List<String> QUIET = List.of(
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--password-store=basic",
            "--disable-save-password-bubble");

    private final Path program;
    private final Path profiles;
    private final Supplier<List<String>> arguments;
    private final boolean root;

    /**
     * @param program the browser
     * @param profiles a folder of its own for profiles; whatever an earlier run left there is erased
     * @param arguments further ones, such as the window's size; asked each time
     * @param root whether this program runs as root: Chromium's sandbox then does not let it start
     */
    Chromium(Path program, Path profiles, Supplier<List<String>> arguments, boolean root) {
        this.program = program;
        this.profiles = profiles;
        this.arguments = arguments;
        this.root = root;
        erase(profiles);
    }

    /** The one on this PATH. */
    static Optional<Path> installed(String path) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public Optional<VerdictKind> hindrance() {
        return root ? Optional.of(VerdictKind.BROWSER_AS_ROOT) : Optional.empty();
    }

    @Override
    public Window open(URI address) throws IOException {
        Files.createDirectories(profiles);
        Path profile = Files.createTempDirectory(
                profiles,
                "profile",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(QUIET);
        command.addAll(arguments.get());
        command.add("--user-data-dir=" + profile);
        command.add("--app=" + address);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Open(process, profile);
        } catch (IOException e) {
            erase(profile);
            throw e;
        }
    }

    private static final class Open implements Window {
        private final Process process;
        private final CompletableFuture<Void> closed;

        Open(Process process, Path profile) {
            this.process = process;
            this.closed = process.onExit().thenAccept(ended -> erase(profile));
        }

        @Override
        public CompletableFuture<Void> closed() {
            return closed.copy();
        }

        @Override
        public void close() {
            List<ProcessHandle> helpers = process.descendants().toList();
            process.destroy();
            try {
                if (!process.waitFor(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    helpers.forEach(ProcessHandle::destroyForcibly);
                }
                closed.get(2 * CLOSING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("What the browser kept could not be erased yet: {}", e.toString());
            }
        }
    }

    /** Its helper processes outlive it by a moment and can still be writing: tried until they are gone too. */
    private static void erase(Path folder) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        while (Files.exists(folder) && System.nanoTime() < end) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("Not erased at once: {}", e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        if (Files.exists(folder)) {
            LOG.warn("The browser's folder {} could not be erased; the next start tries again", folder);
        }
    }
}
