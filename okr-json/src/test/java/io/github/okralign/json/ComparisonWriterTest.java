package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import io.github.okralign.review.Comparison;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons as JSON: every property where the Javadoc has it. */
class ComparisonWriterTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(DAY)
            .objective(
                    "o",
                    o -> o.title("O")
                            .strategic(true)
                            .keyResult("k", k -> k.title("K").change(0, 4, "").checkIn("2026-05-01", 1))
                            .keyResult(
                                    "gone", k -> k.title("G").change(0, 4, "").checkIn("2026-05-01", 3)))
            .build();

    private final Analysis before = Analysis.of(OKRS);
    private final Analysis after = Analysis.of(
            OKRS.toBuilder()
                    .updateObjective(
                            "o",
                            o -> o.removeKeyResult("gone")
                                    .updateKeyResult(
                                            "k", k -> k.change(0, 2, "").checkIn("2026-05-20", 1.5)))
                    .objective("n", o -> o.title("N"))
                    .build(),
            DAY.plusDays(7));
    private final Comparison comparison = Comparison.between(before, after);

    private static JsonNode parsed(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void everyPropertyIsWhereTheJavadocHasIt() {
        JsonNode json = parsed(OkrJson.writeComparison(comparison));
        assertThat(json.propertyNames())
                .containsExactly("format", "asOfBefore", "asOfAfter", "goals", "appeared", "resolved", "findings");
        assertThat(json.at("/format").asString()).isEqualTo("okr-comparison/1");
        assertThat(json.at("/asOfBefore").asString()).isEqualTo("2026-05-15");
        assertThat(json.at("/asOfAfter").asString()).isEqualTo("2026-05-22");
        assertThat(json.at("/goals")).hasSize(4);
        assertThat(json.at("/goals/0").toString())
                .isEqualTo(
                        "{\"id\":\"o\",\"kind\":\"OBJECTIVE\",\"title\":\"O\",\"what\":\"CHANGED\","
                                + "\"before\":{\"progress\":0.5,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":\"STRATEGIC\"},"
                                + "\"after\":{\"progress\":0.75,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":\"STRATEGIC\"},"
                                + "\"change\":0.25,\"attribution\":{\"work\":0.375,\"reweighting\":-0.0625,\"structure\":-0.0625,\"constant\":0,"
                                + "\"parts\":[{\"id\":\"k\",\"work\":0.375,\"reweighting\":-0.0625,\"structure\":0,"
                                + "\"influenceBefore\":0.5,\"influenceAfter\":1,\"progressBefore\":0.25,\"progressAfter\":0.75},"
                                + "{\"id\":\"gone\",\"work\":0,\"reweighting\":0,\"structure\":-0.0625,"
                                + "\"influenceBefore\":0.5,\"influenceAfter\":0,\"progressBefore\":0.75,\"progressAfter\":null}]}}");
        assertThat(json.at("/goals/1").toString())
                .isEqualTo("{\"id\":\"k\",\"kind\":\"KEY_RESULT\",\"title\":\"K\",\"what\":\"CHANGED\","
                        + "\"before\":{\"progress\":0.25,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":null},"
                        + "\"after\":{\"progress\":0.75,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":null},"
                        + "\"change\":0.5,\"retarget\":{\"work\":0.1875,\"retargeting\":0.3125,\"redefined\":true}}");
        assertThat(json.at("/goals/2").toString())
                .isEqualTo(
                        "{\"id\":\"n\",\"kind\":\"OBJECTIVE\",\"title\":\"N\",\"what\":\"ADDED\",\"before\":null,"
                                + "\"after\":{\"progress\":null,\"coverage\":0,\"health\":\"NO_DATA\",\"alignment\":\"UNALIGNED\"},\"change\":null}");
        assertThat(json.at("/goals/3").toString())
                .isEqualTo("{\"id\":\"gone\",\"kind\":\"KEY_RESULT\",\"title\":\"G\",\"what\":\"REMOVED\","
                        + "\"before\":{\"progress\":0.75,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":null},"
                        + "\"after\":null,\"change\":null}");
    }

    @Test
    void findingsAreThoseOfAReport() {
        JsonNode json = parsed(OkrJson.writeComparison(comparison));
        assertThat(json.at("/appeared")).hasSameSizeAs(comparison.appeared()).isNotEmpty();
        assertThat(json.at("/resolved")).hasSameSizeAs(comparison.resolved());
        JsonNode all = parsed(OkrJson.writeReport(after)).at("/findings");
        assertThat(all.valueStream())
                .containsAll(json.at("/appeared").valueStream().toList());
    }

    @Test
    void aReportCanHaveAComparisonAtItsEnd() {
        String report = OkrJson.writeReport(after, comparison);
        String alone = OkrJson.writeReport(after);
        assertThat(report).startsWith(alone.substring(0, alone.length() - 3));
        JsonNode json = parsed(report);
        assertThat(json.at("/format").asString()).isEqualTo(OkrJson.REPORT_FORMAT);
        assertThat(json.at("/comparison").propertyNames())
                .containsExactly("asOfBefore", "asOfAfter", "goals", "appeared", "resolved", "findings");
        assertThat(json.at("/comparison/goals"))
                .isEqualTo(parsed(OkrJson.writeComparison(comparison)).at("/goals"));
    }

    @Test
    void aComparisonWithoutAnyChangeIsEmptyLists() {
        assertThat(OkrJson.writeComparison(Comparison.between(before, before)))
                .isEqualTo("{\n  \"format\": \"okr-comparison/1\",\n  \"asOfBefore\": \"2026-05-15\",\n"
                        + "  \"asOfAfter\": \"2026-05-15\",\n  \"goals\": [],\n  \"appeared\": [],\n"
                        + "  \"resolved\": [],\n  \"findings\": []\n}\n");
    }

    @Test
    void aSumSaysBothWhatWasAskedAndWhatItsPartsDid() {
        OkrSet sum = OkrSet.builder()
                .objective(
                        "o",
                        o -> o.title("O")
                                .keyResult(
                                        "k",
                                        k -> k.title("K").source(Source.SUM).change(0, 4, "")))
                .objective(
                        "p",
                        o -> o.title("P")
                                .keyResult(
                                        "a",
                                        k -> k.title("A")
                                                .change(0, 4, "")
                                                .checkIn("2026-05-08", 1)
                                                .contributesTo("k")))
                .build();
        Analysis first = Analysis.of(sum, DAY);
        Analysis second = first.checkIn("a", DAY, 2);
        assertThat(parsed(OkrJson.writeComparison(Comparison.between(first, second)))
                        .at("/goals/1")
                        .toString())
                .isEqualTo(
                        "{\"id\":\"k\",\"kind\":\"KEY_RESULT\",\"title\":\"K\",\"what\":\"CHANGED\","
                                + "\"before\":{\"progress\":0.25,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":null},"
                                + "\"after\":{\"progress\":0.5,\"coverage\":1,\"health\":\"PENDING\",\"alignment\":null},"
                                + "\"change\":0.25,\"retarget\":{\"work\":0.25,\"retargeting\":0,\"redefined\":false},"
                                + "\"attribution\":{\"work\":0.25,\"reweighting\":0,\"structure\":0,\"constant\":0,"
                                + "\"parts\":[{\"id\":\"a\",\"work\":0.25,\"reweighting\":0,\"structure\":0,"
                                + "\"influenceBefore\":1,\"influenceAfter\":1,\"progressBefore\":0.25,\"progressAfter\":0.5}]}}");
    }
}
