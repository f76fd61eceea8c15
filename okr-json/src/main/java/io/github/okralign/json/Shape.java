package io.github.okralign.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A kind of object in a document: which properties it has and what becomes of each. Set up once, as a constant, by a
 * {@link ShapeBuilder}.
 *
 * @param <T> what collects the values of the properties
 */
final class Shape<T> {

    /** Reads the value of a property or of an element of a list, which is not null, into a draft. */
    interface Property<T> {
        void read(JsonInput in, T draft);
    }

    /** Takes note of properties that may turn out to be none of the object's. */
    interface Doubt<T> {

        /** Whether there is doubt about the property of a bit, which was entered. */
        boolean applies(long bit, T draft);

        /** Takes note of that property, which is not null, and of where its name stands. */
        void note(JsonInput in, T draft, TokenStreamLocation name);
    }

    private final String what;
    private final List<String> names;
    private final List<Property<T>> properties;
    private final PropertyNameMatcher matcher;
    private final List<String> required;
    private final long requiredBits;
    private final @Nullable Doubt<T> doubt;

    Shape(
            String what,
            List<String> names,
            List<Property<T>> properties,
            List<String> required,
            @Nullable Doubt<T> doubt) {
        this.what = what;
        this.names = List.copyOf(names);
        this.properties = List.copyOf(properties);
        this.matcher = BinaryNameMatcher.construct(this.names);
        this.required = required;
        this.requiredBits = bits(required);
        this.doubt = doubt;
    }

    /** An object that messages call by that name, such as {@code "a unit"}. */
    static <T> ShapeBuilder<T> of(String what, String... required) {
        return new ShapeBuilder<>(what, List.of(required));
    }

    /** Properties as a set of bits. */
    long bits(List<String> properties) {
        return properties.stream().mapToLong(this::bit).sum();
    }

    private long bit(String name) {
        return 1L << names.indexOf(name);
    }

    /** Whether a property is in the set that {@link #read} has returned. */
    boolean has(long given, String name) {
        return (given & bit(name)) != 0;
    }

    /**
     * Reads an object into a draft, or reports that there is none; then the draft stays as it is.
     *
     * @return the properties that are there and not null, as a set of bits
     */
    long read(JsonInput in, T draft) {
        if (!in.startsObject()) {
            return 0;
        }
        long seen = 0;
        long given = 0;
        Set<String> unknown = null;
        int number = 0;
        for (int at = in.nextName(matcher, number++); at != JsonInput.NO_NAME; at = in.nextName(matcher, number++)) {
            if (at < 0) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                unknown(in, unknown);
                continue;
            }
            long bit = 1L << at;
            in.enter(names.get(at));
            if ((seen & bit) != 0) {
                duplicate(in);
            } else {
                seen |= bit;
                TokenStreamLocation name = doubt != null && doubt.applies(bit, draft) ? in.mark() : null;
                if (in.nextValue()) {
                    given |= bit;
                    if (name != null && doubt != null) {
                        doubt.note(in, draft, name);
                    }
                    properties.get(at).read(in, draft);
                }
            }
            in.leave();
        }
        if ((requiredBits & ~given) != 0) {
            missing(in, given);
        }
        return given;
    }

    private void unknown(JsonInput in, Set<String> before) {
        String name = in.currentName();
        in.enter(name);
        if (!before.add(name)) {
            duplicate(in);
        } else {
            if (!in.options().ignoreUnknownProperties()) {
                in.unknown(in.place(), in.mark(), what, names);
            }
            in.skipProperty();
        }
        in.leave();
    }

    private static void duplicate(JsonInput in) {
        in.report(
                JsonCode.DUPLICATE_KEY,
                Texts.quote(in.place().lastStep()) + " is there already; an object must have a property once");
        in.skipProperty();
    }

    private void missing(JsonInput in, long given) {
        for (String name : required) {
            if (!has(given, name)) {
                in.missing(what, name);
            }
        }
    }
}
