package io.github.okralign.json.read;

import io.github.okralign.json.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Shape} from its properties, in the order in which messages name them. A value that cannot be read is not
 * set.
 *
 * @param <T> what collects the values of the properties
 */
final class ShapeBuilder<T> {

    private final String what;
    private final List<String> required;
    private final List<String> names = new ArrayList<>();
    private final List<Shape.Property<T>> properties = new ArrayList<>();
    private Shape.@Nullable Watcher<T> watcher;

    private ShapeBuilder(String what, List<String> required) {
        this.what = what;
        this.required = required;
    }

    /** An object that messages call by this name, such as {@code "a unit"}. */
    static <T> ShapeBuilder<T> of(String what, String... required) {
        return new ShapeBuilder<>(what, List.of(required));
    }

    ShapeBuilder<T> watcher(Shape.Watcher<T> newWatcher) {
        watcher = newWatcher;
        return this;
    }

    ShapeBuilder<T> property(String name, Shape.Property<T> property) {
        names.add(name);
        properties.add(property);
        return this;
    }

    /** Sets a value unless it is null, which is then reported already. */
    private static <T, V> void setUnlessNull(T target, @Nullable V value, BiConsumer<T, V> set) {
        if (value != null) {
            set.accept(target, value);
        }
    }

    ShapeBuilder<T> text(String name, BiConsumer<T, String> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.text(), set));
    }

    /** A text that many objects share, such as the id of their unit. */
    ShapeBuilder<T> sharedText(String name, BiConsumer<T, String> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.sharedText(), set));
    }

    ShapeBuilder<T> number(String name, ObjDoubleConsumer<T> set) {
        return property(name, (in, target) -> {
            double value = in.number();
            if (!Double.isNaN(value)) {
                set.accept(target, value);
            }
        });
    }

    ShapeBuilder<T> flag(String name, BiConsumer<T, Boolean> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.flag(), set));
    }

    ShapeBuilder<T> date(String name, BiConsumer<T, LocalDate> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.date(), set));
    }

    <E extends Enum<E>> ShapeBuilder<T> name(String name, Class<E> type, BiConsumer<T, E> set) {
        Names<E> constants = Names.of(type);
        return property(name, (in, target) -> setUnlessNull(target, in.name(constants), set));
    }

    ShapeBuilder<T> list(String name, Shape.Property<T> element) {
        return property(name, (in, target) -> Shape.readList(in, target, element));
    }

    Shape<T> build() {
        return new Shape<>(what, names, properties, required, watcher);
    }
}
