package io.github.okralign.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Source;
import io.github.okralign.review.Comparison;
import java.io.ByteArrayOutputStream;
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

    @Test
    void ofManyLeavesTheForemostAreNamedAndTheOthersSummed() {
        OkrSet.Builder okrs = OkrSet.builder();
        okrs.objective("o", o -> {
            o.title("O");
            for (int i = 0; i < 13; i++) {
                o.keyResult("k" + i, k -> k.title("K").change(0, 100, "").checkIn("2026-05-01", 1));
            }
        });
        Analysis first = Analysis.of(okrs.build(), DAY);
        Analysis second = first;
        for (int i = 0; i < 13; i++) {
            second = second.checkIn("k" + i, DAY, 1 + 7 * (i + 1));
        }
        Comparison moved = Comparison.between(first, second);
        JsonNode attribution = parsed(OkrJson.writeComparison(moved)).at("/goals/0/attribution");
        assertThat(attribution
                        .at("/parts")
                        .valueStream()
                        .map(part -> part.at("/id").asString()))
                .containsExactly("k12", "k11", "k10", "k9", "k8", "k7", "k6", "k5", "k4", "k3");
        assertThat(attribution.at("/others").propertyNames())
                .containsExactly("count", "work", "reweighting", "structure");
        assertThat(attribution.at("/others/count").asInt()).isEqualTo(3);
        assertThat(attribution.at("/others/work").asDouble()).isCloseTo(.42 / 13, within(1e-12));
        assertThat(attribution.at("/work").asDouble()).isCloseTo(.49, within(1e-12));
    }

    /** What is written does not pile up on the way. */
    @Test
    void aStreamGetsTheSameTextPieceByPiece() {
        int[] greatest = new int[1];
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                greatest[0] = Math.max(greatest[0], length);
                super.write(bytes, from, length);
            }
        };
        OkrSet.Builder okrs = OkrSet.builder();
        for (int i = 0; i < 500; i++) {
            String id = "o" + i;
            okrs.objective(
                    id,
                    o -> o.title("O")
                            .keyResult(
                                    id + ".k",
                                    k -> k.title("K").change(0, 4, "").checkIn("2026-05-01", 1)));
        }
        Analysis many = Analysis.of(okrs.build(), DAY);
        Analysis later = many.on(DAY.plusDays(90));
        OkrJson.writeComparison(Comparison.between(many, later), stream);
        assertThat(stream.toString(UTF_8)).isEqualTo(OkrJson.writeComparison(Comparison.between(many, later)));
        assertThat(stream.size()).isGreaterThan(100_000);
        assertThat(greatest[0]).isLessThan(20_000);
        stream.reset();
        OkrJson.writeReport(after, comparison, stream);
        assertThat(stream.toString(UTF_8)).isEqualTo(OkrJson.writeReport(after, comparison));
        stream.reset();
        OkrJson.writeExplanation(after.goal("o").explain(), stream);
        assertThat(stream.toString(UTF_8))
                .isEqualTo(OkrJson.writeExplanation(after.goal("o").explain()));
        stream.reset();
        OkrJson.writeReach(after.goal("o").reach(Progress.ofPercent(90)), stream);
        assertThat(stream.toString(UTF_8))
                .isEqualTo(OkrJson.writeReach(after.goal("o").reach(Progress.ofPercent(90))));
    }
}
