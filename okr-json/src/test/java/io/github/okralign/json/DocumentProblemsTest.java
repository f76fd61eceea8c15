package io.github.okralign.json;

import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many problems there are: the first are listed, the others counted. */
class DocumentProblemsTest {

    private static final String NASTY = Documents.resource("nasty.okr.json");

    private static String times(int count, String element) {
        return Stream.generate(() -> element).limit(count).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static DocumentProblems problems(String document, int most) {
        return OkrJson.problems(
                document,
                ReadOptions.builder()
                        .limits(ReadLimits.builder().maxProblems(most).build())
                        .build());
    }

    @Test
    void aThousandAreListedUnlessSaidOtherwise() {
        assertThat(ReadLimits.DEFAULT.maxProblems()).isEqualTo(1000);
        DocumentProblems exactly = OkrJson.problems(objective("\"tags\":" + times(1000, "1")));
        assertThat(exactly).hasSize(1000);
        assertThat(exactly.omitted()).isZero();
        assertThat(exactly.toString()).endsWith("is the number 1; it must be a string (line 1000, column 1)");
        DocumentProblems oneMore = OkrJson.problems(objective("\"tags\":" + times(1001, "1")));
        assertThat(oneMore).isEqualTo(exactly);
        assertThat(oneMore.omitted()).isEqualTo(1);
        assertThat(oneMore.toString()).isEqualTo(exactly + "\nand 1 more");
    }

    /** Wrong texts, then wrong facts. */
    @ParameterizedTest
    @ValueSource(strings = {"\"tags\":%s,1", "\"values\":%s,\"x\""})
    void aMillionCostsNoMoreThanTheFirstThousand(String list) {
        String[] kind = list.split(",", -1);
        DocumentProblems problems = OkrJson.problems(objective(kind[0].formatted(times(1_000_000, kind[1]))));
        assertThat(problems).hasSize(1000);
        assertThat(problems.omitted()).isEqualTo(999_000);
        assertThat(problems)
                .extracting(problem -> problem.line().orElse(0))
                .isSorted()
                .endsWith(1000);
        assertThat(new InvalidDocumentException(problems))
                .hasMessageStartingWith("1,000,000 problems:\n  /objectives/0/")
                .hasMessageEndingWith("\n  and 999,980 more");
    }

    /** A document of 5 MB whose messages, had they the id in full, would come to a tenth of a terabyte. */
    @Test
    void manyProblemsOfOneLongIdCostLittle() {
        String id = "x".repeat(1_000_000);
        String document = objective("\"alignments\":" + times(100_000, "{\"to\":\"o\",\"weight\":0}"))
                .replace("\"id\":\"o\"", "\"id\":\"" + id + "\"");
        DocumentProblems problems = OkrJson.problems(document);
        assertThat(problems.omitted()).isGreaterThan(200_000);
        assertThat(problems)
                .hasSize(1000)
                .allSatisfy(problem ->
                        assertThat(problem.message()).contains("xxx…\"").hasSizeLessThan(300));
    }

    /** Those of the text come first; where it has more than may be listed, the facts are not looked at. */
    @Test
    void thoseFoundFirstAreListedInTheOrderOfTheText() {
        List<DocumentProblem> all = OkrJson.problems(NASTY);
        int text = 1 + problems(NASTY, 1).omitted();
        assertThat(text).isBetween(10, all.size() - 10);
        for (int most = 1; most <= all.size() + 1; most++) {
            DocumentProblems problems = problems(NASTY, most);
            int found = most < text ? text : all.size();
            assertThat(problems).hasSize(Math.min(most, found)).isSubsetOf(all);
            assertThat(problems.omitted()).isEqualTo(found - problems.size());
            assertThat(all.stream().filter(problems::contains).toList()).isEqualTo(problems);
            assertThat(problems(NASTY, most + 1)).containsAll(problems);
        }
    }

    @Test
    void theyAreAListThatNobodyChanges() {
        DocumentProblems problems = problems(NASTY, 3);
        assertThat(problems).isEqualTo(List.copyOf(problems)).hasSameHashCodeAs(List.copyOf(problems));
        assertThatThrownBy(() -> problems.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(problems.toString()).isEqualTo("""
                /format: UNKNOWN_FORMAT: format ("okr-align/2") must be "okr-align/1" (line 2, column 13)
                /asOf: BAD_DATE: asOf ("2026-02-30") must be a calendar date such as 2026-05-15 (line 3, column 11)
                /organisation: UNKNOWN_PROPERTY: the document has no property "organisation"; did you mean \
                "organization"? (line 4, column 3)
                and %d more""".formatted(problems.omitted()));
        assertThat(OkrJson.problems(objective("\"effort\":1"))).hasToString("").isEmpty();
    }
}
