package io.github.okralign.json;

import io.github.okralign.model.Location;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

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

    private final String what;
    private final Map<String, Property<T>> properties = new LinkedHashMap<>();
    private final Set<String> required;

    private Shape(String what, List<String> required) {
        this.what = what;
        this.required = new LinkedHashSet<>(required);
    }

    /** An object that messages call by that name, such as {@code "a unit"}. */
    static <T> Shape<T> of(String what, String... required) {
        return new Shape<>(what, List.of(required));
    }

    Shape<T> property(String name, Property<T> property) {
        properties.put(name, property);
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
        return property(name, (in, at, draft) -> {
            E value = in.name(at, type);
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
        Position start = in.position();
        Set<String> seen = new HashSet<>();
        Set<String> missing = new LinkedHashSet<>(required);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Location place = at.property(name);
            in.enter(place);
            Property<T> property = properties.get(name);
            if (!seen.add(name)) {
                in.problems()
                        .report(
                                JsonCode.DUPLICATE_KEY,
                                place,
                                in.namePosition(),
                                Texts.quote(name) + " is there already; an object must have a property once");
                in.skipProperty();
            } else if (property == null) {
                if (!in.options().ignoreUnknownProperties()) {
                    in.unknown(place, in.namePosition(), what, properties.keySet());
                }
                in.skipProperty();
            } else if (in.nextValue()) {
                missing.remove(name);
                property.read(in, place, draft);
            }
            in.enter(at);
        }
        missing.forEach(name -> in.missing(at, start, what, name));
    }
}
