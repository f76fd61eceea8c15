package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.review.NextCycle;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.testing.TotalMeasure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kind of measure that only the application knows is one class, and everything works with it. */
class CustomMeasureTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static OkrSet okrs(double... reported) {
        return OkrSet.builder()
                .asOf(DAY)
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("2026-Q2")
                                .keyResult("talks", k -> {
                                    k.title("Talks given").weight(3).measure(new TotalMeasure(8));
                                    for (double value : reported) {
                                        k.checkIn("2026-05-01", value);
                                    }
                                })
                                .keyResult("done", k -> k.title("Done").binary()))
                .build();
    }

    @Test
    void itRollsUpWithBoundsAndAnExplanation() {
        Analysis analysis = Analysis.of(okrs(1, 3));
        GoalProgress talks = analysis.goal("talks").rollup();
        assertThat(talks.progress()).isEqualTo(Progress.ofRatio(.5));
        assertThat(talks.evidence()).isEqualTo(Evidence.REPORTED);
        GoalProgress top = analysis.goal("o").rollup();
        assertThat(top.progress()).isEqualTo(Progress.ofRatio(.375));
        assertThat(top.coverage()).hasValue(.75);
        assertThat(top.lower()).hasValue(.375);
        assertThat(top.upper().orElseThrow()).isCloseTo(.625, within(1e-12));
        assertThat(analysis.goal("o").explain().contributions())
                .filteredOn(each -> each.id().equals("talks"))
                .extracting(Contribution::contribution)
                .containsExactly(.375);
        assertThat(analysis.goal("o").explain().influences())
                .filteredOn(each -> each.id().equals("talks"))
                .extracting(Influence::influence)
                .containsExactly(.75);
    }

    @Test
    void unreportedItStandsWhereItSays() {
        GoalProgress talks = Analysis.of(okrs()).goal("talks").rollup();
        assertThat(talks.progress()).isEqualTo(Progress.ofRatio(0));
        assertThat(talks.evidence()).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void aCheckInUpdatesWhatIsAboveIt() {
        Analysis updated = Analysis.of(okrs(1)).checkIn("talks", DAY, 3);
        Analysis anew = Analysis.of(updated.okrSet());
        assertThat(updated.goal("o").rollup()).isEqualTo(anew.goal("o").rollup());
        assertThat(updated.goal("o").progress()).isEqualTo(Progress.ofRatio(.375));
        assertThat(updated.goal("talks").pace()).isEqualTo(anew.goal("talks").pace());
        assertThat(updated.goal("talks").health()).isEqualTo(anew.goal("talks").health());
    }

    @Test
    void aPlanSaysWhatToReport() {
        Analysis analysis = Analysis.of(okrs(1, 3));
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.6));
        assertThat(plan.isReached()).isTrue();
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).to().ratio()).isCloseTo(.8, within(1e-12));
        Analysis after = analysis.with(plan.changes());
        assertThat(after.goal("o").progress().ratio()).isCloseTo(.6, within(1e-12));
        assertThat(after.okrSet().keyResult("talks").checkIns()).hasSize(3);
    }

    @Test
    void theNextCycleBeginsWithWhatIsLeft() {
        Cycle next = Cycle.of("2026-Q3").from(LocalDate.parse("2026-07-01")).until(LocalDate.parse("2026-09-30"));
        OkrSet carried = NextCycle.of(Analysis.of(okrs(1, 3)), "2026-Q2", next).okrSet();
        assertThat(carried.keyResult("talks").measure()).hasValue(new TotalMeasure(4));
        assertThat(carried.keyResult("talks").checkIns()).isEmpty();
        assertThat(NextCycle.of(Analysis.of(okrs(8)), "2026-Q2", next).okrSet().find("talks"))
                .isEmpty();
    }

    @Test
    void itsOwnConflictsAreProblemsOfTheSet() {
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> OkrSet.builder()
                        .objective(
                                "o",
                                o -> o.title("O")
                                        .keyResult(
                                                "k",
                                                k -> k.title("K")
                                                        .measure(new TotalMeasure(0))
                                                        .checkIn("2026-05-01", -1)))
                        .build())
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Object::toString)
                        .containsExactly(
                                "objectives[0].keyResults[0].measure: CONFLICT: measure of key result \"k\": target (0.0)"
                                        + " must be > 0",
                                "objectives[0].keyResults[0].checkIns[0]: CONFLICT: the check-in of 2026-05-01 of key"
                                        + " result \"k\": value (-1.0) must be >= 0"));
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> okrs().with(new Change.CheckedIn("talks", CheckIn.ofLevel(DAY, "half"))))
                .withMessageContaining("is unknown, as the key result is not measured by levels; it must give a value");
    }

    @Test
    void aProgressThatIsNoneIsRefusedBeforeItSpreads() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Analysis.of(okrs(1e99, 1e99).toBuilder()
                        .updateObjective("o", o -> o.updateKeyResult("talks", k -> k.measure(new TotalMeasure(1e-300))))
                        .build()))
                .withMessage(
                        "progress (Infinity) of measure TotalMeasure[target=1.0E-300] must be a finite number within"
                                + " ±1e100");
    }

    @Test
    void itIsNoneOfTheKindsThatTheLibraryKnows() {
        Measure measure = new TotalMeasure(8);
        assertThat(measure.asChange()).isEmpty();
        assertThat(measure.definesSameAs(new TotalMeasure(8))).isTrue();
        assertThat(measure.definesSameAs(new TotalMeasure(9))).isFalse();
        assertThat(measure.definesSameAs(new Measure.Change(0, 8, "", List.of())))
                .isFalse();
        assertThat(new Measure.Change(0, 8, "", List.of()).definesSameAs(measure))
                .isFalse();
    }
}
