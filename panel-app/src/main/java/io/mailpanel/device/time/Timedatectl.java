package io.mailpanel.device.time;

import io.mailpanel.device.SystemProgram;
import io.mailpanel.device.time.ClockStand.Keeper;
import io.mailpanel.device.time.ClockStand.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clock of a machine with systemd: by {@code timedatectl}, and a drop-in file that names the server to systemd-timesyncd. */
public final class Timedatectl implements MachineClock {
    /** Where systemd-timesyncd looks for drop-in files; the device's account must be allowed to write there. */
    public static final Path DROP_INS = Path.of("/etc/systemd/timesyncd.conf.d");

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FILE = "50-mailpanel.conf";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final String program;
    private final Path dropIns;
    private final boolean ours;

    /**
     * @param program the program's name or path
     * @param dropIns where systemd-timesyncd looks for drop-in files
     * @param ours whether the device may set this machine's clock; otherwise it only looks
     */
    public Timedatectl(String program, Path dropIns, boolean ours) {
        this.program = program;
        this.dropIns = dropIns;
        this.ours = ours;
    }

    @Override
    public ClockStand look() {
        Map<String, String> said = new HashMap<>();
        try {
            for (String line : run("show").lines().toList()) {
                String[] pair = line.split("=", 2);
                said.put(pair[0], pair.length == 2 ? pair[1] : "");
            }
        } catch (IOException e) {
            return ClockStand.UNKNOWN;
        }
        Sync sync =
                switch (said.getOrDefault("NTPSynchronized", "")) {
                    case "yes" -> Sync.YES;
                    case "no" -> Sync.NO;
                    default -> Sync.UNKNOWN;
                };
        return new ClockStand(
                ours ? Keeper.DEVICE : Keeper.MACHINE,
                sync,
                "yes".equals(said.get("NTP")),
                zone(said.getOrDefault("Timezone", "")));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void zone(ZoneId zone) throws IOException {
        act("set-timezone", zone.getId());
    }

    @Override
    public void follow(boolean automatic, String server) throws IOException {
        Optional<String> before = named();
        try {
            name(server.isEmpty() ? Optional.empty() : Optional.of("[Time]\nNTP=" + server + "\n"));
            // Off first: the service reads its files when it starts.
            act("set-ntp", "false");
            if (automatic) {
                act("set-ntp", "true");
                heard(server);
            }
        } catch (IOException e) {
            name(before);
            throw e;
        }
    }

    /** Another time service than systemd's would be switched on all the same, and never read the file. */
    private void heard(String server) throws IOException {
        if (!server.isEmpty()) {
            String servers = run("show-timesync", "--property=SystemNTPServers", "--value");
            if (!Arrays.asList(servers.split("\\s+")).contains(server)) {
                throw new IOException("systemd-timesyncd did not take the time server " + server);
            }
        }
    }

    @Override
    public void set(Instant time) throws IOException {
        act("set-time", UTC.format(time));
    }

    private Optional<String> named() throws IOException {
        Path file = dropIns.resolve(FILE);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** All or nothing, also when the power goes meanwhile. */
    private void name(Optional<String> text) throws IOException {
        Path file = dropIns.resolve(FILE);
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (!Files.isDirectory(dropIns)) {
            throw new IOException(dropIns + ": there is no such folder");
        }
        Path fresh = dropIns.resolve(FILE + ".new");
        Files.writeString(fresh, text.get());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void act(String... arguments) throws IOException {
        if (!ours) {
            throw new IOException("This machine's clock is managed elsewhere.");
        }
        run(arguments);
    }

    private String run(String... arguments) throws IOException {
        // A question for a password would wait for an answer on a terminal that nobody sees.
        List<String> command = new ArrayList<>(List.of(program, "--no-ask-password"));
        command.addAll(List.of(arguments));
        return SystemProgram.run(LIMIT, command).out();
    }
}
