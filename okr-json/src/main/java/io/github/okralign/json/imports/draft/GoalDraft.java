package io.github.okralign.json.imports.draft;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
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
    public List<CheckIn> checkIns = new ArrayList<>();
    /** A value that may be a report or only stand for none; NaN if there is no such. */
    public double impliedValue = Double.NaN;
    /** A progress set by hand, as a ratio; NaN for none. */
    public double manual = Double.NaN;
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

    /** Whether it is left out of every number. */
    boolean isExcluded() {
        return state != ObjectiveState.ACTIVE && state != ObjectiveState.CLOSED;
    }
}
