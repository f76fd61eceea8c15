package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Families.Member;
import io.github.okralign.json.imports.draft.Families.Variation;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import io.github.okralign.json.imports.draft.Windows.Span;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.GoalBuilder;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Salvaged;
import io.github.okralign.model.Salvaged.Omission;
import io.github.okralign.model.Source;
import java.time.LocalDate;
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
    private final States states;
    private final Reporting reporting;
    private final LocalDate day;

    SetAssembler(SetDraft set, Compatibility preset, Families families, Shapes shapes) {
        this.set = set;
        this.preset = preset;
        this.families = families;
        this.shapes = shapes;
        this.windows = new Windows(set);
        this.sums = new Sums(set, families, shapes);
        this.day = set.day();
        this.states = new States(day);
        this.reporting = new Reporting(set);
    }

    ImportResult assemble() {
        OkrSet.Builder builder = OkrSet.builder();
        if (!day.equals(LocalDate.EPOCH)) {
            builder.asOf(day);
        }
        new UnitTree(set).addTo(builder);
        windows.dateCycles();
        set.people.addTo(builder, set.notes);
        for (GoalDraft goal : set.goals.values()) {
            if (shapes.containment(goal) == null) {
                String cycle = windows.cycle(goal);
                builder.objective(goal.id, objective -> objective(goal, cycle, objective));
            }
        }
        set.cycles.values().forEach(builder::cycle);
        OkrSet okrs = builder.build(problem -> {}).orElseGet(() -> salvaged(builder));
        return new ImportResult(okrs, set.notes.all(), new Reconciler(set, preset, families, okrs, day).reconcile());
    }

    /** What holds together, where all of it does not: mending of links and days before leaves little to that. */
    private OkrSet salvaged(OkrSet.Builder builder) {
        Salvaged salvaged = builder.buildSalvaging();
        for (Omission omission : salvaged.omissions()) {
            set.notes.omitted(Topic.BAD_ELEMENT, omission.place().toString(), "", omission.toString());
        }
        if (salvaged.okrSet().objectives().isEmpty()) {
            throw new ImportRefusedException("none of its goals can be taken over: "
                    + salvaged.omissions().get(0) + "; it must be mended in the export");
        }
        return salvaged.okrSet();
    }

    /** What goals of both kinds have. */
    private void common(GoalDraft goal, GoalBuilder<?> builder) {
        builder.title(goal.title);
        String owner = known(goal.owner);
        if (owner != null) {
            builder.owner(owner);
        }
        goal.coOwners.stream()
                .filter(each -> known(each) != null && !each.equals(owner))
                .forEach(builder::coOwner);
        goal.comments.forEach(builder::comment);
        builder.extensions(goal.extensions);
    }

    private void objective(GoalDraft goal, @Nullable String cycle, Objective.Builder objective) {
        common(goal, objective);
        alignments(goal, null).forEach(link -> objective.alignment(alignment -> align(link, alignment)));
        if (goal.description != null) {
            objective.description(goal.description);
        }
        if (goal.unit != null) {
            objective.unit(goal.unit);
        }
        goal.jointUnits.forEach(objective::jointUnit);
        if (cycle != null) {
            objective.cycle(cycle);
        }
        Span span = windows.fit(goal, cycle, objective);
        if (goal.commitment != null) {
            objective.commitment(goal.commitment);
        }
        states.on(goal, objective);
        goal.tags.forEach(objective::tag);
        for (GoalDraft keyResult : shapes.keyResults(goal)) {
            objective.keyResult(keyResult.id, k -> keyResult(keyResult, span, k));
        }
        if (families.rollsUp(goal)) {
            rest(goal, objective);
            reporting.onObjective(goal, objective);
        } else {
            own(goal, span, objective);
        }
    }

    /** An objective whose number is its own: measured by a key result, or set by hand where it has key results already. */
    private void own(GoalDraft goal, Span span, Objective.Builder objective) {
        double value = families.leaf(goal);
        boolean claims = !Double.isNaN(goal.claim);
        if (goal.rollsUp && (Double.isNaN(value) || (claims && !ShareReadings.isClaimed(goal, value)))) {
            reporting.onObjective(goal, objective);
            if (claims && (goal.claim != 0 || !Double.isNaN(value))) {
                set.notes.changed(
                        Topic.ROLL_UP,
                        goal.place,
                        goal.id,
                        "it rolls up, but no child of it counts in this export; the claimed number stands as one set by"
                                + " hand");
                objective.manual(reporting.held(goal, goal.claim));
            }
            return;
        }
        if (!shapes.keyResults(goal).isEmpty()) {
            reporting.byHand(goal, objective, Double.isNaN(value) ? 0 : value);
            set.notes.changed(
                    Topic.ROLL_UP,
                    goal.place,
                    goal.id,
                    "it does not roll up, but has key results; its own number stands as one set by hand");
            return;
        }
        if (goal.measure == null) {
            reporting.onObjective(goal, objective);
            return;
        }
        String id = free(goal.id + ".measure");
        objective.keyResult(id, k -> {
            k.title(goal.title);
            measured(goal, span, k);
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

    private void keyResult(GoalDraft goal, Span span, KeyResult.Builder keyResult) {
        ParentLink containment = shapes.containment(goal);
        goal.keep("x-description", goal.description);
        goal.keep("x-tags", goal.tags.isEmpty() ? null : goal.tags);
        if (goal.description != null || !goal.tags.isEmpty()) {
            set.notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.UNUSED_FIELD,
                    "key results have a description or tags; they are kept beside them as x-description and x-tags",
                    1);
        }
        if (goal.commitment != null) {
            goal.keep("x-commitment", goal.commitment.name());
        }
        common(goal, keyResult);
        states.on(goal, keyResult);
        alignments(goal, containment).forEach(link -> keyResult.alignment(alignment -> align(link, alignment)));
        if (containment != null) {
            keyResult.weight(weight(containment));
        }
        if (families.rollsUp(goal)) {
            windows.fit(goal, goal.measure, span, keyResult);
            keyResult.source(sums.isSum(goal) ? Source.SUM : Source.ROLLED_UP);
            reporting.onKeyResult(goal.reports, goal.measure != null, keyResult);
        } else {
            measured(goal, span, keyResult);
        }
    }

    private void measured(GoalDraft goal, Span span, KeyResult.Builder keyResult) {
        windows.fit(goal, goal.measure, span, keyResult);
        goal.reports.sort(Comparator.comparing(Report::date));
        reporting.onKeyResult(goal.reports, goal.measure != null, keyResult);
    }

    private @Nullable String known(@Nullable String person) {
        return person != null && set.people.has(person) ? person : null;
    }

    private double weight(ParentLink link) {
        if (link.share == Share.NONE) {
            NoContribution.note(set);
            return NoContribution.WEIGHT;
        }
        return sums.isAddend(link) ? 1 : link.weight;
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

    private void align(ParentLink link, Alignment.Builder alignment) {
        alignment.to(link.parent).weight(weight(link));
    }
}
