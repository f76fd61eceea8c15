package io.github.okralign;

import io.github.okralign.engine.RollUp;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Structure;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A whole organisation in a few numbers
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>, and the
 * summary of the analysis report). Immutable and thread-safe.
 */
public final class Summary {

    private final int objectives;
    private final int keyResults;
    private final Progress progress;
    private final OptionalDouble strategicCoverage;
    private final OptionalDouble groundedShare;

    Summary(OkrSet okrs, RollUp rollUp, Structure structure) {
        this.objectives = okrs.objectives().size();
        this.keyResults = okrs.goals().size() - objectives;
        double weight = 0;
        double knownWeight = 0;
        double weightedProgress = 0;
        double weightedCoverage = 0;
        for (String id : structure.objectives(AlignmentClass.STRATEGIC)) {
            double priority = okrs.objectiveOf(id).priority().orElse(1);
            GoalProgress numbers = rollUp.progress(id);
            weight += priority;
            weightedCoverage += priority * numbers.coverage().orElse(0);
            if (numbers.progress().isKnown()) {
                knownWeight += priority;
                weightedProgress += priority * numbers.progress().ratio();
            }
        }
        this.progress = knownWeight > 0 ? Progress.ofRatio(weightedProgress / knownWeight) : Progress.UNKNOWN;
        this.strategicCoverage = weight > 0 ? OptionalDouble.of(weightedCoverage / weight) : OptionalDouble.empty();
        this.groundedShare = structure.groundedShare();
    }

    /**
     * How many objectives there are, in any state.
     *
     * @return the number of objectives
     */
    public int objectives() {
        return objectives;
    }

    /**
     * How many key results there are, of objectives in any state.
     *
     * @return the number of key results
     */
    public int keyResults() {
        return keyResults;
    }

    /**
     * The progress of the strategic objectives: their mean by priority, over those whose progress is known.
     *
     * @return the progress; unknown if that of every strategic objective is
     */
    public Progress progress() {
        return progress;
    }

    /**
     * The coverage of the strategic objectives: their mean by priority.
     *
     * @return the strategic coverage in [0, 1], or empty if no strategic objective takes part
     */
    public OptionalDouble strategicCoverage() {
        return strategicCoverage;
    }

    /**
     * The share of all effort that goes into strategic and grounded objectives.
     *
     * @return the grounded share in [0, 1], or empty where no effort takes part
     */
    public OptionalDouble groundedShare() {
        return groundedShare;
    }

    private List<Object> numbers() {
        return List.of(objectives, keyResults, progress, strategicCoverage, groundedShare);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Summary that && numbers().equals(that.numbers());
    }

    @Override
    public int hashCode() {
        return numbers().hashCode();
    }

    @Override
    public String toString() {
        return "Summary(" + objectives + " objectives, " + keyResults + " key results, progress " + progress + ")";
    }
}
