package io.github.okralign.structure;

import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.index.TopologicalOrder;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.BitSet;
import java.util.List;

/**
 * Lets the effort of each objective flow up its own contributions, split by weight, to the first strategic objectives
 * (semantics, section 9). What ends before one is lost. An objective's own contributions never form a loop: such a
 * loop would be one of goals, which no set has.
 */
final class EffortFlow {

    private final List<Objective> objectives;
    private final BitSet strategic = new BitSet();
    private final int[] starts;
    private final int[] targets;
    private final double[] weights;
    private final double[] amount;
    private double lost;

    EffortFlow(OkrSet okrs, Structure structure) {
        this.objectives = okrs.objectives();
        structure
                .objectives(AlignmentClass.STRATEGIC)
                .forEach(id -> strategic.set(IndexAccess.objectivePosition(okrs, id)));
        GoalIndex index = IndexAccess.of(okrs);
        LinkTable links = index.links();
        this.starts = new int[objectives.size() + 1];
        for (int link = 0; link < links.size(); link++) {
            if (flows(index, links, link)) {
                starts[index.objectiveOf(links.source(link)) + 1]++;
            }
        }
        for (int i = 0; i < objectives.size(); i++) {
            starts[i + 1] += starts[i];
        }
        this.targets = new int[starts[objectives.size()]];
        this.weights = new double[targets.length];
        int[] next = starts.clone();
        for (int link = 0; link < links.size(); link++) {
            if (flows(index, links, link)) {
                int slot = next[index.objectiveOf(links.source(link))]++;
                targets[slot] = index.objectiveOf(links.target(link));
                weights[slot] = links.weight(link);
            }
        }
        this.amount = new double[objectives.size()];
        flow();
    }

    /** Whether effort flows over a link: an objective's own accepted contribution to a goal that takes part. */
    private boolean flows(GoalIndex index, LinkTable links, int link) {
        int from = index.objectiveOf(links.source(link));
        int to = index.objectiveOf(links.target(link));
        return index.keyResultOf(links.source(link)) < 0
                && links.is(link, LinkTable.CONTRIBUTES)
                && links.is(link, LinkTable.ACCEPTED)
                && from != to
                && takesPart(from)
                && takesPart(to)
                && !strategic.get(from);
    }

    private boolean takesPart(int objective) {
        return objectives.get(objective).state().takesPart();
    }

    private void flow() {
        for (int objective : order()) {
            if (!takesPart(objective)) {
                continue;
            }
            amount[objective] += objectives.get(objective).effort().orElse(1);
            if (strategic.get(objective)) {
                continue;
            }
            double all = 0;
            for (int i = starts[objective]; i < starts[objective + 1]; i++) {
                all += weights[i];
            }
            if (all == 0) {
                lost += amount[objective];
                continue;
            }
            for (int i = starts[objective]; i < starts[objective + 1]; i++) {
                amount[targets[i]] += amount[objective] * (weights[i] / all);
            }
        }
    }

    /** The objectives, contributors before their targets. */
    private int[] order() {
        int[] sourceStarts = new int[starts.length];
        for (int target : targets) {
            sourceStarts[target + 1]++;
        }
        for (int i = 0; i < objectives.size(); i++) {
            sourceStarts[i + 1] += sourceStarts[i];
        }
        int[] sources = new int[targets.length];
        int[] next = sourceStarts.clone();
        for (int from = 0; from < objectives.size(); from++) {
            for (int i = starts[from]; i < starts[from + 1]; i++) {
                sources[next[targets[i]]++] = from;
            }
        }
        return new TopologicalOrder(sourceStarts, sources).order();
    }

    /** The effort that a strategic objective ends up with, its own included. */
    double arrived(int objective) {
        return amount[objective];
    }

    /** The effort that ends nowhere. */
    double lost() {
        return lost;
    }
}
