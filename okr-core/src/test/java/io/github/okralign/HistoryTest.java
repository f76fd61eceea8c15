package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.audit.Audit;
import io.github.okralign.audit.FindingHistory;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Level;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import io.github.okralign.review.Comparison;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** One set seen on several days. */
class HistoryTest {

    private static final List<LocalDate> DAYS = Stream.of("2026-04-01", "2026-05-15", "2026-06-30", "2026-07-10")
            .map(LocalDate::parse)
            .collect(Collectors.toList());

    private static final OkrSet OKRS = OkrSet.builder()
            .unit("firm", "Firm", Level.COMPANY)
            .cycle("q", "2026-04-01", "2026-06-30")
            .objective(
                    "o",
                    o -> o.title("O")
                            .unit("firm")
                            .cycle("q")
                            .keyResult(
                                    "k",
                                    k -> k.title("K")
                                            .change(0, 10, "t")
                                            .checkIn("2026-05-10", 5)
                                            .checkIn("2026-06-29", 9)))
            .build();

    @Example
    void theSeriesSayHowItWentOn() {
        History history = History.of(OKRS, DAYS);
        assertThat(history.progress("o"))
                .extracting(DatedValue::value)
                .containsExactly(Progress.ofRatio(0), Progress.ofRatio(.5), Progress.ofRatio(.9), Progress.ofRatio(.9));
        assertThat(history.progress("o")).extracting(DatedValue::day).isEqualTo(DAYS);
        assertThat(history.health("k"))
                .extracting(DatedValue::value)
                .containsExactly(Health.PENDING, Health.ON_TRACK, Health.ON_TRACK, Health.AT_RISK);
        assertThat(history.coverage("o"))
                .extracting(DatedValue::value)
                .containsExactly(
                        OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.of(1));
        assertThat(history.summaries())
                .extracting(each -> each.value().progress())
                .isEqualTo(history.progress("o").stream().map(DatedValue::value).toList());
        assertThat(history.summaries())
                .extracting(each -> each.value().groundedShare())
                .containsOnly(OptionalDouble.of(1));
        assertThat(history).hasToString("History[2026-04-01, 2026-05-15, 2026-06-30, 2026-07-10]");
    }

    @Example
    void findingsAreCountedBySeverity() {
        List<DatedValue<Map<Severity, Integer>>> counts =
                FindingHistory.of(History.of(OKRS, DAYS)).counts();
        for (int i = 0; i < DAYS.size(); i++) {
            Analysis alone = Analysis.of(OKRS, DAYS.get(i));
            assertThat(counts.get(i).day()).isEqualTo(DAYS.get(i));
            assertThat(counts.get(i).value()).containsOnlyKeys(Severity.values());
            counts.get(i)
                    .value()
                    .forEach((severity, count) -> assertThat(Audit.of(alone).findings())
                            .filteredOn(finding -> finding.severity() == severity)
                            .hasSize(count));
        }
        assertThat(counts.get(3).value().get(Severity.WARNING))
                .as("overdue at last")
                .isGreaterThan(counts.get(2).value().get(Severity.WARNING));
    }

    @Example
    void daysAreAscendingAndDistinct() {
        LocalDate day = DAYS.get(1);
        for (LocalDate next : List.of(day, day.minusDays(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> History.of(OKRS, List.of(DAYS.get(0), day, next)))
                    .withMessage(next + " follows 2026-05-15 in the days of a history; they must be ascending and"
                            + " distinct");
        }
        assertThat(History.of(OKRS, List.of()).analyses()).isEmpty();
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> History.of(OKRS, DAYS).progress("x"))
                .withMessageContaining("\"x\"");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyDayIsWhatAnAnalysisOfThatDaySays(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -60, max = 60) Integer> offsets) {
        List<LocalDate> days = new ArrayList<>();
        new TreeSet<>(offsets).forEach(offset -> days.add(OkrSets.AS_OF.plusDays(offset)));
        History history = History.of(okrs, days, AnalysisPolicy.LARGE);
        assertThat(history.analyses()).extracting(Analysis::asOf).isEqualTo(days);
        for (Analysis analysis : history.analyses()) {
            Analysis alone = Analysis.of(okrs.toBuilder().build(), analysis.asOf(), AnalysisPolicy.LARGE);
            for (Goal goal : okrs.goals()) {
                GoalAnalysis one = analysis.goal(goal.id());
                GoalAnalysis other = alone.goal(goal.id());
                assertThat(one.rollup()).isEqualTo(other.rollup());
                assertThat(one.pace()).isEqualTo(other.pace());
                assertThat(one.health()).isEqualTo(other.health());
                assertThat(one.reasons()).isEqualTo(other.reasons());
                assertThat(one.alignmentClass()).isEqualTo(other.alignmentClass());
            }
            assertThat(Audit.of(analysis).findings()).isEqualTo(Audit.of(alone).findings());
            assertThat(Comparison.between(alone, analysis.checkIns(List.of())).isEmpty())
                    .isTrue();
        }
    }
}
