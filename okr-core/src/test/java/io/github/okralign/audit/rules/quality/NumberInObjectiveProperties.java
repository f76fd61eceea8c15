package io.github.okralign.audit.rules.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** One pass over a title finds what a pattern says, which is quick to read but backtracks. */
class NumberInObjectiveProperties {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)*(?:\\s?%|(?![\\p{L}\\p{N}-]))");

    @Property(tries = 5_000)
    void findsWhatThePatternFinds(
            @ForAll @StringLength(max = 9) @Chars({'1', '2', '0', '9', '.', ',', '-', '%', ' ', 'a', '½', '٣', 'é'})
                    String title) {
        assertThat(NumberInObjectiveRule.hasNumber(title))
                .isEqualTo(NUMBER.matcher(title).find());
    }
}
