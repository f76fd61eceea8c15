package io.github.okralign.json.imports.draft;

import com.google.common.collect.ImmutableList;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Families.Member;
import io.github.okralign.json.imports.draft.Families.Variation;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the set of what was read and decided. */
final class SetAssembler {

    private final SetDraft set;
    private final Compatibility preset;
    private final Families families;
    private final Shapes shapes;
    private final Windows windows;
    private final Sums sums;
    private final LocalDate day;

    SetAssembler(SetDraft set, Compatibility preset, Families families, Shapes shapes) {
        this.set = set;
        this.preset = preset;
        this.families = families;
        this.shapes = shapes;
        this.windows = new Windows(set);
        this.sums = new Sums(set, families, shapes);
        this.day = set.day();
    }

    ImportResult assemble() {
        OkrSet.Builder builder = OkrSet.builder();
        if (set.options.asOf().isPresent() || set.latest != null) {
            builder.asOf(day);
        }
        new UnitTree(set).addTo(builder);
        set.people.values().forEach(builder::person);
        for (GoalDraft goal : set.goals.values()) {
            if (shapes.containment(goal) == null) {
                String cycle = windows.cycle(goal);
                builder.objective(goal.id, objective -> objective(goal, cycle, objective));
            }
        }
        set.cycles.values().forEach(builder::cycle);
        List<Problem> problems = new ArrayList<>();
        OkrSet okrs = builder.build(problems::add).orElse(null);
        if (okrs == null) {
            throw new ImportRefusedException(
                    "the goals do not hold together: " + problems.get(0) + "; it must be mended in the export");
        }
        return new ImportResult(okrs, set.notes.all(), new Reconciler(set, preset, families, okrs, day).reconcile());
    }

    private void objective(GoalDraft goal, @Nullable String cycle, Objective.Builder objective) {
        objective.title(goal.title);
        String owner = owner(goal);
        if (owner != null) {
            objective.owner(owner);
        }
        alignments(goal, null).forEach(link -> objective.alignment(alignment -> align(goal, link, alignment)));
        if (goal.description != null) {
            objective.description(goal.description);
        }
        if (goal.unit != null) {
            objective.unit(goal.unit);
        }
        if (cycle != null) {
            objective.cycle(cycle);
        }
        if (goal.commitment != null) {
            objective.commitment(goal.commitment);
        }
        objective.state(goal.state);
        goal.tags.forEach(objective::tag);
        for (GoalDraft keyResult : shapes.keyResults(goal)) {
            objective.keyResult(keyResult.id, k -> keyResult(keyResult, cycle, k));
        }
        if (families.rollsUp(goal)) {
            rest(goal, objective);
            set.notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.CHECK_IN,
                    "check-ins stand on objectives, where the set has no place for them",
                    goal.checkIns.size());
        } else {
            own(goal, cycle, objective);
        }
    }

    /** An objective whose number is its own: measured by a key result, or set by hand where it has key results already. */
    private void own(GoalDraft goal, @Nullable String cycle, Objective.Builder objective) {
        double leaf = families.leaf(goal);
        double value = !Double.isNaN(goal.manual) ? goal.manual : !Double.isNaN(leaf) ? leaf : Double.NaN;
        if (goal.rollsUp && Double.isNaN(value)) {
            if (goal.claim != 0 && !Double.isNaN(goal.claim)) {
                set.notes.changed(
                        Topic.ROLL_UP,
                        goal.place,
                        goal.id,
                        "it rolls up, but no child of it counts in this export; the claimed number stands as one set by"
                                + " hand");
                objective.manual(goal.claim);
            }
            return;
        }
        if (!shapes.keyResults(goal).isEmpty()) {
            objective.manual(Double.isNaN(value) ? 0 : value);
            set.notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.CHECK_IN,
                    "check-ins stand on objectives, where the set has no place for them",
                    goal.checkIns.size());
            set.notes.changed(
                    Topic.ROLL_UP,
                    goal.place,
                    goal.id,
                    "it does not roll up, but has key results; its own number stands as one set by hand");
            return;
        }
        if (goal.measure == null && Double.isNaN(goal.manual)) {
            return;
        }
        String id = free(goal.id + ".measure");
        objective.keyResult(id, k -> {
            k.title(goal.title);
            measured(goal, cycle, k);
        });
        if (!families.of(goal).isEmpty()) {
            objective.rollup(RollupRule.DEFAULT.counting(Contributors.KEY_RESULTS_ONLY));
        }
        set.notes.count(
                ImportNote.Kind.CHANGED,
                Topic.SHAPE,
                "goals that are measured by themselves are objectives with one key result of the same title",
                1);
    }

    private String free(String wish) {
        String id = wish;
        while (set.goals.containsKey(id)) {
            id += "'";
        }
        return id;
    }

    /** A key result for the part of fixed weights that no child has, where the claimed number shows that it counts as 0. */
    private void rest(GoalDraft goal, Objective.Builder objective) {
        List<Member> family = families.of(goal);
        double fixed = 0;
        for (Member member : family) {
            if (!member.counts(member.link().share)) {
                continue;
            }
            if (member.link().share != Share.FIXED) {
                return;
            }
            fixed += member.link().weight;
        }
        if (!families.fillsToHundred() || fixed >= 100 || Families.isHundred(fixed)) {
            return;
        }
        List<Share> shares = family.stream().map(member -> member.link().share).toList();
        boolean lost = ShareReadings.isClaimed(goal, families.rollUp(family, shares, Variation.PLAIN));
        boolean spread = ShareReadings.isClaimed(
                goal, families.rollUp(family, shares, new Variation(false, false, true, false, false, false)));
        String sum = "the weights of its children add up to " + ShareReadings.percent(fixed / 100);
        if (!lost || spread) {
            set.notes.ambiguous(Topic.WEIGHT, goal.place, goal.id, sum + "; they are taken as shares of what there is");
            return;
        }
        double missing = 100 - fixed;
        objective.keyResult(
                free(goal.id + ".rest"),
                k -> k.title("Share that no contributor has").binary().weight(missing));
        set.notes.ambiguous(
                Topic.WEIGHT,
                goal.place,
                goal.id,
                sum + ", and the claimed " + ShareReadings.percent(goal.claim)
                        + " shows that the rest counts as 0 %; a key result that is not done holds it");
    }

    private void keyResult(GoalDraft goal, @Nullable String cycle, KeyResult.Builder keyResult) {
        ParentLink containment = shapes.containment(goal);
        keyResult.title(goal.title);
        String owner = owner(goal);
        if (owner != null) {
            keyResult.owner(owner);
        }
        alignments(goal, containment).forEach(link -> keyResult.alignment(alignment -> align(goal, link, alignment)));
        if (containment != null) {
            keyResult.weight(containment.weight);
        }
        if (goal.description != null || !goal.tags.isEmpty()) {
            set.notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.UNUSED_FIELD,
                    "key results have a description or tags, for which the set has no place",
                    1);
        }
        if (families.rollsUp(goal)) {
            boolean sum = sums.isSum(goal);
            windows.fit(goal, goal.measure, cycle, keyResult);
            keyResult.source(sum ? Source.SUM : Source.ROLLED_UP);
            if (!goal.checkIns.isEmpty()) {
                set.notes.count(
                        ImportNote.Kind.OMITTED,
                        Topic.CHECK_IN,
                        "check-ins stand on goals that roll up, where the set has no place for them",
                        goal.checkIns.size());
            }
        } else {
            measured(goal, cycle, keyResult);
        }
    }

    private void measured(GoalDraft goal, @Nullable String cycle, KeyResult.Builder keyResult) {
        Measure measure = goal.measure;
        List<CheckIn> checkIns = new ArrayList<>(goal.checkIns);
        if (measure == null && !Double.isNaN(goal.manual)) {
            measure = new Measure.Change(0, 100, "%", ImmutableList.of());
            checkIns.removeIf(checkIn -> checkIn.value().isPresent());
            checkIns.add(CheckIn.of(day, goal.manual * 100));
        }
        if (measure != null) {
            windows.fit(goal, measure, cycle, keyResult);
            checkIns.sort(Comparator.comparing(CheckIn::date));
            checkIns.forEach(keyResult::checkIn);
        }
    }

    private @Nullable String owner(GoalDraft goal) {
        return goal.owner != null && set.people.containsKey(goal.owner) ? goal.owner : null;
    }

    /** The links of a goal that are alignments in the set. */
    private List<ParentLink> alignments(GoalDraft goal, @Nullable ParentLink containment) {
        for (ParentLink link : goal.parents) {
            GoalDraft parent = set.goals.get(link.parent);
            if (parent != null && goal.cycle != null && parent.cycle != null && !goal.cycle.equals(parent.cycle)) {
                set.notes.count(
                        ImportNote.Kind.CHANGED,
                        Topic.CROSS_CYCLE,
                        "links lead to goals of other cycles; the preset counts them in full",
                        1);
            }
        }
        return goal.parents.stream().filter(link -> link != containment).toList();
    }

    private void align(GoalDraft goal, ParentLink link, Alignment.Builder alignment) {
        alignment.to(link.parent);
        if (link.share == Share.NONE) {
            NoContribution.mark(alignment);
            NoContribution.note(set, goal, link);
        } else {
            alignment.weight(sums.isAddend(link) ? 1 : link.weight);
        }
    }
}
