package io.github.okralign.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void breaksBetweenWordsAndWithinThoseThatAreTooLong() {
        assertThat(Layout.wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(Layout.wrapped("a bcdefghijk", 5)).containsExactly("a bcd", "efghi", "jk");
        assertThat(Layout.wrapped("up to 12\u00a0% here", 8)).containsExactly("up to", "12 %", "here");
        assertThat(Layout.wrapped("", 5)).containsExactly("");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Layout.width("目標")).isEqualTo(4);
        assertThat(Layout.width("e\u0301")).isEqualTo(1);
        assertThat(Layout.wrapped("目標目標目", 5)).containsExactly("目標", "目標", "目");
        assertThat(Layout.cut("目標目標", 5)).isEqualTo("目標…");
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Layout.shown("\u001b[31m\n\u2028\u202e\ud800")).isEqualTo("\\u001b[31m\\u000a\\u2028\\u202e\\ud800");
        assertThat(Layout.shown("👩\u200d🚒")).as("joined").isEqualTo("👩\u200d🚒");
    }

    @Test
    void aMillionCharactersAreNoProblem() {
        assertThat(Layout.wrapped("x".repeat(1_000_000), 40)).hasSize(25_000);
        assertThat(Layout.wrapped("x ".repeat(500_000), 40)).hasSize(25_000);
        assertThat(Layout.title("x".repeat(1_000_000))).hasSize(240).endsWith("…");
    }
}
