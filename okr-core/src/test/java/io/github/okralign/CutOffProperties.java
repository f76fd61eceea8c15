package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.CutOff;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What an analysis says as of a day is what it would have said on that day: of a set in which nothing later is written
 * down and nothing is left that was over by then.
 */
class CutOffProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anEarlierDayIsWhatOneWouldHaveSeenThen(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs,
            @ForAll @IntRange(min = -50, max = 8) int offset) {
        LocalDate day = OkrSets.AS_OF.plusDays(offset);
        Assume.that(okrs.goals().stream().noneMatch(goal -> isDroppedAltogether(goal, day)));
        Analysis then = Analysis.of(okrs).on(day);
        Analysis cut = Analysis.of(CutOff.at(okrs, day), day);
        for (Goal goal : okrs.goals()) {
            GoalAnalysis one = then.goal(goal.id());
            GoalAnalysis other = cut.goal(goal.id());
            assertThat(one.rollup()).as(goal.id()).isEqualTo(other.rollup());
            assertThat(one.pace()).as(goal.id()).isEqualTo(other.pace());
            assertThat(one.health()).as(goal.id()).isEqualTo(other.health());
            assertThat(one.reasons()).as(goal.id()).isEqualTo(other.reasons());
            assertThat(one.alignmentClass()).as(goal.id()).isEqualTo(other.alignmentClass());
            assertThat(one.value()).as(goal.id()).isEqualTo(other.value());
            assertThat(one.ownerStatus()).as(goal.id()).isEqualTo(other.ownerStatus());
            assertThat(one.contributions()).as(goal.id()).isEqualTo(other.contributions());
            assertThat(one.influences()).as(goal.id()).isEqualTo(other.influences());
        }
        assertThat(then.summary()).isEqualTo(cut.summary());
        assertThat(then.focus()).isEqualTo(cut.focus());
    }

    /** A measure of no milestones at all cannot be written down. */
    private static boolean isDroppedAltogether(Goal goal, LocalDate day) {
        return goal instanceof KeyResult keyResult
                && keyResult.measure().orElse(null) instanceof Measure.Milestones measure
                && measure.milestones().stream().allMatch(each -> each.isDropped(day));
    }
}
