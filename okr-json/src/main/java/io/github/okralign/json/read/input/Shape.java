package io.github.okralign.json.read.input;

import io.github.okralign.model.Extensions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A kind of object in a document: its properties and how each is read. A constant, built by a {@link ShapeBuilder}.
 *
 * @param <T> what collects the values of the properties
 */
public final class Shape<T> {

    /** Reads the value of a property or of an element of a list, which is not null, into a target. */
    public interface Property<T> {
        void read(JsonInput in, T target);
    }

    /** Watches properties that may turn out not to belong to the object. */
    public interface Watcher<T> {

        /** Whether the property of this bit, which was entered, is watched. */
        boolean watches(long bit, T target);

        /** Notes a watched property that is not null, and where its name is. */
        void note(JsonInput in, T target, TokenStreamLocation name);
    }

    private final String what;
    private final List<String> names;
    private final List<Property<T>> properties;
    private final PropertyNameMatcher matcher;
    private final List<String> required;
    private final long requiredBits;
    private final @Nullable Watcher<T> watcher;
    private final @Nullable BiConsumer<T, Extensions> extensions;

    public Shape(
            String what,
            List<String> names,
            List<Property<T>> properties,
            List<String> required,
            @Nullable Watcher<T> watcher,
            @Nullable BiConsumer<T, Extensions> extensions) {
        this.what = what;
        this.names = List.copyOf(names);
        this.properties = List.copyOf(properties);
        this.matcher = BinaryNameMatcher.construct(this.names);
        this.required = required;
        this.requiredBits = bits(required);
        this.watcher = watcher;
        this.extensions = extensions;
    }

    /** Properties as a set of bits. */
    public long bits(List<String> properties) {
        return properties.stream().mapToLong(this::bit).sum();
    }

    private long bit(String name) {
        return 1L << names.indexOf(name);
    }

    /** Whether a property is in the set that {@link #read} returned. */
    public boolean has(long given, String name) {
        return (given & bit(name)) != 0;
    }

    /**
     * Reads an object into a target. A value that is not an object is reported and leaves the target as it is.
     *
     * @return the properties that are present and not null, as a set of bits
     */
    public long read(JsonInput in, T target) {
        if (!in.startsObject()) {
            return 0;
        }
        long seen = 0;
        long given = 0;
        Set<String> unknown = null;
        Map<String, @Nullable Object> kept = null;
        int number = 0;
        for (int at = in.nextName(matcher, number++); at != JsonInput.NO_NAME; at = in.nextName(matcher, number++)) {
            if (at < 0) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                if (extensions != null && ExtensionReader.isExtension(in.currentName())) {
                    kept = kept == null ? new LinkedHashMap<>() : kept;
                    extension(in, unknown, kept);
                } else {
                    unknown(in, unknown);
                }
                continue;
            }
            long bit = 1L << at;
            in.enter(names.get(at));
            if ((seen & bit) != 0) {
                in.duplicate();
            } else {
                seen |= bit;
                TokenStreamLocation name = watcher != null && watcher.watches(bit, target) ? in.mark() : null;
                if (in.nextValue()) {
                    given |= bit;
                    if (name != null && watcher != null) {
                        watcher.note(in, target, name);
                    }
                    properties.get(at).read(in, target);
                }
            }
            in.leave();
        }
        if ((requiredBits & ~given) != 0) {
            missing(in, given);
        }
        if (extensions != null && kept != null) {
            extensions.accept(target, Extensions.of(kept));
        }
        return given;
    }

    /** Reads a list, each element into the target. */
    public static <T> void readList(JsonInput in, T target, Property<T> element) {
        if (!in.startsArray()) {
            return;
        }
        ListCounter.Count kind = in.count();
        for (int i = 0; in.nextElement(i, kind); i++) {
            element.read(in, target);
            in.leave();
        }
    }

    private static void extension(JsonInput in, Set<String> before, Map<String, @Nullable Object> kept) {
        String name = in.currentName();
        in.enter(name);
        if (before.add(name)) {
            kept.put(name, ExtensionReader.read(in));
        } else {
            in.duplicate();
        }
        in.leave();
    }

    private void unknown(JsonInput in, Set<String> before) {
        String name = in.currentName();
        in.enter(name);
        if (!before.add(name)) {
            in.duplicate();
        } else {
            if (!in.options().ignoreUnknownProperties()) {
                in.unknown(in.place(), in.mark(), what, names);
            }
            in.skipProperty();
        }
        in.leave();
    }

    private void missing(JsonInput in, long given) {
        for (String name : required) {
            if (!has(given, name)) {
                in.missing(what, name);
            }
        }
    }
}
