package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names for Web Config's certificate. */
final class AddressesTest {
    @Test
    void ipv6AddressesThatStayAreNamed() throws Exception {
        List<InetAddress> all = List.of(
                InetAddress.getByName("fe80::1"),
                InetAddress.getByName("::1"),
                InetAddress.getByName("192.168.1.7"),
                InetAddress.getByName("2001:db8::77"),
                InetAddress.getByName("2001:db8::9a1b:2c3d"),
                InetAddress.getByName("fd12:3456::7"));
        List<String> kernel = List.of(
                "20010db8000000000000000000000077 02 40 00 00     eth0",
                "20010db80000000000000000" + "9a1b2c3d 02 40 00 01     eth0",
                "fd123456000000000000000000000007 02 40 00 80     eth0",
                "",
                "rubbish");
        assertThat(Addresses.staying(all, kernel)).containsExactly("2001:db8:0:0:0:0:0:77", "fd12:3456:0:0:0:0:0:7");
        assertThat(Addresses.staying(all, List.of()))
                .contains("2001:db8:0:0:0:0:9a1b:2c3d")
                .hasSize(3);
    }

    @Test
    void theHostsNameIsFirstWhereItHasOne() throws Exception {
        List<String> names = Addresses.names();
        String host = Addresses.plain(InetAddress.getLocalHost().getHostName());
        if (host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
            assertThat(names.get(0)).isEqualTo(host);
        }
        assertThat(names)
                .contains("localhost", "127.0.0.1")
                .doesNotContain("::1")
                .doesNotHaveDuplicates();
    }
}
