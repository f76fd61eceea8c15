package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.Titles;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of another system while it is read. Ids that come in are those of the export; ids that it gives out are those of the
 * set, which privacy may have changed.
 */
public final class SetDraft {

    /** A unit whose level and parent may still be unknown. */
    static final class UnitDraft {
        @Nullable
        String name;

        @Nullable
        String parent;

        @Nullable
        Level level;
    }

    private static final int LONGEST_NAME = 60;

    final ImportOptions options;
    final Notes notes;
    final Map<String, GoalDraft> goals = new LinkedHashMap<>();
    final Map<String, UnitDraft> units = new LinkedHashMap<>();
    final PeopleDraft people = new PeopleDraft();
    final Map<String, Cycle> cycles = new LinkedHashMap<>();
    /** How many children of a goal could not be taken over, by its id. */
    final Map<String, Integer> lostChildren = new HashMap<>();

    @Nullable
    LocalDate latest;

    @Nullable
    private LocalDate begun;

    private final Privacy privacy;

    /** An empty set. */
    public SetDraft(ImportOptions options, Notes notes) {
        this.options = options;
        this.notes = notes;
        this.privacy = new Privacy(options, notes);
    }

    /** What the caller chose. */
    public ImportOptions options() {
        return options;
    }

    /** Where to tell what is not taken over. */
    public Notes notes() {
        return notes;
    }

    /** Notes that the export speaks of a day, so that the set may speak for it. */
    public void sawDay(LocalDate day) {
        if (latest == null || day.isAfter(latest)) {
            latest = day;
        }
    }

    /** Notes that a goal begins on a day, which an export that tells no other day must have seen. */
    public void began(@Nullable LocalDate day) {
        if (day != null && (begun == null || day.isAfter(begun))) {
            begun = day;
        }
    }

    /** The id that a goal of the export has in the set. */
    public String goalId(String raw) {
        return privacy.goal(raw);
    }

    /**
     * Adds a goal.
     *
     * @return the goal, or null if there is one of that id, which a note tells
     * @throws ImportRefusedException if there are too many
     */
    public @Nullable GoalDraft goal(String rawId, String place, @Nullable String title) {
        String id = privacy.goal(rawId);
        if (goals.containsKey(id)) {
            notes.omitted(Topic.DUPLICATE_ID, place, id, "the id is there already; the first goal is kept");
            return null;
        }
        if (goals.size() >= options.limits().maxGoals()) {
            throw new ImportRefusedException("there are more than "
                    + options.limits().maxGoals() + " goals; maxGoals of ImportLimits can be raised");
        }
        if (title == null) {
            notes.changed(Topic.MISSING_TITLE, place, id, "the goal has no title and is called by its id");
        }
        GoalDraft goal = new GoalDraft(id, place, title == null ? id : privacy.title(title, id));
        goals.put(id, goal);
        return goal;
    }

    /** The goals so far, by their ids in the set. */
    public Map<String, GoalDraft> goals() {
        return goals;
    }

    /** Adds a unit, or what else is known of it. The parent need not be there yet. */
    public String unit(String rawId, @Nullable String name, @Nullable String rawParent, @Nullable Level level) {
        String id = privacy.unit(rawId);
        UnitDraft unit = units.computeIfAbsent(id, any -> new UnitDraft());
        unit.name = unit.name == null ? privacy.name(name) : unit.name;
        unit.parent = unit.parent == null && rawParent != null ? privacy.unit(rawParent) : unit.parent;
        unit.level = unit.level == null ? level : unit.level;
        return id;
    }

    /** Adds a person, unless people are dropped. */
    public @Nullable String person(String rawId, @Nullable String name) {
        String id = privacy.person(rawId);
        if (id != null) {
            people.add(id, privacy.personName(name));
        }
        return id;
    }

    /** Puts every unit without a parent below one. */
    public void placeUnitsBelow(String root) {
        units.forEach((id, unit) -> {
            if (unit.parent == null && !id.equals(root)) {
                unit.parent = root;
            }
        });
    }

    /** The day for which the set speaks: the last of which the export speaks, else on which a goal begins, else the first of 1970. */
    public LocalDate day() {
        LocalDate known = latest == null ? begun : latest;
        return options.asOf().orElse(known == null ? LocalDate.EPOCH : known);
    }

    /** Says in which unit a person works, of several the first is the main one; both must have been added. */
    public void personIn(String personId, String unitId) {
        people.in(personId, unitId);
    }

    /** Says who manages a person, who need not be there yet. */
    public void managedBy(String personId, String rawManager) {
        String manager = privacy.person(rawManager);
        if (manager != null) {
            people.managedBy(personId, manager);
        }
    }

    /** Keeps the address of a person, unless people have other names. */
    public void email(String personId, @Nullable String email) {
        String shown = privacy.personName(email);
        if (shown != null) {
            people.email(personId, shown);
        }
    }

    /** Adds a cycle, or what else is known of it. */
    public String cycle(String rawId, @Nullable LocalDate start, @Nullable LocalDate end, String place) {
        String id = privacy.cycle(rawId);
        Cycle cycle = cycles.getOrDefault(id, Cycle.of(id));
        if (start != null && end != null && end.isBefore(start)) {
            notes.omitted(Topic.CYCLE, place, "", "the cycle ends before it starts; its dates are left out");
        } else {
            cycle = start == null || cycle.start().isPresent() ? cycle : cycle.from(start);
            cycle = end == null || cycle.end().isPresent() ? cycle : cycle.until(end);
        }
        cycles.put(id, cycle);
        return id;
    }

    /** Notes that a goal has a child that could not be taken over. */
    public void lostChild(String goalId) {
        lostChildren.merge(goalId, 1, Integer::sum);
    }

    /** A tag or a unit of measurement, unless privacy leaves it out. */
    public @Nullable String word(@Nullable String raw) {
        return privacy.word(raw);
    }

    /** Notes a field or column that nobody reads; its name may be a title too. */
    public void unknownField(String field, String of) {
        String shown = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "\u2026" : field;
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.UNKNOWN_FIELD,
                options.titles() == Titles.NUMBERS
                        ? "fields of " + of + " are not known"
                        : "field \"" + shown + "\" of " + of + " is not known",
                1);
    }

    /** What notes call a column; its header may be a title too. */
    public String column(String header, int index) {
        return options.titles() == Titles.NUMBERS ? "column " + (index + 1) : "column \"" + header + "\"";
    }

    /** A description or a note, unless privacy leaves it out. */
    public @Nullable String text(@Nullable String raw) {
        return privacy.text(raw);
    }
}
