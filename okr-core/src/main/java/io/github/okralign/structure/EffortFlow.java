package io.github.okralign.structure;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.IntGraph;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.BitSet;
import java.util.List;

/**
 * Lets the effort of each objective flow up its own contributions, split by weight, to the first strategic objectives
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">semantics</a>). What ends
 * before one is lost. An objective's own contributions never form a loop: it would be a loop of goals, which no set
 * has.
 */
final class EffortFlow {

    private final List<Objective> objectives;
    private final LinksOfDay day;
    private final BitSet strategic = new BitSet();
    /** The contributions over which effort flows. */
    private final IntGraph graph;
    /** Their weights. */
    private final double[] weights;

    private final double[] amount;
    private double lost;

    EffortFlow(OkrSet okrs, Structure structure) {
        this.objectives = okrs.objectives();
        structure
                .objectives(AlignmentClass.STRATEGIC)
                .forEach(id -> strategic.set(IndexAccess.objectivePosition(okrs, id)));
        this.day = new LinksOfDay(okrs, structure.asOf());
        LinkTable links = day.table();
        IntGraph.Builder flows = IntGraph.builder(objectives.size(), links.size());
        this.weights = new double[links.size()];
        for (int link = 0; link < links.size(); link++) {
            if (flows(links, link)) {
                int edge = flows.edge(day.from(link), day.to(link));
                weights[edge] = links.weight(link);
            }
        }
        this.graph = flows.build();
        this.amount = new double[objectives.size()];
        flow();
    }

    /** Whether effort flows over a link: an objective's own accepted contribution to a goal that takes part. */
    private boolean flows(LinkTable links, int link) {
        return links.is(link, LinkTable.CONTRIBUTES)
                && day.isOwn(link)
                && day.from(link) != day.to(link)
                && !strategic.get(day.from(link))
                && day.isLive(link);
    }

    private boolean takesPart(int objective) {
        return day.takesPart(objective);
    }

    private void flow() {
        ImmutableIntArray order = graph.topologicalOrder().order();
        for (int i = 0; i < order.length(); i++) {
            int objective = order.get(i);
            if (takesPart(objective)) {
                amount[objective] += objectives.get(objective).effort().orElse(1);
                if (!strategic.get(objective)) {
                    passOn(objective);
                }
            }
        }
    }

    private void passOn(int objective) {
        double all = 0;
        for (int place = graph.start(objective); place < graph.end(objective); place++) {
            all += weights[graph.edge(place)];
        }
        if (all == 0) {
            lost += amount[objective];
            return;
        }
        for (int place = graph.start(objective); place < graph.end(objective); place++) {
            amount[graph.neighbour(place)] += amount[objective] * (weights[graph.edge(place)] / all);
        }
    }

    /** The effort that a strategic objective ends up with, its own included. */
    double arrived(int objective) {
        return amount[objective];
    }

    /** The effort that never reaches a strategic objective. */
    double lost() {
        return lost;
    }
}
