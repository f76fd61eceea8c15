package io.github.okralign.json.read.input;

import io.github.okralign.json.text.Names;
import io.github.okralign.model.Extensions;
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
public final class ShapeBuilder<T> {

    private final String what;
    private final List<String> required;
    private final List<String> names = new ArrayList<>();
    private final List<Shape.Property<T>> properties = new ArrayList<>();
    private Shape.@Nullable Watcher<T> watcher;
    private @Nullable BiConsumer<T, Extensions> extensions;

    private ShapeBuilder(String what, List<String> required) {
        this.what = what;
        this.required = required;
    }

    /** An object that messages call by this name, such as {@code "a unit"}. */
    public static <T> ShapeBuilder<T> of(String what, String... required) {
        return new ShapeBuilder<>(what, List.of(required));
    }

    public ShapeBuilder<T> watcher(Shape.Watcher<T> newWatcher) {
        watcher = newWatcher;
        return this;
    }

    /** Keeps what begins with {@code x-}; without this such names are unknown. */
    public ShapeBuilder<T> extensions(BiConsumer<T, Extensions> set) {
        extensions = set;
        return this;
    }

    public ShapeBuilder<T> property(String name, Shape.Property<T> property) {
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

    public ShapeBuilder<T> text(String name, BiConsumer<T, String> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.text(), set));
    }

    /** A text that many objects share, such as the id of their unit. */
    public ShapeBuilder<T> sharedText(String name, BiConsumer<T, String> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.sharedText(), set));
    }

    public ShapeBuilder<T> number(String name, ObjDoubleConsumer<T> set) {
        return property(name, (in, target) -> {
            double value = in.number();
            if (!Double.isNaN(value)) {
                set.accept(target, value);
            }
        });
    }

    public ShapeBuilder<T> flag(String name, BiConsumer<T, Boolean> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.flag(), set));
    }

    public ShapeBuilder<T> date(String name, BiConsumer<T, LocalDate> set) {
        return property(name, (in, target) -> setUnlessNull(target, in.date(), set));
    }

    public <E extends Enum<E>> ShapeBuilder<T> name(String name, Class<E> type, BiConsumer<T, E> set) {
        Names<E> constants = Names.of(type);
        return property(name, (in, target) -> setUnlessNull(target, in.name(constants), set));
    }

    public ShapeBuilder<T> list(String name, Shape.Property<T> element) {
        return property(name, (in, target) -> Shape.readList(in, target, element));
    }

    /** A list of texts; one that cannot be read keeps its place with an id that is none. */
    public ShapeBuilder<T> ids(String name, BiConsumer<T, String> add) {
        return list(name, (in, target) -> {
            String id = in.sharedText();
            add.accept(target, id == null ? Placeholder.ID : id);
        });
    }

    public Shape<T> build() {
        return new Shape<>(what, names, properties, required, watcher, extensions);
    }
}
