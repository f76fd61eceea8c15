package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.Goal;
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
                RollupPolicy.DEFAULT.withUnknownAsZero(true).withLatestHit(true));
        return Combinators.combine(RandomOkrSet.arbitrary(), days, presets, rollups)
                .as((okrs, day, preset, rollup) -> Analysis.of(okrs, day, preset.withRollup(rollup)));
    }

    @Property(tries = 10000)
    void reportsAreValid(@ForAll("analyses") Analysis analysis) {
        String report = OkrJson.writeReport(analysis);
        assertThat(Schemas.errors(Schemas.REPORT, report)).as(report).isEmpty();
    }

    @Property(tries = 100)
    void explanationsAreValid(@ForAll("analyses") Analysis analysis) {
        for (Goal goal : analysis.okrSet().goals()) {
            String explanation = OkrJson.writeExplanation(analysis.explain(goal.id()));
            assertThat(Schemas.errors(Schemas.EXPLANATION, explanation))
                    .as(explanation)
                    .isEmpty();
        }
    }

    /** The properties are worth nothing if the reports leave something out. */
    @Example
    void theReportsHaveEverythingThatAReportCanHave() {
        Analysis lumen = Analysis.of(OkrJson.read(Path.of("..", "okr-examples", "documents", "lumen-bikes.okr.json")));
        String all = Stream.concat(analyses().list().ofSize(300).sample().stream(), Stream.of(lumen))
                .map(OkrJson::writeReport)
                .collect(Collectors.joining());
        List<String> names = Schemas.names(OkrSchema.REPORT);
        assertThat(names).hasSizeGreaterThan(70);
        assertThat(names).filteredOn(name -> !all.contains("\"" + name + "\"")).isEmpty();
    }
}
