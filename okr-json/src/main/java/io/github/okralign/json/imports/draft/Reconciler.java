package io.github.okralign.json.imports.draft;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.DefaultChange;
import io.github.okralign.json.imports.Reconciliation;
import io.github.okralign.json.imports.RollUpCheck;
import io.github.okralign.json.imports.RollUpCheck.Verdict;
import io.github.okralign.json.imports.draft.Families.Member;
import io.github.okralign.json.imports.draft.Families.Variation;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares every number that an export claims of a goal that rolls up with the one that the set gives under the preset. */
final class Reconciler {

    private static final double SAME = 5e-4;
    private static final int NAMED = 5;

    private final SetDraft set;
    private final Compatibility preset;
    private final Families families;
    private final OkrSet okrs;
    private final LocalDate day;
    private final Analysis analysis;
    private final Map<String, Double> bounds = new HashMap<>();
    private final Map<String, RollUpCheck> checks = new HashMap<>();

    Reconciler(SetDraft set, Compatibility preset, Families families, OkrSet okrs, LocalDate day) {
        this.set = set;
        this.preset = preset;
        this.families = families;
        this.okrs = okrs;
        this.day = day;
        this.analysis = Analysis.of(okrs, day, preset.policy());
    }

    Reconciliation reconcile() {
        for (GoalDraft goal : families.childrenFirst()) {
            bounds.put(goal.id, bound(goal));
            // What could not be taken over is told by a note.
            if (families.rollsUp(goal) && okrs.find(goal.id).isPresent()) {
                checks.put(goal.id, check(goal));
            }
        }
        List<RollUpCheck> ordered = new ArrayList<>();
        for (GoalDraft goal : set.goals.values()) {
            RollUpCheck check = checks.get(goal.id);
            if (check != null) {
                ordered.add(check);
            }
        }
        return new Reconciliation(preset, ordered, defaultChanges());
    }

    /** What rounding at each level can make up, the goal's own included. */
    private double bound(GoalDraft goal) {
        double below = 0;
        for (Member member : families.of(goal)) {
            if (member.counts(member.link().share)) {
                below = Math.max(below, bounds.getOrDefault(member.child().id, 0.0));
            }
        }
        return goal.claimStep / 2 + below;
    }

    private RollUpCheck check(GoalDraft goal) {
        Progress claimed = Double.isNaN(goal.claim) ? Progress.UNKNOWN : Progress.ofRatio(goal.claim);
        Progress computed = analysis.goal(goal.id).progress();
        Verdict verdict;
        String reason;
        if (goal.isExcluded()) {
            verdict = Verdict.NOT_COMPARABLE;
            reason = "the goal is " + goal.state + ", and left out of every number";
        } else if (!claimed.isKnown() || !computed.isKnown()) {
            verdict = Verdict.NOT_COMPARABLE;
            reason = claimed.isKnown() ? "none of its contributors has a number" : "the export claims no number";
        } else if (ShareReadings.isClaimed(goal, computed.ratio())) {
            verdict = Verdict.AGREES;
            reason = "";
        } else {
            List<Member> family = families.of(goal);
            List<Share> shares =
                    family.stream().map(member -> member.link().share).toList();
            boolean local = ShareReadings.isClaimed(goal, families.rollUp(family, shares, Variation.PLAIN))
                    || ShareReadings.isClaimed(
                            goal,
                            families.rollUp(family, shares, new Variation(true, false, false, false, false, false)));
            boolean rounded =
                    local && Math.abs(computed.ratio() - goal.claim) <= bounds.getOrDefault(goal.id, 0.0) + 1e-9;
            verdict = rounded ? Verdict.AGREES_ROUNDED : Verdict.DIFFERS;
            reason = rounded ? "the export rounds at each level" : reason(goal, family, shares, local);
        }
        return new RollUpCheck(goal.id, titleOf(goal), claimed, computed, verdict, reason);
    }

    private String titleOf(GoalDraft goal) {
        return okrs.find(goal.id).map(Goal::title).orElse(goal.title);
    }

    private String reason(GoalDraft goal, List<Member> family, List<Share> shares, boolean local) {
        if (local) {
            List<String> below = family.stream()
                    .map(member -> member.child().id)
                    .filter(id -> checks.containsKey(id) && checks.get(id).verdict() == Verdict.DIFFERS)
                    .toList();
            return below.isEmpty()
                    ? "its children's own numbers give the claimed one, by weights that a mean cannot express"
                    : "its children's own numbers give the claimed one; the difference comes from below: "
                            + String.join(", ", below.subList(0, Math.min(NAMED, below.size())))
                            + (below.size() > NAMED ? ", …" : "");
        }
        for (Map.Entry<Variation, String> variation : variations().entrySet()) {
            if (ShareReadings.isClaimed(goal, families.rollUp(family, shares, variation.getKey()))) {
                return "the claimed number comes about if " + variation.getValue();
            }
        }
        List<Share> equal = new ArrayList<>(Collections.nCopies(family.size(), Share.EQUAL));
        if (ShareReadings.isClaimed(goal, families.rollUp(family, equal, Variation.PLAIN))) {
            return "the claimed number comes about if all children have the same weight";
        }
        int lost = set.lostChildren.getOrDefault(goal.id, 0);
        if (lost > 0) {
            return lost + (lost == 1 ? " child" : " children") + " of it could not be taken over";
        }
        return "no reading of the export gives the claimed number; it may be older than those of its children";
    }

    private static Map<Variation, String> variations() {
        Map<Variation, String> variations = new LinkedHashMap<>();
        variations.put(new Variation(false, true, false, false, false, false), "children above 100 % count as 100 %");
        variations.put(new Variation(false, false, true, false, false, false), "weights are shares of what there is");
        variations.put(
                new Variation(false, false, false, true, false, false), "children without a report are left out");
        variations.put(new Variation(false, false, false, false, true, false), "closed children are left out");
        variations.put(new Variation(false, false, false, false, false, true), "postponed children count as well");
        return variations;
    }

    private List<DefaultChange> defaultChanges() {
        RollupPolicy own = preset.policy().rollup();
        Analysis defaults = Analysis.of(okrs, day, Compatibility.NONE.policy());
        Map<String, Analysis> each = new LinkedHashMap<>();
        if (own.uncapped()) {
            each.put("progress above 100 % counts as 100 %", with(own.withUncapped(false)));
        }
        if (own.reading() == HitReading.LATEST) {
            each.put(
                    "thresholds are judged by the share of check-ins that met them, not by the latest one",
                    with(own.withReading(HitReading.HIT_RATE)));
        }
        if (own.unknownAsZero()) {
            each.put(
                    "goals without a number are left out instead of counting as 0 %",
                    with(own.withUnknownAsZero(false)));
        }
        if (!own.rule().equals(RollupRule.DEFAULT)) {
            each.put("key results and aligned goals are one pool", with(own.withRule(RollupRule.DEFAULT)));
        }
        List<DefaultChange> changes = new ArrayList<>();
        for (Goal goal : okrs.goals()) {
            Progress here = analysis.goal(goal.id()).progress();
            Progress there = defaults.goal(goal.id()).progress();
            if (differ(here, there)) {
                List<String> reasons = new ArrayList<>();
                each.forEach((reason, one) -> {
                    if (differ(here, one.goal(goal.id()).progress())) {
                        reasons.add(reason);
                    }
                });
                changes.add(new DefaultChange(goal.id(), goal.title(), here, there, reasons));
            }
        }
        return changes;
    }

    private Analysis with(RollupPolicy rollup) {
        return Analysis.of(okrs, day, preset.policy().withRollup(rollup));
    }

    private static boolean differ(Progress one, Progress other) {
        return one.isKnown() != other.isKnown() || (one.isKnown() && Math.abs(one.ratio() - other.ratio()) > SAME);
    }
}
