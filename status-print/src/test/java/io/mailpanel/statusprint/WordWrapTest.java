package io.mailpanel.statusprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordWrapTest {
    @Test
    void breaksAtSpaces() {
        assertThat(WordWrap.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(WordWrap.wrap("exactly nine", 12)).containsExactly("exactly nine");
        assertThat(WordWrap.wrap("  much   room  ", 20)).containsExactly("much room");
        assertThat(WordWrap.wrap("", 20)).containsExactly("");
    }

    @Test
    void breaksAnAddressAfterASignThatDividesIt() {
        assertThat(WordWrap.wrap("vera.konstantinova@contoso.example", 20))
                .containsExactly("vera.konstantinova@", "contoso.example");
        assertThat(WordWrap.wrap("at vera.konstantinova@contoso.example", 20))
                .containsExactly("at", "vera.konstantinova@", "contoso.example");
    }

    @Test
    void breaksAWordWithoutAnySuchSignWhereTheLineEndsAndLosesNothing() {
        assertThat(WordWrap.wrap("abcdefghijklmnopqrstuvwxyz", 10))
                .containsExactly("abcdefghij", "klmnopqrst", "uvwxyz");
        assertThat(WordWrap.wrap("a-bcdefghijklmnop", 10))
                .as("not after the first letter")
                .containsExactly("a-bcdefghi", "jklmnop");
    }

    @Test
    void countsWhatIsSeen() {
        assertThat(Cells.width("会議室")).isEqualTo(6);
        assertThat(Cells.width("e\u0301")).as("an accent of its own").isEqualTo(1);
        assertThat(Cells.width("🖨")).isEqualTo(2);
        assertThat(WordWrap.wrap("会議室会議室", 5)).containsExactly("会議", "室会", "議室");
    }
}
