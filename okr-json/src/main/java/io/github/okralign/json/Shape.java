package io.github.okralign.json;

import io.github.okralign.model.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * A kind of object in a document: which properties it has and what becomes of each. Set up once, as a constant.
 *
 * @param <T> what collects the values of the properties
 */
final class Shape<T> {

    /** Reads the value of a property, which is not null, into a draft. */
    interface Property<T> {
        void read(JsonInput in, Location at, T draft);
    }

    /** A property with its bit in the set of those that an object has. */
    private record Slot<T>(String name, long bit, Property<T> property) {}

    private final String what;
    /** The properties in the order in which they are written, which most documents keep to. */
    private final List<Slot<T>> properties = new ArrayList<>();

    private final List<String> required;
    /** The bits of what is required. */
    private long requiredBits;

    private boolean marksNames;

    private Shape(String what, List<String> required) {
        this.what = what;
        this.required = required;
    }

    /** An object that messages call by that name, such as {@code "a unit"}. */
    static <T> Shape<T> of(String what, String... required) {
        return new Shape<>(what, List.of(required));
    }

    /** Has it known, when a property is read, where its name stands. */
    Shape<T> markingNames() {
        marksNames = true;
        return this;
    }

    Shape<T> property(String name, Property<T> property) {
        long bit = 1L << properties.size();
        properties.add(new Slot<>(name, bit, property));
        requiredBits |= required.contains(name) ? bit : 0;
        return this;
    }

    Shape<T> text(String name, BiConsumer<T, String> set) {
        return property(name, (in, at, draft) -> {
            String value = in.text(at);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    Shape<T> number(String name, BiConsumer<T, Double> set) {
        return property(name, (in, at, draft) -> {
            Double value = in.number(at);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    Shape<T> flag(String name, BiConsumer<T, Boolean> set) {
        return property(name, (in, at, draft) -> {
            Boolean value = in.flag(at);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    Shape<T> date(String name, BiConsumer<T, LocalDate> set) {
        return property(name, (in, at, draft) -> {
            LocalDate value = in.date(at);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    <E extends Enum<E>> Shape<T> name(String name, Class<E> type, BiConsumer<T, E> set) {
        Names<E> names = Names.of(type);
        return property(name, (in, at, draft) -> {
            E value = in.name(at, names);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    Shape<T> list(String name, Property<T> element) {
        return property(name, (in, at, draft) -> in.list(at, each -> element.read(in, each, draft)));
    }

    /** Reads an object into a draft, or reports that there is none; then the draft stays as it is. */
    void read(JsonInput in, Location at, T draft) {
        if (!in.startsObject(at)) {
            return;
        }
        TokenStreamLocation start = requiredBits == 0 ? null : in.mark();
        long seen = 0;
        long missing = requiredBits;
        Set<String> unknown = null;
        int next = 0;
        int number = 0;
        for (String name = in.nextName(number++); name != null; name = in.nextName(number++)) {
            Location place = at.property(name);
            in.enter(place);
            Slot<T> slot = slot(name, next);
            if (slot == null) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                unknown(in, place, name, unknown.add(name));
            } else if ((seen & slot.bit) != 0) {
                duplicate(in, place, name);
            } else {
                seen |= slot.bit;
                next = Long.numberOfTrailingZeros(slot.bit) + 1;
                if (marksNames) {
                    in.markName();
                }
                if (in.nextValue()) {
                    missing &= ~slot.bit;
                    slot.property.read(in, place, draft);
                }
            }
            in.enter(at);
        }
        if (missing != 0 && start != null) {
            missing(in, at, in.position(start), missing);
        }
    }

    /** The property of a name, looked for from a place on where it is likely to be; null if there is none. */
    private @Nullable Slot<T> slot(String name, int from) {
        for (int i = 0; i < properties.size(); i++) {
            Slot<T> slot = properties.get((from + i) % properties.size());
            if (slot.name.equals(name)) {
                return slot;
            }
        }
        return null;
    }

    private void unknown(JsonInput in, Location place, String name, boolean first) {
        if (!first) {
            duplicate(in, place, name);
            return;
        }
        if (!in.options().ignoreUnknownProperties()) {
            in.unknown(
                    place,
                    in.position(),
                    what,
                    properties.stream().map(Slot::name).toList());
        }
        in.skipProperty();
    }

    private static void duplicate(JsonInput in, Location place, String name) {
        in.problems()
                .report(
                        JsonCode.DUPLICATE_KEY,
                        place,
                        in.position(),
                        Texts.quote(name) + " is there already; an object must have a property once");
        in.skipProperty();
    }

    private void missing(JsonInput in, Location at, Position start, long bits) {
        for (String name : required) {
            Slot<T> slot = slot(name, 0);
            if (slot != null && (bits & slot.bit) != 0) {
                in.missing(at, start, what, name);
            }
        }
    }
}
