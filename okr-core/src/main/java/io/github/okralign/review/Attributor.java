package io.github.okralign.review;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the change of one goal's progress apart by the leaves below it
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>).
 */
final class Attributor {

    /** A remainder below this share of what was added up comes from rounding. */
    private static final double ROUNDING = 1e-13;

    private final Side before;
    private final Side after;

    Attributor(Analysis before, Analysis after, String goal) {
        this.before = new Side(before, goal);
        this.after = new Side(after, goal);
    }

    /** What one of the two analyses says of the goal and of the leaves. */
    private static final class Side {
        private final Analysis analysis;
        private final Progress progress;
        private final Map<String, Double> influences = new LinkedHashMap<>();

        Side(Analysis analysis, String id) {
            this.analysis = analysis;
            GoalAnalysis goal = analysis.find(id).orElse(null);
            this.progress = goal == null ? Progress.UNKNOWN : goal.progress();
            if (goal != null) {
                for (Influence leaf : goal.influences()) {
                    influences.put(leaf.id(), leaf.influence());
                }
            }
        }

        boolean has(String leaf) {
            return influences.containsKey(leaf);
        }

        double influence(String leaf) {
            return influences.getOrDefault(leaf, 0.0);
        }

        /** The progress of a leaf, or unknown where it is none; one that counts as 0 while it is unknown stands at 0. */
        Progress progress(String leaf) {
            GoalAnalysis goal = analysis.find(leaf).orElse(null);
            if (goal == null) {
                return Progress.UNKNOWN;
            }
            GoalProgress numbers = goal.rollup();
            if (has(leaf)) {
                return Progress.ofRatio(numbers.progress().asOptional().orElse(0));
            }
            return numbers.evidence() == Evidence.ROLLED_UP ? Progress.UNKNOWN : numbers.progress();
        }

        int position(String leaf) {
            OkrSet okrs = analysis.okrSet();
            return okrs.find(leaf).isPresent() ? IndexAccess.position(okrs, leaf) : Integer.MAX_VALUE;
        }
    }

    Attribution attribution(String goal) {
        if (!before.progress.isKnown() || !after.progress.isKnown()) {
            return new Attribution(goal, before.progress, after.progress, List.of(), 0);
        }
        double middle = (before.progress.ratio() + after.progress.ratio()) / 2;
        double rest = after.progress.ratio() - before.progress.ratio();
        double scale = 1;
        List<LeafAttribution> parts = new ArrayList<>();
        Set<String> leaves = new LinkedHashSet<>(after.influences.keySet());
        leaves.addAll(before.influences.keySet());
        for (String leaf : leaves) {
            LeafAttribution part = part(leaf, middle);
            if (part != null) {
                rest -= part.total();
                scale += Math.abs(part.work()) + Math.abs(part.reweighting() + part.structure());
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparingDouble((LeafAttribution part) -> -Math.abs(part.total()))
                .thenComparing(part -> after.position(part.id()))
                .thenComparing(part -> before.position(part.id())));
        scale += Math.abs(before.progress.ratio()) + Math.abs(after.progress.ratio());
        return new Attribution(
                goal, before.progress, after.progress, parts, Math.abs(rest) > ROUNDING * scale ? rest : 0);
    }

    /** The part of a leaf, or null if it moved nothing. Where it is no leaf, it stands as on the other side. */
    private @Nullable LeafAttribution part(String leaf, double middle) {
        Progress from = before.progress(leaf);
        Progress to = after.progress(leaf);
        double was = from.isKnown() ? from.ratio() : to.ratio();
        double is = to.isKnown() ? to.ratio() : from.ratio();
        double influenceBefore = before.influence(leaf);
        double influenceAfter = after.influence(leaf);
        double work = (influenceBefore + influenceAfter) / 2 * (is - was);
        double shift = ((was + is) / 2 - middle) * (influenceAfter - influenceBefore);
        if (work == 0 && shift == 0) {
            return null;
        }
        boolean both = before.has(leaf) && after.has(leaf);
        return new LeafAttribution(
                leaf, work, both ? shift : 0, both ? 0 : shift, influenceBefore, influenceAfter, from, to);
    }
}
