package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.json.SemanticsPage.Example;
import io.github.okralign.model.Progress;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/semantics.md is true: every line of every worked example, and the tables of limits, are what the code says. */
class SemanticsPageTest {

    private static final SemanticsPage PAGE = SemanticsPage.ofTheProject();
    private static final double EXACT = 1e-12;
    private static final Pattern ROUNDED = Pattern.compile("≈ (-?\\d+(?:\\.(\\d+))?)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static List<Example> examples() {
        return PAGE.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theCodeSaysWhatTheExampleSays(Example example) {
        hold(example);
    }

    @Test
    void everySectionHasAnExample() {
        assertThat(PAGE.anchors())
                .hasSameSizeAs(
                        examples().stream().map(Example::section).distinct().toList());
    }

    @Test
    void everyLinkInsideThePageLeadsToAHeading() {
        assertThat(PAGE.anchors()).doesNotHaveDuplicates();
        assertThat(PAGE.linkedAnchors()).isNotEmpty().isSubsetOf(PAGE.anchors());
    }

    @Test
    void theTablesOfLimitsAreThoseOfThePresets() {
        List<List<String>> rows = PAGE.tables("Limit");
        List<String> presets = List.of("SMALL", "MEDIUM", "LARGE");
        for (List<String> row : rows) {
            if (row.get(0).equals("Limit")) {
                assertThat(row.subList(1, row.size())).isEqualTo(presets);
                continue;
            }
            for (int i = 0; i < presets.size(); i++) {
                holdFact(SemanticsFacts.limits(presets.get(i)), row.get(0) + " " + row.get(1 + i));
            }
        }
        assertThat(rows.stream().map(row -> row.get(0)).filter(limit -> !limit.equals("Limit")))
                .containsExactlyElementsOf(SemanticsFacts.limits("MEDIUM").keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grow: progress 0.51", // another number
                "grow: progress ≈ 0.51",
                "grow: progress 0.5000001", // near is not equal
                "grow: progress unknown",
                "grow: mood 0.5", // no such fact
                "grow: progress", // no value
                "grow progress 0.5", // no subject
                "the weather today: progress 0.5", // no such subject
                "under MAGIC",
                "change of grow: total 0", // no later document
                "grow: progress 0.5, mood 1", // the second of two
            })
    void anExpectationThatIsWrongOrUnknownFails(String expectation) {
        String document = """
                format: okr-align/1
                asOf: 2026-05-15
                objectives: [{id: grow, title: Grow, manual: 0.5}]
                """;
        Example right = new Example("", 1, Optional.of(document), Optional.empty(), List.of("grow: progress 0.5"));
        hold(right);
        Example wrong = new Example("", 1, Optional.of(document), Optional.empty(), List.of(expectation));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> hold(wrong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```yaml\na: 1\n```\n", // no expectations
                "```yaml\na: 1\n```\n## Next\n```expect\na: progress 1\n```\n", // those of another section
                "```yaml\na: 1\n```\n```yaml\na: 1\n```\n```expect\na: progress 1\n```\n",
                "```yaml later\na: 1\n```\n```expect\na: progress 1\n```\n", // nothing earlier
                "```yaml\na: 1\n```\n```expect\n```\n", // empty
                "```json\n{}\n```\n", // a kind that nobody runs
                "```expect\na: progress 1\n", // no end
            })
    void aPageWithAnExampleThatNobodyChecksFails(String page) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> new SemanticsPage(page).examples());
    }

    private static void hold(Example example) {
        SemanticsFacts facts = new SemanticsFacts(example.document(), example.later());
        for (String line : example.expectations()) {
            if (line.startsWith("under ")) {
                facts.under(line.substring("under ".length()));
            } else if (line.startsWith("as of ")) {
                facts.on(LocalDate.parse(line.substring("as of ".length())));
            } else {
                int colon = line.indexOf(": ");
                assertThat(colon).as("colon in \"%s\"", line).isPositive();
                Map<String, Supplier<?>> known = facts.of(line.substring(0, colon));
                for (String fact : line.substring(colon + 2).split(", ", -1)) {
                    holdFact(known, fact);
                }
            }
        }
    }

    /** A fact is a name and a value; the name is the longest one that is known. */
    private static void holdFact(Map<String, Supplier<?>> known, String fact) {
        String name = known.keySet().stream()
                .filter(each -> fact.startsWith(each + " "))
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new AssertionError("\"" + fact + "\" must begin with one of " + known.keySet()));
        String expected = fact.substring(name.length() + 1);
        Object actual = plain(known.get(name).get());
        Matcher rounded = ROUNDED.matcher(expected);
        if (rounded.matches()) {
            int digits = rounded.group(2) == null ? 0 : rounded.group(2).length();
            holdNumber(name, actual, rounded.group(1), Math.pow(10, -digits) / 2 + EXACT);
        } else if (NUMBER.matcher(expected).matches()) {
            holdNumber(name, actual, expected, EXACT);
        } else {
            assertThat(actual).as(name).isEqualTo(expected);
        }
    }

    private static void holdNumber(String name, Object actual, String expected, double tolerance) {
        assertThat(actual).as("%s %s", name, expected).isInstanceOf(Double.class);
        assertThat((Double) actual).as(name).isCloseTo(Double.parseDouble(expected), within(tolerance));
    }

    /** A fact as a number or as the words of the page. */
    private static Object plain(Object fact) {
        if (fact instanceof Optional<?> optional) {
            return optional.<Object>map(SemanticsPageTest::plain).orElse("none");
        } else if (fact instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : "none";
        } else if (fact instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) (double) optional.getAsInt() : "none";
        } else if (fact instanceof Progress progress) {
            return progress.isKnown() ? (Object) progress.ratio() : "unknown";
        } else if (fact instanceof Number number) {
            return number.doubleValue();
        } else if (fact instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (fact instanceof Collection<?> all) {
            return plain(all.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        String text = String.valueOf(fact);
        return text.isEmpty() ? "none" : text;
    }
}
