package io.mailpanel.panel.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of text, measured with letters one unit wide. */
final class WrappingTest {
    private static Wrapping of(String text, int width) {
        return Wrapping.of(text, width, String::length);
    }

    @Test
    void breaksAtSpacesAndKeepsParagraphs() {
        assertThat(of("one two three\nfour", 7).lines()).containsExactly("one two", "three", "four");
        assertThat(of("one two", 7).brokeWord()).isFalse();
    }

    @Test
    void breaksATooLongWordWhereItReadsBest() {
        Wrapping wrapped = of("anna.long@fabrikam.example", 16);
        assertThat(wrapped.lines()).containsExactly("anna.long@", "fabrikam.example");
        assertThat(wrapped.brokeWord()).isTrue();
    }

    @Test
    void losesNothingHoweverNarrow() {
        assertThat(String.join("", of("https://192.168.1.20:8443/", 3).lines()))
                .isEqualTo("https://192.168.1.20:8443/");
    }

    @Test
    void balancedLinesAreAsEvenAsCanBe() {
        assertThat(Wrapping.balanced("Сканирование в эл. почту", 19, String::length)
                        .lines())
                .containsExactly("Сканирование", "в эл. почту");
        assertThat(Wrapping.balanced("short", 19, String::length).lines()).containsExactly("short");
    }
}
