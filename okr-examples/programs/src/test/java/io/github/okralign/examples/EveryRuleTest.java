package io.github.okralign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.json.OkrJson;
import io.github.okralign.review.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents that show every shipped rule, and the tables of their README that say where. */
class EveryRuleTest {

    private static final Path DOCUMENTS = Path.of("..", "documents");
    private static final Pattern ID = Pattern.compile("`([^`]+)`");

    @Test
    void togetherTheyShowEveryShippedRule() throws IOException {
        Set<String> shown = new LinkedHashSet<>(subjects("every-rule.okr.json").keySet());
        shown.addAll(subjects("no-strategy.okr.json").keySet());
        shown.addAll(reviewed().keySet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Audit.shippedRules().stream().map(Rule::name).toList());
    }

    @Test
    void onlyTheRuleWithoutAStrategyAndThoseOfReviewsNeedDocumentsOfTheirOwn() throws IOException {
        Set<String> names = Audit.shippedRules().stream().map(Rule::name).collect(Collectors.toSet());
        names.remove("NO_STRATEGIC_OBJECTIVE");
        names.removeAll(reviewed().keySet());
        assertThat(subjects("every-rule.okr.json").keySet()).isEqualTo(names);
    }

    @Test
    void theTablesSayWhatIsFound() throws IOException {
        for (String document : List.of("every-rule.okr.json", "no-strategy.okr.json")) {
            assertThat(table("### What `" + document + "` shows")).as(document).isEqualTo(subjects(document));
        }
        assertThat(table("### What `music-school-july.okr.json` shows since `music-school-may.okr.json`"))
                .isEqualTo(reviewed());
    }

    private static Analysis analysis(String document) throws IOException {
        return Analysis.of(OkrJson.read(Files.readString(DOCUMENTS.resolve(document))), AnalysisPolicy.MEDIUM);
    }

    /** What is found only with both documents of the music school in view. */
    private static Map<String, Set<String>> reviewed() throws IOException {
        return subjects(
                Comparison.between(analysis("music-school-may.okr.json"), analysis("music-school-july.okr.json"))
                        .findings());
    }

    /** The first subjects of the findings by rule, each once, in the order of the findings. */
    private static Map<String, Set<String>> subjects(String document) throws IOException {
        return subjects(Audit.of(analysis(document)).findings());
    }

    private static Map<String, Set<String>> subjects(List<Finding> findings) {
        Map<String, Set<String>> subjects = new TreeMap<>();
        for (Finding finding : findings) {
            Set<String> firsts = subjects.computeIfAbsent(finding.rule(), any -> new LinkedHashSet<>());
            finding.subjects().stream().findFirst().ifPresent(firsts::add);
        }
        return subjects;
    }

    /** The rows {@code | `RULE` | `subject`, … | … |} of the README between a heading and the next one. */
    private static Map<String, Set<String>> table(String title) throws IOException {
        String readme = Files.readString(DOCUMENTS.resolve("README.md"));
        String heading = "\n" + title + "\n";
        assertThat(readme).contains(heading);
        String section =
                readme.substring(readme.indexOf(heading) + heading.length()).split("\n#+ ", 2)[0];
        Map<String, Set<String>> table = new TreeMap<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\|");
            assertThat(table.put(ids(cells[1]).iterator().next(), ids(cells[2])))
                    .as(line)
                    .isNull();
        });
        return table;
    }

    private static Set<String> ids(String cell) {
        return ID.matcher(cell)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
