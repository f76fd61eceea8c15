package io.github.okralign.json.imports.draft;

import io.github.okralign.model.Comment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Measure;
import io.github.okralign.model.ObjectiveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A goal of another system while it is read. Its ids are those of the set already; all else may still be wrong. */
public final class GoalDraft {

    /** What the other system takes a goal for. */
    public enum Shape {
        /** An objective. */
        OBJECTIVE,
        /** A key result, which belongs to an objective if one of its parents is one. */
        KEY_RESULT,
        /** The system knows one kind of goal only: one without children, with a measure, in the unit and cycle of its parent, is a key result. */
        EITHER
    }

    /** The id in the set. */
    public final String id;
    /** Where it stands in the export. */
    public final String place;
    /** What it is called; privacy was heeded. */
    public String title;
    /** What else is said of it. */
    public @Nullable String description;
    /** The ids of units that pursue it beside its own. */
    public final Set<String> jointUnits = new LinkedHashSet<>();
    /** The ids of people who own it beside its owner. */
    public final Set<String> coOwners = new LinkedHashSet<>();
    /** What was said about it; privacy was heeded. */
    public final List<Comment> comments = new ArrayList<>();
    /** What the set keeps of it and does not count; privacy was heeded. */
    public Extensions extensions = Extensions.NONE;
    /** Its states from days on, where the export tells them. */
    public List<DatedState<ObjectiveState>> states = new ArrayList<>();
    /** The id of its unit. */
    public @Nullable String unit;
    /** The id of its owner. */
    public @Nullable String owner;
    /** The id of its cycle. */
    public @Nullable String cycle;
    /** Its own first day. */
    public @Nullable LocalDate start;
    /** Its own last day. */
    public @Nullable LocalDate due;
    /** What the other system takes it for. */
    public Shape shape = Shape.OBJECTIVE;
    /** Whether its number comes from its children. */
    public boolean rollsUp;
    /** Whether, rolling up, it may as well add up the values of its children. */
    public boolean maySum;
    /** Its state. */
    public ObjectiveState state = ObjectiveState.ACTIVE;
    /** How ambitious it is. */
    public @Nullable Commitment commitment;
    /** How it is measured. */
    public @Nullable Measure measure;
    /** What was reported, in order of date. */
    public List<Report> reports = new ArrayList<>();
    /** A value that may be a report or only stand for none; NaN if there is no such. */
    public double impliedValue = Double.NaN;
    /** The progress that the export claims, as a ratio; NaN for none. */
    public double claim = Double.NaN;
    /** The unit in the last place of the claim, as a ratio. */
    public double claimStep = 0.01;
    /** Labels. */
    public final Set<String> tags = new LinkedHashSet<>();
    /** Its parents. */
    public final List<ParentLink> parents = new ArrayList<>();

    /** A goal. */
    public GoalDraft(String id, String place, String title) {
        this.id = id;
        this.place = place;
        this.title = title;
    }

    /** Adds an owner: the first one is the owner, others own it beside. */
    public void ownedBy(@Nullable String person) {
        if (person == null || person.equals(owner)) {
            return;
        }
        if (owner == null) {
            owner = person;
        } else {
            coOwners.add(person);
        }
    }

    /** Adds a unit: the first one is its unit, others pursue it beside. */
    public void pursuedBy(String team) {
        if (unit == null) {
            unit = team;
        } else if (!team.equals(unit)) {
            jointUnits.add(team);
        }
    }

    /** Keeps something of it that the set does not count; nothing if it is null. */
    public void keep(String name, @Nullable Object value) {
        extensions = value == null ? extensions : extensions.with(name, value);
    }

    /** Whether it is left out of every number. */
    boolean isExcluded() {
        return state != ObjectiveState.ACTIVE && state != ObjectiveState.CLOSED;
    }
}
