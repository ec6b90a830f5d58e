package io.mailpanel.device.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.NetworkState.Quality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kernel's files say becomes what the panel shows. */
final class SystemNetworkTest {
    @TempDir
    private Path root;

    @Test
    void wiredComesFirstThenWifiAndNothingVirtual() throws Exception {
        write("proc/sys/kernel/hostname", "printer-3");
        device("wlan9", "up", "aa:bb:cc:00:00:02");
        Files.createDirectories(sys("wlan9").resolve("wireless"));
        device("eth9", "down", "aa:bb:cc:00:00:01");
        device("docker0", "up", "aa:bb:cc:00:00:03");
        device("veth1a2b", "up", "aa:bb:cc:00:00:04");
        device("eth8br", "up", "aa:bb:cc:00:00:05");
        Files.createDirectories(sys("eth8br").resolve("bridge"));
        device("lo", "unknown", "00:00:00:00:00:00");
        NetworkState state = new SystemNetwork(root, command -> Optional.empty()).probe();
        assertThat(state.hostName()).isEqualTo("printer-3");
        assertThat(state.interfaces()).extracting(Interface::name).containsExactly("eth9", "wlan9");
        assertThat(state.interfaces()).extracting(Interface::kind).containsExactly(Kind.WIRED, Kind.WIFI);
        assertThat(state.interfaces()).extracting(Interface::up).containsExactly(false, true);
        assertThat(state.interfaces().get(0).mac()).isEqualTo("aa:bb:cc:00:00:01");
    }

    @Test
    void howFastTheCableIsAndHowStrongTheRadio() throws Exception {
        device("eth9", "up", "aa:bb:cc:00:00:01");
        write("sys/class/net/eth9/speed", "1000\n");
        write("sys/class/net/eth9/duplex", "full\n");
        device("eth8", "up", "aa:bb:cc:00:00:03");
        write("sys/class/net/eth8/speed", "-1\n");
        device("eth7", "down", "aa:bb:cc:00:00:04");
        write("sys/class/net/eth7/speed", "100\n");
        device("wlan9", "up", "aa:bb:cc:00:00:02");
        Files.createDirectories(sys("wlan9").resolve("wireless"));
        write("proc/net/wireless", """
                Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
                 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
                 wlan9: 0000   58.  -52.  -256        0      0      0      0      0        0
                """);
        assertThat(new SystemNetwork(root, command -> Optional.empty()).probe().interfaces())
                .extracting(Interface::name, Interface::quality)
                .containsExactly(
                        tuple("eth7", Optional.empty()),
                        tuple("eth8", Optional.empty()),
                        tuple("eth9", Optional.of(new Quality.Cable(1000, true))),
                        tuple("wlan9", Optional.of(new Quality.Radio(-52))));
    }

    @Test
    void loopbackOnlyWhereNothingElseIsUp() throws Exception {
        device("eth9", "down", "aa:bb:cc:00:00:01");
        device("lo", "unknown", "00:00:00:00:00:00");
        NetworkState state = new SystemNetwork(root, command -> Optional.empty()).probe();
        assertThat(state.interfaces()).extracting(Interface::name).containsExactly("eth9", "lo");
        assertThat(state.interfaces().get(1).addresses()).contains("127.0.0.1/8");
        assertThat(state.interfaces().get(1).mac()).isEmpty();
        assertThat(state.connected()).isFalse();
    }

    @Test
    void theGatewayWithTheLowestMetric() throws Exception {
        write("proc/net/route", """
                Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
                wlan0\t00000000\tFE01A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
                eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
                eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0
                """);
        assertThat(new SystemNetwork(root, command -> Optional.empty()).probe().gateway())
                .hasValue("192.0.2.1");
    }

    @Test
    void theDnsServersBehindTheLocalStub() throws Exception {
        write("etc/resolv.conf", "# made by the system\nnameserver 127.0.0.53\noptions edns0\n");
        assertThat(new SystemNetwork(root, command -> Optional.empty()).probe().dns())
                .containsExactly("127.0.0.53");
        write("run/systemd/resolve/resolv.conf", "nameserver 192.0.2.53\nnameserver 2001:db8::53\n");
        assertThat(new SystemNetwork(root, command -> Optional.empty()).probe().dns())
                .containsExactly("192.0.2.53", "2001:db8::53");
    }

    @Test
    void thisMachineHasSomethingToShow() {
        NetworkState state = new SystemNetwork().probe();
        assertThat(state.interfaces()).isNotEmpty();
        assertThat(state.hostName()).isNotBlank();
        assertThat(state.interfaces())
                .filteredOn(i -> i.kind() == Kind.LOOPBACK || !i.addresses().isEmpty())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.addresses()).allMatch(a -> a.matches("[0-9a-f.:]+/\\d+")));
    }

    @ParameterizedTest
    @CsvSource({
        "fe80:0:0:0:fc:ff:fe00:1, fe80::fc:ff:fe00:1",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6",
        "fd00:10:0:0:0:0:0:20, fd00:10::20"
    })
    void longAddressesAreWrittenShort(String address, String compressed) {
        assertThat(SystemNetwork.compressed(address)).isEqualTo(compressed);
    }

    private Path sys(String name) {
        return root.resolve("sys/class/net").resolve(name);
    }

    private void device(String name, String state, String mac) throws Exception {
        Files.createDirectories(sys(name).resolve("device"));
        write("sys/class/net/" + name + "/operstate", state);
        write("sys/class/net/" + name + "/address", mac);
    }

    private void write(String file, String text) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }
}
