package io.mailpanel.device.network.setup;

import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** A program in the place of nmcli that keeps connections in files, as NetworkManager would, and says them again. */
public final class FakeNmcli {
    /** The connection of eth0. */
    public static final String WIRED = "11111111-1111-1111-1111-111111111111";
    /** The Wi-Fi network that wlan0 is in. */
    public static final String OFFICE = "22222222-2222-2222-2222-222222222222";

    private static final String SCRIPT = """
            #!/bin/sh
            cd "$(dirname "$0")" || exit 9
            all="$*"
            fail() { if [ -e "fails-$1" ]; then cat "fails-$1" >&2; exit 4; fi; }
            active() { [ -s "dev/$1" ] && cat "dev/$1"; }
            case "$all" in
            "-g RUNNING general") [ -e running ] || exit 8; echo running; exit 0 ;;
            "-g GENERAL.CON-UUID device show "*) active "$5"; exit 0 ;;
            "-g ipv4.method,ipv4.addresses,ipv4.gateway,ipv4.dns,ipv4.ignore-auto-dns connection show uuid "*)
                for p in method addresses gateway dns ignore-auto-dns; do cat "con/$6/$p"; done; exit 0 ;;
            "-t -f UUID,TYPE,NAME connection show")
                for c in con/*; do echo "$(basename "$c"):$(cat "$c/type"):$(cat "$c/name")"; done; exit 0 ;;
            "-t -f IN-USE,SIGNAL,SECURITY,SSID device wifi list ifname "*) echo "$all" >>looked; cat cells; exit 0 ;;
            esac
            echo "$all" >>asked
            case "$all" in
            "connection modify uuid "*)
                fail modify; c="con/$4"; [ -d "$c" ] || { echo "Error: unknown connection '$4'." >&2; exit 10; }
                shift 4
                while [ $# -gt 0 ]; do echo "$2" >"$c/${1#ipv4.}"; shift 2; done ;;
            "--wait 45 connection up uuid "*)
                uuid="$6"; link="$8"
                if [ "$9" = passwd-file ]; then cat "${10}" >"con/$uuid/secret"; fi
                fail up; fail "up-$uuid"; [ -d "con/$uuid" ] || exit 10
                echo "$uuid" >"dev/$link"; echo "Connection successfully activated" ;;
            "connection add type wifi con-name "*)
                fail add; n=$(ls con | wc -l); uuid="aaaaaaaa-0000-0000-0000-00000000000$n"
                mkdir "con/$uuid"; echo 802-11-wireless >"con/$uuid/type"; echo "$6" >"con/$uuid/name"
                echo auto >"con/$uuid/method"
                for p in addresses gateway dns ignore-auto-dns; do echo >"con/$uuid/$p"; done
                echo "Connection '$6' ($uuid) successfully added." ;;
            "connection delete uuid "*)
                fail delete; rm -r "con/$4" || exit 10
                for d in dev/*; do [ "$(cat "$d")" = "$4" ] && : >"$d"; done ;;
            *) echo "Error: $all" >&2; exit 2 ;;
            esac
            exit 0
            """;

    private final Path home;

    /** @param folder where it is installed, in a folder of its own */
    public FakeNmcli(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("networkmanager"));
        Path script = Files.writeString(home.resolve("nmcli"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(home.resolve("dev"));
        write("running", "");
        connection(WIRED, "802-3-ethernet", "Wired connection 1", "eth0");
        connection(OFFICE, "802-11-wireless", "Office", "wlan0");
        write("con/" + WIRED + "/method", "manual");
        write("con/" + WIRED + "/addresses", "192.168.1.20/24");
        write("con/" + WIRED + "/gateway", "192.168.1.1");
        write("con/" + WIRED + "/dns", "192.168.1.1,192.168.1.2");
        write("cells", """
                *:70:WPA2:Office
                 :81:WPA1 WPA2:Caf\\: corner
                 :40:WPA2:Caf\\: corner
                 :30:WPA3:Future
                 :22::Guests <b>
                 :20:WPA2 802.1X:Company
                 :10:WPA2:
                """);
    }

    private void connection(String uuid, String type, String name, String link) throws IOException {
        Files.createDirectories(home.resolve("con/" + uuid));
        write("con/" + uuid + "/type", type);
        write("con/" + uuid + "/name", name);
        write("con/" + uuid + "/method", "auto");
        for (String property : List.of("addresses", "gateway", "dns", "ignore-auto-dns")) {
            write("con/" + uuid + "/" + property, "");
        }
        write("dev/" + link, uuid);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve(file), text + "\n");
    }

    /** The links by it. */
    public Nmcli links(boolean ours) {
        return new Nmcli(home.resolve("nmcli").toString(), ours);
    }

    /** From now on it refuses that: modify, up, up-UUID, add, delete. */
    public void fails(String verb, String words) throws IOException {
        write("fails-" + verb, words);
    }

    /** It no longer refuses that. */
    public void mended(String verb) throws IOException {
        Files.delete(home.resolve("fails-" + verb));
    }

    /** NetworkManager does not run. */
    public void stop() throws IOException {
        Files.delete(home.resolve("running"));
    }

    /** The cable is out, or the radio in no network. */
    public void unplug(String link) throws IOException {
        Files.writeString(home.resolve("dev/" + link), "");
    }

    /** NetworkManager runs again. */
    public void run() throws IOException {
        write("running", "");
    }

    /** What was asked of it that changes something. */
    public List<String> asked() throws IOException {
        Path asked = home.resolve("asked");
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    /** How it was asked for Wi-Fi networks. */
    public List<String> looked() throws IOException {
        return Files.readAllLines(home.resolve("looked"));
    }

    /** A property of a connection: method, addresses, gateway, dns, ignore-auto-dns, name, secret. */
    public String property(String uuid, String name) throws IOException {
        return Files.readString(home.resolve("con/" + uuid + "/" + name)).strip();
    }

    /** The connection that an interface has; empty if none. */
    public String active(String link) throws IOException {
        return Files.readString(home.resolve("dev/" + link)).strip();
    }

    /** The network as the kernel would show it. */
    public NetworkState network() {
        return new NetworkState(
                "mailpanel",
                List.of(shown("eth0", Kind.WIRED), shown("wlan0", Kind.WIFI)),
                Optional.of("192.168.1.1"),
                List.of("192.168.1.1"));
    }

    private Interface shown(String link, Kind kind) {
        try {
            String uuid = active(link);
            List<String> addresses =
                    uuid.isEmpty() || property(uuid, "addresses").isEmpty()
                            ? List.of()
                            : List.of(property(uuid, "addresses"));
            return new Interface(link, kind, !uuid.isEmpty(), "b8:27:eb:12:34:56", addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
