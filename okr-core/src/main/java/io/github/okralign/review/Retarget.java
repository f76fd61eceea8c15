package io.github.okralign.review;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Progress;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The change of a key result that is measured or has a value made of others, taken apart
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>): what the
 * reports moved, and what came of another baseline, target, limit, level or list of milestones. The two sum to the
 * change.
 *
 * <p>Work is the change by each of the two measures, on average: what both reports amount to by the earlier measure, and
 * by the later one, in progress as it counts. Where the reports of one side mean nothing to the other measure, which is of
 * another kind or unit or does not know the level reached, the measure that can read both decides; if none can, all of
 * the change is retargeting. Milestones are known again by their ids, else by their titles.
 *
 * @param work what the reports moved, as a ratio
 * @param retargeting the rest of the change, as a ratio; 0 if the measure stayed as it was
 * @param redefined whether the measure is another one, even where that moved nothing
 */
public record Retarget(double work, double retargeting, boolean redefined) {

    /** The change of a key result, or null if there is nothing to take apart. */
    static @Nullable Retarget of(GoalAnalysis before, GoalAnalysis after) {
        KeyResult was = (KeyResult) before.goal();
        KeyResult is = (KeyResult) after.goal();
        Progress from = before.progress();
        Progress to = after.progress();
        if (!from.isKnown() || !to.isKnown() || !(hasValues(was) || hasValues(is))) {
            return null;
        }
        boolean redefined = isRedefined(before, after);
        Progress earlierReports = after.asReportedIn(before);
        Progress laterReports = before.asReportedIn(after);
        double sum = 0;
        int readings = 0;
        for (OptionalDouble half :
                new OptionalDouble[] {difference(from, laterReports), difference(earlierReports, to)}) {
            sum += half.orElse(0);
            readings += half.isPresent() ? 1 : 0;
        }
        double work = readings == 0 ? 0 : sum / readings;
        return new Retarget(work, to.ratio() - from.ratio() - work, redefined);
    }

    private static boolean hasValues(KeyResult keyResult) {
        return keyResult.isMeasured() || keyResult.source().combinesValues();
    }

    /** Whether a key result is measured otherwise than before, be it by another version of the set or on another day. */
    static boolean isRedefined(GoalAnalysis before, GoalAnalysis after) {
        if (!(before.goal() instanceof KeyResult was) || !(after.goal() instanceof KeyResult is)) {
            return false;
        }
        Optional<Measure> old = before.measure();
        boolean same = after.measure()
                .map(measure -> old.filter(measure::definesSameAs).isPresent())
                .orElse(old.isEmpty());
        return was.source() != is.source() || !same;
    }

    private static OptionalDouble difference(Progress from, Progress to) {
        return from.isKnown() && to.isKnown() ? OptionalDouble.of(to.ratio() - from.ratio()) : OptionalDouble.empty();
    }
}
