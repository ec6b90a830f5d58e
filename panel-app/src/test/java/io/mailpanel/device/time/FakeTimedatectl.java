package io.mailpanel.device.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A program in the place of timedatectl that keeps in files what it is told, as systemd would, and says it again. */
public final class FakeTimedatectl {
    private static final String SCRIPT = """
            #!/bin/sh
            cd "$(dirname "$0")" || exit 9
            verb="$2"
            if [ -e "fails-$verb" ]; then cat "fails-$verb" >&2; exit 1; fi
            case "$verb" in
            show)
                echo "Timezone=$(cat zone)"; echo "LocalRTC=no"; echo "CanNTP=yes"
                echo "NTP=$(cat ntp)"; echo "NTPSynchronized=$(cat ntp)" ;;
            show-timesync) cat read ;;
            *)
                echo "$*" >>asked
                case "$verb" in
                set-timezone) echo "$3" >zone ;;
                set-ntp)
                    if [ "$3" = true ]; then
                        echo yes >ntp
                        [ -e deaf ] || sed -n 's/^NTP=//p' timesyncd.conf.d/*.conf >read 2>/dev/null
                    else echo no >ntp; fi ;;
                esac ;;
            esac
            exit 0
            """;

    private final Path home;

    /** @param folder where it is installed, in a folder of its own */
    public FakeTimedatectl(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("systemd"));
        Files.createDirectories(home.resolve("timesyncd.conf.d"));
        Path script = Files.writeString(home.resolve("timedatectl"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(home.resolve("zone"), "Etc/UTC\n");
        Files.writeString(home.resolve("ntp"), "yes\n");
    }

    /** The clock by it. */
    public Timedatectl clock(boolean ours) {
        return new Timedatectl(home.resolve("timedatectl").toString(), home.resolve("timesyncd.conf.d"), ours);
    }

    /** From now on it refuses that. */
    public void fails(String verb, String words) throws IOException {
        Files.writeString(home.resolve("fails-" + verb), words + "\n");
    }

    /** From now on another service than systemd's sets the clock. */
    public void deaf() throws IOException {
        Files.writeString(home.resolve("deaf"), "");
    }

    /** What was asked of it that changes something. */
    public List<String> asked() throws IOException {
        Path asked = home.resolve("asked");
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    /** What names the server; empty if there is none. */
    public String dropIn() throws IOException {
        Path file = home.resolve("timesyncd.conf.d/50-mailpanel.conf");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
