package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Assembly;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.ParentLink;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Whether there is a goal of an id. */
    boolean has(String id) {
        return goals.containsKey(id);
    }

    /** Adds a goal, unless there is one of its id. */
    void add(VivaGoal goal) {
        GoalDraft draft = set.goal(goal.id, goal.place, goal.title);
        if (draft != null) {
            goals.put(goal.id, goal);
            drafts.put(goal.id, draft);
        }
    }

    ImportResult finish(VivaReports reports) {
        goals.values().forEach(goal -> set.began(goal.start));
        goals.values().forEach(this::adopt);
        VivaLabels labels = new VivaLabels(notes, goals.values());
        Set<String> parents = goals.values().stream()
                .flatMap(goal -> goal.parents.stream())
                .map(VivaGoal.Parent::id)
                .collect(Collectors.toSet());
        VivaOutcome outcome = new VivaOutcome(set, numbers);
        double unit = unitOfWeights();
        drafts.forEach((id, draft) -> {
            VivaGoal goal = goals.get(id);
            if (goal != null) {
                plain(goal, draft, labels);
                draft.rollsUp = rollsUp(goal, parents.contains(id));
                reports.addTo(id, draft, earliest(goal.created, goal.start));
                links(goal, draft, unit);
                outcome.read(goal, draft);
                lastNote(goal, draft);
            }
        });
        goals.values().forEach(this::children);
        organization();
        reports.finish();
        numbers.tell(notes);
        return Assembly.of(set, Compatibility.VIVA_GOALS);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
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
        goal.owners.forEach(owner -> draft.ownedBy(set.person(owner.id(), owner.name())));
        goal.teams.forEach(team -> draft.pursuedBy(set.unit(team.id(), team.name(), null, null)));
        goal.tags.forEach(tag -> tag(draft, tag));
        if (VivaLabels.isInitiative(goal)) {
            notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.TYPE,
                    "initiatives count like key results in the export, and are key results in the set",
                    1);
        }
        kept(goal, draft, labels);
    }

    /** What the set keeps of a goal and counts nowhere. */
    private void kept(VivaGoal goal, GoalDraft draft, VivaLabels labels) {
        if (goal.score != null) {
            OptionalDouble score = numbers.parse(goal.score);
            draft.keep("x-score", score.isPresent() ? (Object) score.getAsDouble() : set.word(goal.score));
            notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.SCORE,
                    "scores do not enter the export's roll-up; they are kept beside their goals as x-score",
                    1);
        }
        VivaStatus status = VivaStatus.of(goal.status);
        if (status == null || status.state == ObjectiveState.ACTIVE) {
            draft.keep("x-status", status == null ? set.word(goal.status) : status.label);
        }
        if (!labels.isPlain(goal)) {
            draft.keep("x-type", set.word(goal.type));
        }
        if (goal.goalType != null && draft.commitment == null) {
            draft.keep("x-goal-type", set.word(goal.goalType));
        }
        draft.keep("x-metric", set.word(goal.metricName));
        draft.keep("x-created", goal.created == null ? null : goal.created.toString());
        if (goal.creator != null) {
            draft.keep("x-creator", set.person(goal.creator, goal.creator));
        }
    }

    /** Gives the last report the note that the export has of it. */
    private void lastNote(VivaGoal goal, GoalDraft draft) {
        String note = set.text(goal.lastNote);
        if (note == null) {
            return;
        }
        int last = draft.reports.size() - 1;
        LocalDate day = goal.lastCheckIn;
        if (last >= 0
                && draft.reports.get(last).note() == null
                && (day == null || day.equals(draft.reports.get(last).date()))) {
            draft.reports.set(last, draft.reports.get(last).noting(note));
            return;
        }
        draft.reports.add(new Report(day == null ? set.day() : day, Double.NaN, null, null, note, null));
        draft.reports.sort(Comparator.comparing(Report::date));
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

    private void links(VivaGoal goal, GoalDraft draft, double unit) {
        for (VivaGoal.Parent parent : goal.parents) {
            String id = set.goalId(parent.id());
            String text = parent.weight();
            OptionalDouble weight = text == null ? OptionalDouble.empty() : numbers.parse(text);
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
                draft.parents.add(ParentLink.fixed(
                        id, goal.place, weight.getAsDouble() * (text != null && isPercent(text) ? 1 : unit)));
            }
        }
    }

    /** What 1 is as a weight without a percent sign: 100 % in an export where no weight is larger and one is smaller. */
    private double unitOfWeights() {
        int bare = 0;
        double least = 1;
        double most = 0;
        for (VivaGoal goal : goals.values()) {
            for (VivaGoal.Parent parent : goal.parents) {
                String text = parent.weight();
                double weight = text == null || isPercent(text)
                        ? 0
                        : numbers.parse(text).orElse(0);
                bare += weight > 0 ? 1 : 0;
                least = weight > 0 ? Math.min(least, weight) : least;
                most = Math.max(most, weight);
            }
        }
        boolean shares = least < 1 && most <= 1;
        notes.count(
                ImportNote.Kind.AMBIGUOUS,
                Topic.WEIGHT,
                "weights without a percent sign are at most 1; they are read as shares, so that 1 is 100 %",
                shares ? bare : 0);
        return shares ? 100 : 1;
    }

    private static boolean isPercent(String weight) {
        return weight.contains("%");
    }

    /** Links children that do not tell their parents to the goals that list them. */
    private void adopt(VivaGoal goal) {
        Set<String> seen = new HashSet<>();
        for (VivaGoal.Child child : goal.children) {
            VivaGoal known = goals.get(child.id());
            if (known != null && !known.tellsParents && known != goal && seen.add(child.id())) {
                known.parents.add(new VivaGoal.Parent(goal.id, null));
                notes.count(
                        ImportNote.Kind.AMBIGUOUS,
                        Topic.CHILD,
                        "goals do not tell their parents; they are linked to those that list them as children, in equal"
                                + " shares",
                        1);
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
