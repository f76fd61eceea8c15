package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a set, as the path of property names and list positions that leads there from the set itself, such as
 * {@code objectives[0].keyResults[1].measure.target}. Immutable and thread-safe.
 */
public final class Location {

    /** The set itself: the empty path. */
    public static final Location SET = new Location(null, "", -1);

    /** A place that nobody is told of, and that of everything below it: for checks that only tell whether all is well. */
    static final Location NOWHERE = new Location(null, "", -2);

    private final @Nullable Location parent;
    private final String property;
    /** The position in a list, put into words only when it is asked for, or -1 for a property, or -2 for no place at all. */
    private final int index;

    private Location(@Nullable Location parent, String property, int index) {
        this.parent = parent;
        this.property = property;
        this.index = index;
    }

    /**
     * The place of a property of what stands here.
     *
     * @param name the name of the property
     * @return the place below
     */
    public Location property(String name) {
        return isNowhere() ? this : new Location(this, checkNotNull(name, "name"), -1);
    }

    /**
     * The place of an element of the list that stands here.
     *
     * @param index the position, from 0
     * @return the place below
     */
    public Location index(int index) {
        return isNowhere() ? this : new Location(this, "", index);
    }

    private boolean isNowhere() {
        return index == NOWHERE.index;
    }

    /**
     * The steps from the set to this place: property names, and list positions as decimal numbers.
     *
     * @return the steps from the outside in, empty for the set itself
     */
    public List<String> steps() {
        ImmutableList.Builder<String> steps = ImmutableList.builder();
        for (Location at = this; at.parent != null; at = at.parent) {
            steps.add(at.lastStep());
        }
        return steps.build().reverse();
    }

    /**
     * The last of the {@link #steps()}.
     *
     * @return a property name, or a list position as a decimal number; empty for the set itself
     */
    public String lastStep() {
        return index < 0 ? property : Integer.toString(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && index == that.index
                && property.equals(that.property)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(parent) + property.hashCode()) + index;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String each : steps()) {
            if (Character.isDigit(each.charAt(0))) {
                text.append('[').append(each).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(each);
            }
        }
        return text.isEmpty() ? "the set" : text.toString();
    }
}
