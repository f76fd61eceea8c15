package io.github.okralign.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the properties of a {@link Shape}, in the order in which messages name them. What cannot be read is not set.
 *
 * @param <T> what collects the values of the properties
 */
final class ShapeBuilder<T> {

    private final String what;
    private final List<String> required;
    private final List<String> names = new ArrayList<>();
    private final List<Shape.Property<T>> properties = new ArrayList<>();
    private Shape.@Nullable Doubt<T> doubt;

    ShapeBuilder(String what, List<String> required) {
        this.what = what;
        this.required = required;
    }

    ShapeBuilder<T> doubt(Shape.Doubt<T> newDoubt) {
        doubt = newDoubt;
        return this;
    }

    ShapeBuilder<T> property(String name, Shape.Property<T> property) {
        names.add(name);
        properties.add(property);
        return this;
    }

    ShapeBuilder<T> text(String name, BiConsumer<T, String> set) {
        return property(name, (in, draft) -> {
            String value = in.text();
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    /** A text that many objects share, such as the id of their unit. */
    ShapeBuilder<T> word(String name, BiConsumer<T, String> set) {
        return property(name, (in, draft) -> {
            String value = in.word();
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    ShapeBuilder<T> number(String name, ObjDoubleConsumer<T> set) {
        return property(name, (in, draft) -> {
            double value = in.number();
            if (!Double.isNaN(value)) {
                set.accept(draft, value);
            }
        });
    }

    ShapeBuilder<T> flag(String name, BiConsumer<T, Boolean> set) {
        return property(name, (in, draft) -> {
            Boolean value = in.flag();
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    ShapeBuilder<T> date(String name, BiConsumer<T, LocalDate> set) {
        return property(name, (in, draft) -> {
            LocalDate value = in.date();
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    <E extends Enum<E>> ShapeBuilder<T> name(String name, Class<E> type, BiConsumer<T, E> set) {
        Names<E> constants = Names.of(type);
        return property(name, (in, draft) -> {
            E value = in.name(constants);
            if (value != null) {
                set.accept(draft, value);
            }
        });
    }

    ShapeBuilder<T> list(String name, Shape.Property<T> element) {
        return property(name, (in, draft) -> in.list(draft, element));
    }

    Shape<T> build() {
        return new Shape<>(what, names, properties, required, doubt);
    }
}
