package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PROBLEMS.md is true: every code is there, every bad example has this problem and no other, every good one none. */
class ProblemPageTest {

    private static final Markdown PAGE = Markdown.page("PROBLEMS.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| \\[`(\\w+)`\\]\\(#(\\w+)\\) \\| ([a-z ]+) \\| (.+) \\|$", Pattern.MULTILINE);

    /** A code with what the page says of it. */
    private record Section(String code, String bad, String problem, String good) {
        static Section of(Markdown section) {
            assertThat(section.blocks("json")).hasSize(2);
            assertThat(section.blocks("text")).hasSize(1);
            return new Section(
                    section.text().lines().findFirst().orElseThrow(),
                    section.blocks("json").get(0),
                    section.blocks("text").get(0),
                    section.blocks("json").get(1));
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Section> sections() {
        return PAGE.sections().stream().map(Section::of).toList();
    }

    private static Map<String, String> seenBySchema() {
        return ROW.matcher(PAGE.text()).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(3)));
    }

    @Test
    void everyCodeIsThereOnceInTheTableAndAsASection() {
        List<String> codes = Stream.<Enum<?>>concat(
                        Arrays.stream(JsonCode.values()), Arrays.stream(Problem.Code.values()))
                .map(Enum::name)
                .toList();
        assertThat(sections()).extracting(Section::code).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(ROW.matcher(PAGE.text()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        sections().stream().map(Section::code).toList());
        assertThat(ROW.matcher(PAGE.text()).results())
                .allSatisfy(row -> assertThat(row.group(2)).isEqualToIgnoringCase(row.group(1)));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theBadExampleHasThisProblemAndNoOther(Section section) {
        DocumentProblems problems = OkrJson.problems(section.bad);
        assertThat(problems).singleElement().extracting(DocumentProblem::code).isEqualTo(section.code);
        assertThat(section.problem).isEqualTo(problems + "\n");
    }

    /** Each kind of problem has a remedy but for what protects the reader. */
    @ParameterizedTest
    @MethodSource("sections")
    void theBadExampleIsSalvaged(Section section) {
        if (section.code.equals("LIMIT_EXCEEDED")) {
            assertThatThrownBy(() -> OkrJson.read(section.bad, ReadOptions.salvaging()))
                    .isInstanceOf(InvalidDocumentException.class);
            return;
        }
        SalvagedDocument salvaged = OkrJson.read(section.bad, ReadOptions.salvaging());
        DocumentProblem problem = OkrJson.problems(section.bad).get(0);
        DocumentProblem first = salvaged.omissions().get(0).problem();
        assertThat(first.code()).isEqualTo(problem.code());
        if (!section.code.equals("LOOP")) { // any link of it can be named
            assertThat(first.line()).isEqualTo(problem.line());
        }
        assertThat(OkrJson.problems(OkrJson.write(salvaged.okrSet()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theGoodExampleHasNone(Section section) {
        assertThat(OkrJson.problems(section.good)).isEmpty();
        assertThat(Schemas.errors(section.good)).isEmpty();
        assertThat(section.good).isNotEqualTo(section.bad);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void whetherTheSchemaSeesItIsWhatTheTableSays(Section section) {
        String seen = seenBySchema().get(section.code);
        assertThat(seen).isIn("yes", "no", "in part", "text");
        if (!seen.equals("text")) {
            assertThat(Schemas.errors(section.bad).isEmpty()).isEqualTo(!seen.equals("yes"));
            assertThat(SchemaProperties.BEYOND_SCHEMA.contains(section.code)).isEqualTo(!seen.equals("yes"));
        }
    }
}
