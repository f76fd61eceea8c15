package io.github.okralign.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
    void whatIsReadAsOneCharacterIsMeasuredAndKeptAsOne() {
        for (String two : new String[] {
            "\uD83D\uDC69\u200d\uD83D\uDE92", // a woman and a fire engine, joined
            "\uD83D\uDC4D\uD83C\uDFFD", // thumbs up in a skin tone
            "\uD83C\uDDE9\uD83C\uDDEA", // a flag
            "\u2764\ufe0f", // a heart that is to be an emoji
            "\uD83C\uDFF3\ufe0f\u200d\uD83C\uDF08", // a white flag and a rainbow
            "\u2705",
            "\u26a1",
            "\ud55c",
            "\u1112\u1161\u11ab", // the same in its letters
            "\uff21"
        }) {
            assertThat(Layout.width(two)).as(two).isEqualTo(2);
            assertThat(Layout.cut(two.repeat(4), 5)).isEqualTo(two.repeat(2) + "…");
            assertThat(Layout.wrapped(two.repeat(3), 5)).containsExactly(two.repeat(2), two);
        }
        for (String one : new String[] {"a\u0301\u0323", "\u2764", "\uff71", "\u0e01\u0e34", "\u2603", "1\u20e3"}) {
            assertThat(Layout.width(one)).as(one).isEqualTo(1);
            assertThat(Layout.cut(one.repeat(4), 3)).isEqualTo(one.repeat(2) + "…");
        }
        assertThat(Layout.width("\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7"))
                .as("two flags")
                .isEqualTo(4);
        assertThat(Layout.width("\u0915\u094d\u200d\u0937"))
                .as("letters, joined")
                .isEqualTo(2);
        assertThat(Layout.width("\u0301")).as("a mark on nothing").isZero();
    }

    @Test
    void whatIsCutIsNeverWiderThanAsked() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0x20, 0x1FAFF)
                    .filter(c -> Character.getType(c) != Character.SURROGATE)
                    .map(c -> random.nextInt(4) == 0 ? 0x200d : random.nextInt(3) == 0 ? 0x1F468 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int columns = 3 + random.nextInt(8);
            assertThat(Layout.width(Layout.cut(text, columns))).as(text).isLessThanOrEqualTo(columns);
            assertThat(Layout.wrapped(text, columns))
                    .as(text)
                    .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Layout.shown("\u001b[31m\n\u2028\u202e\ud800")).isEqualTo("\\u001b[31m\\u000a\\u2028\\u202e\\ud800");
        assertThat(Layout.shown("\udb40\udc41\udb40\udd00")).as("unseen").isEqualTo("\\udb40\\udc41\\udb40\\udd00");
        assertThat(Layout.shown("👩\u200d🚒")).as("joined").isEqualTo("👩\u200d🚒");
    }

    @Test
    void aMillionCharactersAreNoProblem() {
        assertThat(Layout.wrapped("x".repeat(1_000_000), 40)).hasSize(25_000);
        assertThat(Layout.wrapped("x ".repeat(500_000), 40)).hasSize(25_000);
        assertThat(Layout.title("x".repeat(1_000_000))).hasSize(240).endsWith("…");
    }
}
