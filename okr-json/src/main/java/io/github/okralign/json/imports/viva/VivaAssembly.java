package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Assembly;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.ParentLink;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Level;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes drafts of the goals of an export, once all of its files are read. */
final class VivaAssembly {

    private static final String ORGANIZATION = "organization";

    private final SetDraft set;
    private final Notes notes;
    private final LooseNumbers numbers;
    private final Map<String, VivaGoal> goals = new LinkedHashMap<>();
    private final Map<String, GoalDraft> drafts = new LinkedHashMap<>();

    VivaAssembly(SetDraft set, LooseNumbers numbers) {
        this.set = set;
        this.notes = set.notes();
        this.numbers = numbers;
    }

    /** Adds a goal, unless there is one of its id. */
    void add(VivaGoal goal) {
        GoalDraft draft = set.goal(goal.id, goal.place, goal.title);
        if (draft != null) {
            goals.put(goal.id, goal);
            drafts.put(goal.id, draft);
        }
    }

    ImportResult finish(Map<String, List<CheckIn>> checkIns) {
        VivaLabels labels = new VivaLabels(notes, goals.values());
        Set<String> parents = goals.values().stream()
                .flatMap(goal -> goal.parents.stream())
                .map(VivaGoal.Parent::id)
                .collect(Collectors.toSet());
        VivaOutcome outcome = new VivaOutcome(set, numbers);
        drafts.forEach((id, draft) -> {
            VivaGoal goal = goals.get(id);
            if (goal != null) {
                plain(goal, draft, labels);
                draft.rollsUp = rollsUp(goal, parents.contains(id));
                List<CheckIn> reports = checkIns.getOrDefault(id, List.of());
                draft.checkIns.addAll(reports);
                draft.checkIns.sort(Comparator.comparing(CheckIn::date));
                links(goal, draft);
                outcome.read(goal, draft);
            }
        });
        goals.values().forEach(this::children);
        organization();
        int strangers = 0;
        for (Map.Entry<String, List<CheckIn>> entry : checkIns.entrySet()) {
            strangers +=
                    goals.containsKey(entry.getKey()) ? 0 : entry.getValue().size();
        }
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.CHECK_IN,
                "check-ins are on goals that the export does not hold",
                strangers);
        return Assembly.of(set, Compatibility.VIVA_GOALS);
    }

    private void plain(VivaGoal goal, GoalDraft draft, VivaLabels labels) {
        draft.shape = labels.shape(goal);
        draft.state = labels.state(goal, draft.id);
        draft.commitment = VivaLabels.commitment(goal);
        draft.description = set.text(goal.description);
        draft.start = goal.start;
        draft.due = goal.end;
        if (goal.period != null) {
            draft.cycle = set.cycle(goal.period.id(), null, null, goal.place);
        }
        for (int i = 0; i < goal.owners.size(); i++) {
            VivaGoal.Ref owner = goal.owners.get(i);
            String id = set.person(owner.id(), owner.name());
            draft.owner = i == 0 ? id : draft.owner;
        }
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.PERSON,
                "goals have more owners than one; the first one is kept",
                goal.owners.size() > 1 ? 1 : 0);
        for (int i = 0; i < goal.teams.size(); i++) {
            VivaGoal.Ref team = goal.teams.get(i);
            String id = set.unit(team.id(), team.name(), null, null);
            draft.unit = i == 0 ? id : draft.unit;
        }
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.UNIT,
                "goals have more teams than one; the first one is kept",
                goal.teams.size() > 1 ? 1 : 0);
        goal.tags.forEach(tag -> tag(draft, tag));
        if (VivaLabels.isInitiative(goal)) {
            notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.TYPE,
                    "initiatives count like key results in the export, and are key results in the set",
                    1);
        }
        if (goal.score != null) {
            tag(draft, "score " + goal.score);
            notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.SCORE,
                    "scores do not enter the export's roll-up; they are tags of objectives in the set",
                    1);
        }
    }

    private void tag(GoalDraft draft, String tag) {
        String shown = set.word(tag);
        if (shown != null) {
            draft.tags.add(shown);
        }
    }

    private boolean rollsUp(VivaGoal goal, boolean hasChildren) {
        Boolean said = VivaLabels.rollsUp(goal.mode);
        if (said != null) {
            return said;
        }
        boolean rollsUp = hasChildren && !(VivaOutcome.isMetric(goal) && goal.progress != null);
        if (hasChildren) {
            notes.count(
                    ImportNote.Kind.AMBIGUOUS,
                    Topic.ROLL_UP,
                    "goals with children do not say where their progress comes from; those without a metric are read as"
                            + " rolling up",
                    1);
        }
        return rollsUp;
    }

    private void links(VivaGoal goal, GoalDraft draft) {
        for (VivaGoal.Parent parent : goal.parents) {
            String id = set.goalId(parent.id());
            OptionalDouble weight = parent.weight() == null ? OptionalDouble.empty() : numbers.parse(parent.weight());
            if (weight.isEmpty() || weight.getAsDouble() < 0) {
                if (parent.weight() != null) {
                    notes.changed(
                            Topic.WEIGHT,
                            goal.place,
                            draft.id,
                            "its weight for \"" + id + "\" cannot be read; it is an equal share");
                }
                draft.parents.add(ParentLink.equal(id, goal.place));
            } else if (weight.getAsDouble() == 0) {
                draft.parents.add(ParentLink.open(id, goal.place));
            } else {
                draft.parents.add(ParentLink.fixed(id, goal.place, weight.getAsDouble()));
            }
        }
    }

    /** Children that are listed, but do not name the goal as their parent, or are no goals. */
    private void children(VivaGoal goal) {
        String id = set.goalId(goal.id);
        Set<String> seen = new HashSet<>();
        for (VivaGoal.Child child : goal.children) {
            VivaGoal known = goals.get(child.id());
            if (!seen.add(child.id())) {
                continue;
            }
            if (known == null && VivaLabels.isTask(child.type())) {
                notes.count(ImportNote.Kind.OMITTED, Topic.CHILD, "tasks are listed among children; a set has none", 1);
            } else if (known == null) {
                set.lostChild(id);
                notes.omitted(
                        Topic.CHILD,
                        goal.place,
                        id,
                        "child \"" + set.goalId(child.id()) + "\" is listed, but is not in the export");
            } else if (known.parents.stream().noneMatch(parent -> parent.id().equals(goal.id))) {
                set.lostChild(id);
                notes.ambiguous(
                        Topic.CHILD,
                        goal.place,
                        id,
                        "child \"" + set.goalId(child.id())
                                + "\" is listed, but does not name it as a parent; it is not linked");
            }
        }
    }

    /** Goals without a team and a parent are those of the organisation. */
    private void organization() {
        List<GoalDraft> top = drafts.values().stream()
                .filter(draft -> draft.unit == null && draft.parents.isEmpty())
                .toList();
        if (top.isEmpty()) {
            return;
        }
        String root = set.unit(ORGANIZATION, "Organization", null, Level.COMPANY);
        set.placeUnitsBelow(root);
        top.forEach(draft -> draft.unit = root);
        notes.count(
                ImportNote.Kind.CHANGED,
                Topic.UNIT,
                "goals without a team and a parent are goals of the whole organisation",
                top.size());
    }
}
