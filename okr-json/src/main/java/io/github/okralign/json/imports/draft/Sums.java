package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.Families.Member;
import io.github.okralign.json.imports.draft.Families.Variation;
import io.github.okralign.model.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which key results add up the values of their children: those whose claimed number only a sum reproduces. */
final class Sums {

    private final SetDraft set;
    private final Families families;
    private final Shapes shapes;
    private final Map<String, Boolean> decided = new HashMap<>();

    Sums(SetDraft set, Families families, Shapes shapes) {
        this.set = set;
        this.families = families;
        this.shapes = shapes;
    }

    /** Whether the parent of a link adds up. */
    boolean isAddend(ParentLink link) {
        GoalDraft parent = set.goals.get(link.parent);
        return parent != null && isSum(parent);
    }

    boolean isSum(GoalDraft goal) {
        Boolean known = decided.get(goal.id);
        if (known == null) {
            known = decide(goal);
            decided.put(goal.id, known);
        }
        return known;
    }

    private boolean decide(GoalDraft goal) {
        if (!goal.maySum
                || shapes.containment(goal) == null
                || !families.rollsUp(goal)
                || !(goal.measure instanceof Measure.Change change)
                || Double.isNaN(goal.claim)) {
            return false;
        }
        List<Member> family = families.of(goal);
        double sum = 0;
        for (Member member : family) {
            if (!(member.child().measure instanceof Measure.Change addend)
                    || !addend.unit().equals(change.unit())
                    || shapes.containment(member.child()) == null
                    || families.rollsUp(member.child())) {
                return false;
            }
            sum += member.counts(member.link().share)
                    ? Report.latest(member.child().reports).orElse(addend.baseline())
                    : 0;
        }
        boolean mean = ShareReadings.isClaimed(
                goal,
                families.rollUp(family, family.stream().map(m -> m.link().share).toList(), Variation.PLAIN));
        boolean isSum = !mean && ShareReadings.isClaimed(goal, Math.max(0, change.progress(sum)));
        if (isSum) {
            set.notes.ambiguous(
                    Topic.ROLL_UP,
                    goal.place,
                    goal.id,
                    "the sum of its children's values reproduces the claimed " + ShareReadings.percent(goal.claim)
                            + ", the mean of their progress does not; it is read as a sum");
        }
        return isSum;
    }
}
