package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Comparison;
import io.github.okralign.rollup.RollupPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is analysed, on whatever day and by whatever policy: what is written of it is what the schemas say. */
class ReportSchemaProperties {

    @Provide
    Arbitrary<Analysis> analyses() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(-100, 700)
                .map(day -> LocalDate.of(2026, 1, 1).plusDays(day));
        Arbitrary<AnalysisPolicy> presets = Arbitraries.of(
                AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE, AnalysisPolicy.VIVA_GOALS);
        Arbitrary<RollupPolicy> rollups = Arbitraries.of(
                RollupPolicy.DEFAULT,
                RollupPolicy.DEFAULT.withUncapped(true),
                RollupPolicy.DEFAULT.withNegative(true).withUncapped(true),
                RollupPolicy.DEFAULT.withUnknownAsZero(true).withReading(HitReading.LATEST));
        return Combinators.combine(RandomOkrSet.arbitrary(), days, presets, rollups)
                .as((okrs, day, preset, rollup) -> Analysis.of(okrs, day, preset.withRollup(rollup)));
    }

    @Property(tries = 10000)
    void reportsAreValid(@ForAll("analyses") Analysis analysis) {
        String report = OkrJson.writeReport(analysis);
        assertThat(Schemas.errors(Schemas.REPORT, report)).as(report).isEmpty();
    }

    /** Also of one set on two days, as two random sets have no goal in common. */
    @Property(tries = 100)
    void reportsOfChangesAreValid(@ForAll("analyses") Analysis before, @ForAll("analyses") Analysis other) {
        Analysis later = Analysis.of(before.okrSet(), other.asOf(), before.policy());
        for (Analysis after : List.of(later, Analysis.of(other.okrSet(), other.asOf(), before.policy()))) {
            String report = OkrJson.writeReport(after, Comparison.between(before, after));
            assertThat(Schemas.errors(Schemas.REPORT, report)).as(report).isEmpty();
        }
    }

    @Property(tries = 100)
    void explanationsAreValid(@ForAll("analyses") Analysis analysis) {
        for (Goal goal : analysis.okrSet().goals()) {
            String explanation =
                    OkrJson.writeExplanation(analysis.goal(goal.id()).explain());
            assertThat(Schemas.errors(Schemas.EXPLANATION, explanation))
                    .as(explanation)
                    .isEmpty();
        }
    }

    /** The properties are worth nothing if the reports leave something out. */
    @Example
    void theReportsHaveEverythingThatAReportCanHave() {
        Analysis lumen = Analysis.of(OkrJson.read(Path.of("..", "okr-examples", "documents", "lumen-bikes.okr.json")));
        String random = Stream.concat(analyses().list().ofSize(300).sample().stream(), Stream.of(lumen))
                .map(OkrJson::writeReport)
                .collect(Collectors.joining());
        String text = random
                + OkrJson.writeReport(
                        lumen,
                        Comparison.between(
                                Analysis.of(lumen.okrSet(), lumen.asOf().minusDays(30)), lumen))
                + OkrJson.writeReport(
                        retargeted(2, "new"), Comparison.between(retargeted(4, "old"), retargeted(2, "new")));
        List<String> names = Schemas.names(OkrSchema.REPORT);
        assertThat(names).hasSizeGreaterThan(70);
        assertThat(names).filteredOn(name -> !text.contains("\"" + name + "\"")).isEmpty();
    }

    private static Analysis retargeted(double target, String another) {
        return Analysis.of(
                OkrSet.builder()
                        .objective(
                                "o",
                                o -> o.title("O")
                                        .keyResult(
                                                "k",
                                                k -> k.title("K")
                                                        .change(0, target, "")
                                                        .checkIn("2026-05-01", 1)))
                        .objective(another, o -> o.title("O"))
                        .build(),
                LocalDate.of(2026, 5, 15));
    }
}
