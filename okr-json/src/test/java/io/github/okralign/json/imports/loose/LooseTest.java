package io.github.okralign.json.imports.loose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.imports.ImportNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as other systems write them, and what is said of those that could be read in two ways. */
class LooseTest {

    private static List<String> told(Notes notes) {
        return notes.all().stream().map(ImportNote::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40.0%         | 40
            40,0 %        | 40
            1,234.5       | 1234.5
            1 234,5       | 1234.5
            1'234'567.5   | 1234567.5
            € 12          | 12
            USD 12        | 12
            12 EUR        | 12
            −7            | -7
            1.5e3         | 1500
            0,125         | 0.125
            """)
    void numbersAreReadWithoutALocale(String text, double number) {
        assertThat(new LooseNumbers(Locale.ROOT).parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "5 million", "1.2.3", "1,2,3", "12 pieces", "EUR", "--5", "1e999"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(new LooseNumbers(Locale.ROOT).parse(text)).isEmpty();
    }

    @Test
    void numbersThatCouldBeReadInTwoWaysAreTold() {
        LooseNumbers numbers = new LooseNumbers(Locale.ROOT);
        assertThat(numbers.parse("1,234")).hasValue(1234);
        assertThat(numbers.parse("1.234")).hasValue(1.234);
        Notes few = new Notes();
        numbers.tell(few);
        assertThat(told(few))
                .containsExactly("AMBIGUOUS FORMAT: numbers such as 1,234 could have a decimal comma; as no locale is"
                        + " declared, it separates thousands");
        assertThat(numbers.parse("2,5")).hasValue(2.5);
        Notes more = new Notes();
        numbers.tell(more);
        assertThat(told(more))
                .hasSize(2)
                .contains(
                        "AMBIGUOUS FORMAT: numbers such as 1.234 stand beside ones with a decimal comma; as no locale is"
                                + " declared, their point is a decimal point");
    }

    @Test
    void aDeclaredLocaleDecides() {
        LooseNumbers numbers = new LooseNumbers(Locale.GERMANY);
        assertThat(numbers.parse("1.234")).hasValue(1234);
        assertThat(numbers.parse("1,234")).hasValue(1.234);
        LooseDates dates = new LooseDates(null, Locale.UK);
        assertThat(dates.parse("03/04/2026")).contains(LocalDate.parse("2026-04-03"));
        assertThat(new LooseDates(null, Locale.US).parse("03/04/2026")).contains(LocalDate.parse("2026-03-04"));
        assertThat(new LooseDates(null, Locale.GERMANY).parse("3. April 2026")).contains(LocalDate.parse("2026-04-03"));
        Notes notes = new Notes();
        numbers.tell(notes);
        dates.tell(notes);
        assertThat(notes.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-01",
                "2025-07-01T08:15:00.000Z",
                "2025/07/01",
                "2025.07.01 10:00",
                "07/01/2025",
                "7/1/25",
                "07-01-2025 08:15",
                "1.7.2025",
                "01.07.25",
                "Jul 1, 2025",
                "July 1, 2025 8:15 AM",
                "1 Jul 2025",
                "1-Jul-2025",
                "Tue, 01 Jul 2025 08:15:00 GMT",
                "Tue Jul 01 2025 10:00:00 GMT+0200 (Central European Summer Time)"
            })
    void datesAreReadAsTheyAreWritten(String text) {
        assertThat(new LooseDates(null, Locale.ROOT).parse(text)).contains(LocalDate.parse("2025-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2025-02-31", "13/13/2025", "31.12.9999", "1/2", "12"})
    void whatIsNoDateIsNone(String text) {
        assertThat(new LooseDates(null, Locale.ROOT).parse(text)).isEmpty();
    }

    private static String order(String... others) {
        LooseDates dates = new LooseDates(null, Locale.ROOT);
        for (String each : others) {
            dates.learn(each);
        }
        LocalDate date = dates.parse("03/04/2026").orElseThrow();
        dates.parse("03/03/2026");
        Notes notes = new Notes();
        dates.tell(notes);
        return date + ": " + told(notes);
    }

    @Test
    void theOrderOfDatesIsLearnedAndTold() {
        String what = "[AMBIGUOUS FORMAT: dates such as 03/04/2026 could begin with the month or the day; ";
        assertThat(order("05/06/2026"))
                .isEqualTo("2026-03-04: " + what + "nothing in the export decides; the month is taken to come first]");
        assertThat(order("31/01/2026", "05/06/2026"))
                .isEqualTo("2026-04-03: " + what + "all others of the export begin with the day, and so do these]");
        assertThat(order("01/31/2026"))
                .isEqualTo("2026-03-04: " + what + "all others of the export begin with the month, and so do these]");
        assertThat(order("01/31/2026", "31/01/2026"))
                .isEqualTo(
                        "2026-03-04: " + what + "others of the export begin now with the one, now with the other; the"
                                + " month is taken to come first]");
    }
}
