package io.mailpanel.device.network.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.network.setup.WifiCell.Key;
import io.mailpanel.device.settings.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the fields of an address, together. */
final class LinkFieldsTest {
    private static final LinkProfile NOW = new LinkProfile("uuid", "auto", "", "", "", "no");

    private final List<FieldError> errors = new ArrayList<>();

    private Optional<LinkProfile> manual(String address, String mask, String gateway, String dns1, String dns2) {
        return LinkFields.check(new LinkForm(false, address, mask, gateway, dns1, dns2), NOW, errors);
    }

    @Test
    void aWholeAddressIsTaken() {
        assertThat(manual(" 10.1.2.3 ", "255.255.0.0", "10.1.0.1", "10.1.0.2", "9.9.9.9"))
                .contains(new LinkProfile("uuid", "manual", "10.1.2.3/16", "10.1.0.1", "10.1.0.2,9.9.9.9", "yes"));
        assertThat(manual("192.168.1.2", "255.255.255.252", "", "", ""))
                .contains(new LinkProfile("uuid", "manual", "192.168.1.2/30", "", "", "no"));
        assertThat(errors).isEmpty();
    }

    @Test
    void withAutomaticTheRestIsTheNetworksBusiness() {
        LinkForm form = new LinkForm(true, "nonsense", "", "x", "", "");
        assertThat(LinkFields.check(form, NOW, errors)).contains(NOW);
        LinkForm ownDns = new LinkForm(true, "", "", "", "1.1.1.1", "");
        assertThat(LinkFields.check(ownDns, NOW, errors))
                .contains(new LinkProfile("uuid", "auto", "", "", "1.1.1.1", "yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 255.255.255.0, '', link.address, error",
        "192.168.1, 255.255.255.0, '', link.address, error",
        "192.168.1.256, 255.255.255.0, '', link.address, error",
        "192.168.01.2, 255.255.255.0, '', link.address, error",
        "0.0.0.5, 255.255.255.0, '', link.address, error",
        "127.0.0.1, 255.0.0.0, '', link.address, error",
        "224.0.0.1, 255.255.255.0, '', link.address, error",
        "255.255.255.255, 255.255.255.0, '', link.address, error",
        "192.168.1.0, 255.255.255.0, '', link.address, reserved",
        "192.168.1.255, 255.255.255.0, '', link.address, reserved",
        "10.0.255.255, 255.255.0.0, '', link.address, reserved",
        "192.168.1.2, 255.0.255.0, '', link.mask, error",
        "192.168.1.2, 255.255.255.254, '', link.mask, error",
        "192.168.1.2, 0.0.0.0, '', link.mask, error",
        "192.168.1.2, 24, '', link.mask, error",
        "192.168.1.2, 255.255.255.0, gateway, link.gateway, error",
        "192.168.1.2, 255.255.255.0, 192.168.1.2, link.gateway, own",
        "192.168.1.2, 255.255.255.0, 192.168.2.1, link.gateway, outside",
        "192.168.1.2, 255.255.255.0, 192.168.1.255, link.gateway, outside",
        "192.168.1.2, 255.255.255.0, 192.168.1.0, link.gateway, outside"
    })
    void whatCannotBeIsRefusedAtItsField(String address, String mask, String gateway, String field, String what) {
        assertThat(manual(address, mask, gateway, "", "")).isEmpty();
        assertThat(errors).containsExactly(LinkFields.error(field, what));
    }

    @Test
    void dnsServersAreAddressesAndTheFirstComesFirst() {
        assertThat(manual("192.168.1.2", "255.255.255.0", "", "one", "two")).isEmpty();
        assertThat(manual("192.168.1.2", "255.255.255.0", "", "", "1.1.1.1")).isEmpty();
        assertThat(errors)
                .containsExactly(
                        LinkFields.error(LinkFields.DNS1, "error"),
                        LinkFields.error(LinkFields.DNS2, "error"),
                        LinkFields.error(LinkFields.DNS2, "order"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 15, 16, 23, 24, 25, 30, 31, 32})
    void masksAndPrefixLengthsAreTheSame(int prefix) {
        assertThat(Ipv4.prefix(Ipv4.mask(prefix))).contains(prefix);
    }

    @Test
    void passphrases() {
        assertThat(LinkFields.fits("12345678", Key.WPA)).isTrue();
        assertThat(LinkFields.fits("1234567", Key.WPA)).isFalse();
        assertThat(LinkFields.fits("x".repeat(63), Key.WPA)).isTrue();
        assertThat(LinkFields.fits("x".repeat(64), Key.WPA)).isFalse();
        assertThat(LinkFields.fits("aF".repeat(32), Key.WPA)).isTrue();
        assertThat(LinkFields.fits("aF".repeat(32), Key.WPA3)).isFalse();
        assertThat(LinkFields.fits("пароль-сети", Key.WPA)).isFalse();
        assertThat(LinkFields.fits("12345678\nx", Key.WPA)).isFalse();
        assertThat(LinkFields.fits("", Key.OPEN)).isTrue();
        assertThat(LinkFields.fits("12345678", Key.OPEN)).isFalse();
    }
}
