package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.dense.IncomingLinks;
import io.github.okralign.dense.Rows;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Progress, coverage and bounds of every goal of a set on a day (semantics, sections 2 and 3): one forward pass over
 * the rows. Immutable and thread-safe.
 */
public final class RollUp {

    final OkrSet okrs;
    final Rows rows;
    final RollupPolicy policy;
    final Numbers numbers;
    private final LocalDate asOf;
    private final RollupRule keyResultRule;

    private RollUp(OkrSet okrs, Rows rows, LocalDate asOf, RollupPolicy policy) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.rows = checkNotNull(rows, "rows");
        this.asOf = checkNotNull(asOf, "asOf");
        this.policy = checkNotNull(policy, "policy");
        this.keyResultRule = policy.rule().forKeyResults();
        this.numbers = new Numbers(rows);
        for (int row = 0; row < rows.leaves; row++) {
            readLeaf(row);
        }
        for (int row = rows.leaves; row < rows.size(); row++) {
            compute(row);
        }
    }

    /**
     * Rolls a set up. O(goals + links).
     *
     * @param okrs the set
     * @param rows the rows of the set
     * @param asOf the day; later check-ins do not count
     * @param policy how to compute where there is a choice
     * @return the numbers of every goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis is the way in from outside
    public static RollUp of(OkrSet okrs, Rows rows, LocalDate asOf, RollupPolicy policy) {
        return new RollUp(okrs, rows, asOf, policy);
    }

    private void readLeaf(int row) {
        KeyResult keyResult = (KeyResult) goal(row);
        if (!takesPart(keyResult)) {
            numbers.setLeaf(row, Double.NaN, Numbers.EXCLUDED);
            return;
        }
        Reading reading = Reading.of(keyResult, asOf, policy.latestHit());
        switch (reading.evidence()) {
            case REPORTED -> numbers.setLeaf(row, policy.clamp(reading.raw()), Numbers.REPORTED);
            case ASSUMED -> numbers.setLeaf(row, 0, Numbers.ASSUMED);
            default -> numbers.setLeaf(row, Double.NaN, Numbers.UNKNOWN);
        }
    }

    private void compute(int row) {
        byte kind = kindOf(goal(row));
        numbers.setKind(row, kind);
        switch (kind) {
            case Numbers.EXCLUDED -> numbers.setNode(row, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            case Numbers.MANUAL, Numbers.SCORED -> {
                double value = policy.clamp(override((Objective) goal(row)));
                numbers.setNode(row, value, 1, value, value);
            }
            default -> {
                Pool pool = pool(row);
                numbers.setNode(row, pool.progress(), pool.coverage(), pool.lower(), pool.upper());
            }
        }
    }

    private byte kindOf(Goal goal) {
        if (!takesPart(goal)) {
            return Numbers.EXCLUDED;
        }
        if (goal instanceof Objective objective) {
            if (scored(objective)) {
                return Numbers.SCORED;
            }
            if (objective.manual().isPresent()) {
                return Numbers.MANUAL;
            }
        }
        return rule(goal).isPlain() ? Numbers.PLAIN : Numbers.RULED;
    }

    private boolean takesPart(Goal goal) {
        Objective objective = goal instanceof Objective itself ? itself : okrs.objectiveOf(goal.id());
        return objective.state().takesPart();
    }

    private static boolean scored(Objective objective) {
        return objective.state() == ObjectiveState.CLOSED && objective.score().isPresent();
    }

    private static double override(Objective objective) {
        return (scored(objective) ? objective.score() : objective.manual()).orElseThrow();
    }

    Goal goal(int row) {
        return okrs.goals().get(rows.position(row));
    }

    private RollupRule rule(Goal goal) {
        return goal instanceof Objective objective ? objective.rollup().orElse(policy.rule()) : keyResultRule;
    }

    /** What the rule of a node makes of its contributors, whether or not something overrides it. */
    Pool pool(int row) {
        return Pool.of(rows, numbers, policy.unknownAsZero(), row, rule(goal(row)));
    }

    /**
     * The numbers of a goal.
     *
     * @param goal the id of an objective or key result
     * @return its progress and what belongs to it
     * @throws IllegalArgumentException if the set has no such goal
     */
    public GoalProgress progress(String goal) {
        int row = rows.row(okrs.position(goal));
        byte kind = numbers.kind(row);
        double progress = numbers.progress(row);
        return switch (kind) {
            case Numbers.EXCLUDED -> GoalProgress.excluded();
            case Numbers.REPORTED, Numbers.ASSUMED, Numbers.UNKNOWN -> {
                Reading reading = Reading.of((KeyResult) goal(row), asOf, policy.latestHit());
                yield goalProgress(row, reading.raw(), reading.evidence(), null);
            }
            case Numbers.MANUAL, Numbers.SCORED ->
                goalProgress(
                        row,
                        override((Objective) goal(row)),
                        kind == Numbers.MANUAL ? Evidence.MANUAL : Evidence.SCORED,
                        Progress.ofNullable(pool(row).progress()));
            default ->
                goalProgress(row, progress, Double.isNaN(progress) ? Evidence.UNKNOWN : Evidence.ROLLED_UP, null);
        };
    }

    private GoalProgress goalProgress(int row, double raw, Evidence evidence, @Nullable Progress computed) {
        return new GoalProgress(
                numbers.progress(row),
                raw,
                numbers.coverage(row),
                policy.clamps() ? numbers.lower(row) : Double.NaN,
                policy.clamps() ? numbers.upper(row) : Double.NaN,
                evidence,
                computed);
    }

    /**
     * Where the progress of a goal comes from. O(goals + links) at most: what lies below the goal.
     *
     * @param goal the id of an objective or key result
     * @param links the alignments of the set
     * @return the contributions and influences
     * @throws IllegalArgumentException if the set has no such goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.explain is the way in from outside
    public Explanation explain(String goal, IncomingLinks links) {
        return new Explainer(this, links).explain(goal);
    }
}
