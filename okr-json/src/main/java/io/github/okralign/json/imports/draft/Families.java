package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import io.github.okralign.model.Measure;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.rollup.RollupPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The goals with their children, and what another system would make of each family by itself: the numbers of children as
 * the export claims them, so that one wrong number below does not hide what is right above.
 */
final class Families {

    /** A child with its link. */
    record Member(GoalDraft child, ParentLink link) {

        /** Whether it is part of the number under a reading of its share. */
        boolean counts(Share share) {
            return !child.isExcluded() && share != Share.NONE;
        }
    }

    private final SetDraft set;
    private final Compatibility preset;
    private final RollupPolicy policy;
    private final Map<String, List<Member>> members = new HashMap<>();
    private final Map<String, Double> local = new HashMap<>();

    Families(SetDraft set, Compatibility preset) {
        this.set = set;
        this.preset = preset;
        this.policy = preset.policy().rollup();
        for (GoalDraft goal : set.goals.values()) {
            for (ParentLink link : goal.parents) {
                members.computeIfAbsent(link.parent, any -> new ArrayList<>()).add(new Member(goal, link));
            }
        }
    }

    /** Whether fixed weights are percentages of 100 that equal shares fill up. */
    boolean fillsToHundred() {
        return preset == Compatibility.VIVA_GOALS;
    }

    List<Member> of(GoalDraft parent) {
        return members.getOrDefault(parent.id, List.of());
    }

    /** Whether a goal takes its number from children that it has. */
    boolean rollsUp(GoalDraft goal) {
        return goal.rollsUp && of(goal).stream().anyMatch(member -> member.counts(member.link().share));
    }

    /** The goals, children before their parents. */
    List<GoalDraft> childrenFirst() {
        List<GoalDraft> order = new ArrayList<>();
        Map<String, Integer> missing = new HashMap<>();
        for (GoalDraft goal : set.goals.values()) {
            missing.put(goal.id, of(goal).size());
        }
        List<GoalDraft> ready = new ArrayList<>();
        for (GoalDraft goal : set.goals.values()) {
            if (of(goal).isEmpty()) {
                ready.add(goal);
            }
        }
        for (int i = 0; i < ready.size(); i++) {
            GoalDraft goal = ready.get(i);
            order.add(goal);
            for (ParentLink link : goal.parents) {
                GoalDraft parent = set.goals.get(link.parent);
                if (parent != null && missing.merge(parent.id, -1, Integer::sum) == 0) {
                    ready.add(parent);
                }
            }
        }
        return order;
    }

    /** The progress of a goal by itself: as it is claimed, or as its family or its own value makes it; NaN if unknown. */
    double value(GoalDraft goal) {
        if (!Double.isNaN(goal.claim)) {
            return goal.claim;
        }
        Double known = local.get(goal.id);
        if (known != null) {
            return known;
        }
        return goal.rollsUp ? Double.NaN : leaf(goal);
    }

    /** Keeps what a family makes of a goal whose number is not claimed. */
    void keep(GoalDraft goal, double ratio) {
        local.put(goal.id, ratio);
    }

    /** The progress of a goal by its own measure and reports; NaN if unknown. */
    double leaf(GoalDraft goal) {
        OptionalDouble latest = Report.latest(goal.reports);
        if (latest.isPresent()) {
            return progress(goal.measure, latest.getAsDouble());
        }
        return goal.measure instanceof Measure.Change ? 0 : Double.NaN;
    }

    /** The progress that a value means; NaN if it means none. */
    static double progress(@Nullable Measure measure, double value) {
        if (measure instanceof Measure.Change change) {
            return change.progress(value);
        }
        if (measure instanceof Measure.AtLeast atLeast) {
            return value >= atLeast.threshold() ? 1 : 0;
        }
        if (measure instanceof Measure.AtMost atMost) {
            return value <= atMost.threshold() ? 1 : 0;
        }
        return measure instanceof Measure.Binary ? (value >= 1 ? 1 : 0) : Double.NaN;
    }

    /** What else an export may have done to the numbers of a family. */
    record Variation(
            boolean roundChildren,
            boolean capChildren,
            boolean normalise,
            boolean skipUnknown,
            boolean skipClosed,
            boolean countExcluded) {
        static final Variation PLAIN = new Variation(false, false, false, false, false, false);
    }

    /**
     * What the system makes of a family.
     *
     * @param shares how each link is read
     * @return the progress as a ratio; NaN if it has none
     */
    double rollUp(List<Member> family, List<Share> shares, Variation how) {
        double fixed = 0;
        double fixedSum = 0;
        double equalSum = 0;
        int equal = 0;
        for (int i = 0; i < family.size(); i++) {
            Member member = family.get(i);
            Share share = shares.get(i);
            boolean excluded = member.child().isExcluded() && !how.countExcluded();
            boolean closed = how.skipClosed() && member.child().state == ObjectiveState.CLOSED;
            double value = value(member.child());
            boolean unknown = Double.isNaN(value) && (!policy.unknownAsZero() || how.skipUnknown());
            if (share == Share.NONE || excluded || closed || unknown) {
                continue;
            }
            double counted = policy.clamp(Double.isNaN(value) ? 0 : value);
            counted = how.capChildren() ? Math.min(1, counted) : counted;
            counted = how.roundChildren() ? Math.round(counted * 100) / 100.0 : counted;
            if (share == Share.FIXED) {
                fixed += member.link().weight;
                fixedSum += member.link().weight * counted;
            } else {
                equal++;
                equalSum += counted;
            }
        }
        if (equal == 0 && fixed == 0) {
            return Double.NaN;
        }
        if (!fillsToHundred()) {
            return (fixedSum + equalSum) / (fixed + equal);
        }
        if (equal == 0 && (how.normalise() || isHundred(fixed))) {
            return fixedSum / fixed;
        }
        double rest = Math.max(0, 100 - fixed);
        return (fixedSum + (equal == 0 ? 0 : rest / equal * equalSum)) / 100;
    }

    /** Whether percentages that were rounded by themselves add up to all. */
    static boolean isHundred(double sum) {
        return Math.abs(sum - 100) < 1;
    }
}
