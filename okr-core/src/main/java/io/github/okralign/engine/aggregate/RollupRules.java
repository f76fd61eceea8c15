package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.Slots;
import io.github.okralign.engine.rows.WideNodes;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.RollupPolicy;
import java.util.function.Function;

/** Which rule and which aggregator each goal has under a policy. Immutable and thread-safe. */
public final class RollupRules {

    private final RollupPolicy policy;
    private final RollupRule keyResultRule;
    private final Function<RollupRule, Aggregator> aggregators;
    private final boolean plainIsMean;

    private RollupRules(RollupPolicy policy, Function<RollupRule, Aggregator> aggregators) {
        this.policy = policy;
        this.keyResultRule = policy.rule().forKeyResults();
        this.aggregators = aggregators;
        this.plainIsMean = aggregators.apply(RollupRule.DEFAULT) == MeanAggregator.MEAN;
    }

    /** The rules of a policy, with the aggregators that come with the engine, or others. */
    public static RollupRules of(RollupPolicy policy, Function<RollupRule, Aggregator> aggregators) {
        return new RollupRules(policy, aggregators);
    }

    /** How a goal rolls up; a sum of values counts all contributors. */
    RollupRule rule(Goal goal) {
        if (goal instanceof Objective objective) {
            return objective.rollup().orElse(policy.rule());
        }
        return ValueSumAggregator.isFor(goal) ? RollupRule.DEFAULT : keyResultRule;
    }

    /** Whether a goal takes the weighted mean of all of its contributors in one pool, as most do. */
    public boolean isPlainMean(Goal goal) {
        return plainIsMean && !ValueSumAggregator.isFor(goal) && rule(goal).isPlain();
    }

    /** How the contributors of a goal become its number. */
    public Aggregator aggregator(Goal goal) {
        return aggregator(goal, rule(goal));
    }

    Aggregator aggregator(Goal goal, RollupRule rule) {
        return ValueSumAggregator.isFor(goal)
                ? new ValueSumAggregator((KeyResult) goal, policy)
                : aggregators.apply(rule);
    }

    /** The pools of contributors that are too large to be summed in one run. O(nodes + contributors of such nodes). */
    public WideNodes wideNodes(CompiledGraph rows, OkrSet okrs) {
        return WideNodes.of(rows, row -> Slots.of(rows, row, rule(okrs.goals().get(rows.position(row)))));
    }
}
