package io.mailpanel.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of Scan to Email. */
final class ScanFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vera@contoso.example", " vera@contoso.example ", "a.b+c_d@x-y.example", "o'hara@a.b.c"})
    void recipients(String good) {
        assertThat(ScanFields.checkRecipient(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vera",
                "vera@",
                "@contoso.example",
                "vera@contoso",
                "a@b@c.example",
                "ve ra@contoso.example",
                ".a@b.example",
                "a..b@c.example",
                "a@-b.example",
                "вера@contoso.example",
                "a@b.example,c@d.example",
                "a@b.example\nBcc: x@y.example",
                "\"a b\"@c.example"
            })
    void badRecipientsAreNamed(String bad) {
        FieldError error = ScanFields.checkRecipient(bad).orElseThrow();
        assertThat(error.in(Texts.of(Language.EN))).contains("“" + bad + "”");
        assertThat(error.in(Texts.of(Language.RU))).contains("«" + bad + "»");
    }

    @Test
    void lengths() {
        String domain = "@" + ("d".repeat(60) + ".").repeat(3) + "example";
        assertThat(ScanFields.checkRecipient("a".repeat(254 - 191) + domain)).isEmpty();
        assertThat(ScanFields.checkRecipient("a".repeat(64) + domain)).isPresent();
        assertThat(ScanFields.checkRecipient("a".repeat(64) + "@b.example")).isEmpty();
        assertThat(ScanFields.checkRecipient("a".repeat(65) + "@b.example")).isPresent();
    }

    @Test
    void oneToTenRecipients() {
        assertThat(keys(request(List.of(), "", ""))).containsExactly("field.scan.recipient.none");
        assertThat(keys(request(List.of(" "), "", ""))).containsExactly("field.scan.recipient.none");
        assertThat(keys(request(addresses(10), "", ""))).isEmpty();
        assertThat(keys(request(addresses(11), "", ""))).containsExactly("field.scan.recipient.many");
    }

    @Test
    void theSameAddressTwiceIsOneRecipient() {
        ScanRequest request = request(List.of("Vera@contoso.example", "vera@contoso.example ", "x@y.example"), "", "");
        assertThat(ScanFields.recipients(request)).containsExactly("Vera@contoso.example", "x@y.example");
    }

    @Test
    void everyErrorIsToldAtOnce() {
        ScanRequest request = request(List.of("a", "b@c.example", "d"), "x\ny", "../../etc/passwd");
        assertThat(keys(request))
                .containsExactly(
                        "field.scan.recipient.error",
                        "field.scan.recipient.error",
                        "field.scan.subject.error",
                        "field.scan.file_name.error");
    }

    @Test
    void subjectsAndFileNames() {
        assertThat(keys(request(addresses(1), "Т".repeat(100), "Счёт № 5".replace("№ ", ""))))
                .isEmpty();
        assertThat(keys(request(addresses(1), "T".repeat(101), "x".repeat(61)))).hasSize(2);
        assertThat(keys(request(addresses(1), "", ".hidden"))).hasSize(1);
        assertThat(ScanFields.fileName(request(addresses(1), "", " invoice.PDF ")))
                .isEqualTo("invoice");
    }

    private static ScanRequest request(List<String> recipients, String subject, String fileName) {
        return new ScanRequest(recipients, subject, fileName);
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + "@contoso.example")
                .toList();
    }

    private static List<String> keys(ScanRequest request) {
        return ScanFields.check(request).stream().map(FieldError::key).toList();
    }
}
