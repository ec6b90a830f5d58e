package io.mailpanel.device.network.setup;

import io.mailpanel.device.SystemProgram;
import io.mailpanel.device.network.setup.WifiCell.Key;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a machine with NetworkManager, by its program nmcli. */
public final class Nmcli implements LinkManager {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** A connection waits for an address; nmcli gives up before this does. */
    private static final Duration CONNECTING = Duration.ofSeconds(50);

    private static final String CONNECTING_SECONDS = "45";
    private static final String SIGNAL = "\\d{1,3}";
    /** In "Connection 'name' (uuid) successfully added."; a name may hold another. */
    private static final Pattern UUID = Pattern.compile("\\(([0-9a-f-]{36})\\) [^()]*$");

    private final String program;
    private final boolean ours;

    /**
     * @param program the program's name or path
     * @param ours whether the device may set this machine's links; otherwise it only looks
     */
    public Nmcli(String program, boolean ours) {
        this.program = program;
        this.ours = ours;
    }

    @Override
    public Keeper keeper() {
        try {
            if (!run("-g", "RUNNING", "general").equals("running")) {
                return Keeper.NO_NETWORK_MANAGER;
            }
        } catch (IOException e) {
            return Keeper.NO_NETWORK_MANAGER;
        }
        return ours ? Keeper.DEVICE : Keeper.MACHINE;
    }

    @Override
    public Optional<LinkProfile> profile(String link) throws IOException {
        String uuid = run("-g", "GENERAL.CON-UUID", "device", "show", link);
        if (uuid.isEmpty()) {
            return Optional.empty();
        }
        // Not stripped as a whole: what is empty is an empty line, the first and the last too.
        String[] said = run("-g", LinkProfile.properties(), "connection", "show", "uuid", uuid)
                .split("\n", -1);
        return Optional.of(
                new LinkProfile(uuid, part(said, 0), part(said, 1), part(said, 2), part(said, 3), part(said, 4)));
    }

    private static String part(String[] lines, int at) {
        return at < lines.length ? plain(lines[at].strip()) : "";
    }

    @Override
    public void keep(LinkProfile profile) throws IOException {
        List<String> command = new ArrayList<>(List.of("connection", "modify", "uuid", profile.uuid()));
        profile.values().forEach((name, value) -> command.addAll(List.of(name, value)));
        act(LIMIT, "", command);
    }

    @Override
    public void connect(String uuid, String link) throws IOException {
        act(CONNECTING, "", List.of("--wait", CONNECTING_SECONDS, "connection", "up", "uuid", uuid, "ifname", link));
    }

    @Override
    public List<WifiCell> heard(String link, boolean look) throws IOException {
        String said = SystemProgram.run(
                        Duration.ofSeconds(20),
                        command(List.of(
                                "-t",
                                "-f",
                                "IN-USE,SIGNAL,SECURITY,SSID",
                                "device",
                                "wifi",
                                "list",
                                "ifname",
                                link,
                                "--rescan",
                                look && ours ? "yes" : "no")))
                .out();
        Map<String, WifiCell> cells = new LinkedHashMap<>();
        for (String line : said.lines().toList()) {
            cell(line).ifPresent(cell -> cells.merge(cell.ssid(), cell, Nmcli::better));
        }
        return cells.values().stream()
                .sorted(Comparator.comparing(WifiCell::inUse)
                        .thenComparing(WifiCell::signal)
                        .reversed())
                .toList();
    }

    /** A colon inside a value has a backslash before it. */
    private static Optional<WifiCell> cell(String line) {
        String[] parts = line.split("(?<!\\\\):", 4);
        if (parts.length < 4 || parts[3].isEmpty() || !parts[1].matches(SIGNAL)) {
            return Optional.empty();
        }
        return Optional.of(new WifiCell(
                plain(parts[3]),
                Integer.parseInt(parts[1]),
                plain(parts[2]).replace("--", "").strip(),
                parts[0].equals("*")));
    }

    private static WifiCell better(WifiCell a, WifiCell b) {
        return a.inUse() || !b.inUse() && a.signal() >= b.signal() ? a : b;
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1");
    }

    @Override
    public List<KnownWifi> known() throws IOException {
        List<KnownWifi> known = new ArrayList<>();
        for (String line :
                run("-t", "-f", "UUID,TYPE,NAME", "connection", "show").lines().toList()) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && parts[1].equals("802-11-wireless")) {
                known.add(new KnownWifi(parts[0], plain(parts[2])));
            }
        }
        return known;
    }

    @Override
    public String add(String link, String ssid, Key key) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("connection", "add", "type", "wifi", "con-name", ssid, "ifname", link, "ssid", ssid));
        switch (key) {
            case OPEN -> {}
            case WPA -> command.addAll(List.of("802-11-wireless-security.key-mgmt", "wpa-psk"));
            case WPA3 -> command.addAll(List.of("802-11-wireless-security.key-mgmt", "sae"));
            case OTHER -> throw new IOException("This kind of network cannot be joined.");
        }
        Matcher said = UUID.matcher(act(LIMIT, "", command));
        if (!said.find()) {
            throw new IOException("nmcli did not say what it added");
        }
        return said.group(1);
    }

    @Override
    public void join(String uuid, String link, String passphrase) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("--wait", CONNECTING_SECONDS, "connection", "up", "uuid", uuid, "ifname", link));
        if (!passphrase.isEmpty()) {
            command.addAll(List.of("passwd-file", "/dev/stdin"));
        }
        act(CONNECTING, passphrase.isEmpty() ? "" : "802-11-wireless-security.psk:" + passphrase + "\n", command);
    }

    @Override
    public void forget(String uuid) throws IOException {
        act(LIMIT, "", List.of("connection", "delete", "uuid", uuid));
    }

    private String act(Duration limit, String input, List<String> arguments) throws IOException {
        if (!ours) {
            throw new IOException("This machine's network is managed elsewhere.");
        }
        return SystemProgram.run(limit, command(arguments), input).out();
    }

    private String run(String... arguments) throws IOException {
        return SystemProgram.run(LIMIT, command(List.of(arguments))).out();
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        return command;
    }
}
