package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** "Alignment structure" of docs/semantics.md once more, over matrices of who reaches whom. */
public final class NaiveStructure {

    private final List<Objective> objectives;
    private final boolean[] takesPart;
    private final boolean[] strategic;
    /** Whether an accepted link joins two objectives that take part. */
    private final boolean[][] live;
    /** Whether a path of live links leads from one to another. */
    private final boolean[][] liveReach;
    /** Whether a path of links in any state leads from one to another. */
    private final boolean[][] anyReach;
    /** Whether live links connect two objectives, directions aside. */
    private final boolean[][] together;

    /** Looks at a set. */
    public NaiveStructure(OkrSet okrs, Level strategicLevel) {
        LocalDate asOf = okrs.asOf().orElse(LocalDate.MAX);
        objectives = okrs.objectives();
        int size = objectives.size();
        takesPart = new boolean[size];
        strategic = new boolean[size];
        live = new boolean[size][size];
        boolean[][] any = new boolean[size][size];
        boolean[][] joined = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            ObjectiveState state = objectives.get(i).stateOn(asOf);
            takesPart[i] = state == ObjectiveState.ACTIVE || state == ObjectiveState.CLOSED;
            strategic[i] = isStrategic(okrs, objectives.get(i), strategicLevel);
        }
        for (Goal goal : okrs.goals()) {
            for (Alignment link : goal.alignments()) {
                int from = objectives.indexOf(okrs.objectiveOf(link.from()));
                int to = objectives.indexOf(okrs.objectiveOf(link.to()));
                boolean there = link.since().filter(asOf::isBefore).isEmpty()
                        && link.until().filter(asOf::isAfter).isEmpty();
                if (there && from != to && link.type() != AlignmentType.DEPENDS_ON) {
                    any[from][to] = true;
                    boolean ends = isThere(goal, asOf) && isThere(okrs.goal(link.to()), asOf);
                    if (ends && link.state() == AlignmentState.ACCEPTED && takesPart[from] && takesPart[to]) {
                        live[from][to] = true;
                        joined[from][to] = true;
                        joined[to][from] = true;
                    }
                }
            }
        }
        liveReach = closure(live);
        anyReach = closure(any);
        together = closure(joined);
    }

    private static boolean isStrategic(OkrSet okrs, Objective objective, Level level) {
        if (objective.strategic().isPresent()) {
            return objective.strategic().get();
        }
        return objective.unit().isPresent()
                && okrs.organization().units().stream()
                        .anyMatch(unit -> unit.id().equals(objective.unit().get())
                                && unit.level().isPresent()
                                && unit.level().get() == level);
    }

    private static boolean isThere(Goal goal, LocalDate asOf) {
        return !(goal instanceof KeyResult keyResult) || keyResult.stateOn(asOf) == KeyResultState.ACTIVE;
    }

    /** Warshall's. */
    private static boolean[][] closure(boolean[][] links) {
        int size = links.length;
        boolean[][] reach = new boolean[size][];
        for (int i = 0; i < size; i++) {
            reach[i] = links[i].clone();
        }
        for (int via = 0; via < size; via++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reach[i][j] |= reach[i][via] && reach[via][j];
                }
            }
        }
        return reach;
    }

    /** The class of each objective, null where it takes no part. */
    public List<AlignmentClass> classes() {
        List<AlignmentClass> classes = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            classes.add(classOf(i));
        }
        return classes;
    }

    private AlignmentClass classOf(int objective) {
        if (!takesPart[objective]) {
            return null;
        }
        if (strategic[objective]) {
            return AlignmentClass.STRATEGIC;
        }
        boolean broken = false;
        boolean aligned = false;
        for (int i = 0; i < objectives.size(); i++) {
            if (strategic[i] && takesPart[i] && liveReach[objective][i]) {
                return AlignmentClass.GROUNDED;
            }
            broken |= strategic[i] && anyReach[objective][i];
            aligned |= live[objective][i];
        }
        return broken ? AlignmentClass.BROKEN_CHAIN : aligned ? AlignmentClass.DETACHED : AlignmentClass.UNALIGNED;
    }

    /** The strategic objectives that nothing leads to. */
    public List<String> unsupported() {
        List<String> unsupported = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            boolean supported = false;
            for (boolean[] links : live) {
                supported |= links[i];
            }
            if (strategic[i] && takesPart[i] && !supported) {
                unsupported.add(objectives.get(i).id());
            }
        }
        return unsupported;
    }

    /** The components of two or more without a strategic objective. */
    public List<List<String>> islands() {
        List<List<String>> islands = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            List<String> island = new ArrayList<>();
            boolean first = true;
            boolean led = strategic[i];
            for (int j = 0; j < objectives.size(); j++) {
                if (i == j || together[i][j]) {
                    first &= j >= i;
                    led |= strategic[j];
                    island.add(objectives.get(j).id());
                }
            }
            if (first && !led && island.size() > 1) {
                islands.add(island);
            }
        }
        return islands;
    }

    /** The share of effort that is strategic or grounded. */
    public OptionalDouble groundedShare() {
        double grounded = 0;
        double all = 0;
        for (int i = 0; i < objectives.size(); i++) {
            double effort = takesPart[i] ? objectives.get(i).effort().orElse(1) : 0;
            all += effort;
            AlignmentClass here = classOf(i);
            grounded += here == AlignmentClass.STRATEGIC || here == AlignmentClass.GROUNDED ? effort : 0;
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(grounded / all);
    }
}
