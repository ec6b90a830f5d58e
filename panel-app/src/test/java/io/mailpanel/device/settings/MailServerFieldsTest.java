package io.mailpanel.device.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of Email Server &gt; Basic. */
final class MailServerFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "vera@contoso.example", "o'hara+scan@contoso.example", "a.", " x"})
    void senders(String good) {
        assertThat(MailServerFields.SENDER.check(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".vera@x",
                "a:b",
                "a(b",
                "a)b",
                "a<b",
                "a>b",
                "a[b",
                "a]b",
                "a;b",
                "вера@contoso.example",
                "a\nb",
                "a\tb"
            })
    void badSenders(String bad) {
        assertThat(MailServerFields.SENDER.check(bad)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "smtp.office365.com", "mail-1.example", "192.0.2.1", "0.0.0.0", "3com.example"})
    void hosts(String good) {
        assertThat(MailServerFields.HOST.check(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp office",
                "-a.example",
                "a-.example",
                "a..b",
                ".a",
                "a.",
                "256.1.1.1",
                "1.2.3",
                "почта.example",
                "a_b",
                "smtp.office365.com:587",
                "::1",
                "a\n"
            })
    void badHosts(String bad) {
        assertThat(MailServerFields.HOST.check(bad)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "25", "587", "9999", "10000", "59999", "60000", "65000", "65500", "65535"})
    void ports(String good) {
        assertThat(MailServerFields.PORT.check(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "70000", "100000", "5 87", "smtp", "٥٨٧", "1e3", "587\n"})
    void badPorts(String bad) {
        assertThat(MailServerFields.PORT.check(bad)).isPresent();
    }

    @Test
    void lengths() {
        assertThat(MailServerFields.SENDER.check("a".repeat(255))).isEmpty();
        assertThat(MailServerFields.SENDER.check("a".repeat(256))).isPresent();
        String host = ("a".repeat(49) + ".").repeat(5);
        assertThat(MailServerFields.HOST.check(host + "b".repeat(5))).isEmpty();
        assertThat(MailServerFields.HOST.check(host + "b".repeat(6))).isPresent();
        assertThat(MailServerFields.HOST.check("a".repeat(64))).isPresent();
    }
}
