package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Level;
import io.github.okralign.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads a unit. */
final class UnitReader {

    private static final Shape<UnitReader> SHAPE = ShapeBuilder.<UnitReader>of("a unit", "id")
            .text("id", (unit, id) -> unit.id = id)
            .text("name", (unit, name) -> unit.name = name)
            .name("level", Level.class, (unit, level) -> unit.level = level)
            .text("parent", (unit, parent) -> unit.parent = parent)
            .sharedText("head", (unit, head) -> unit.head = head)
            .extensions((unit, extensions) -> unit.extensions = extensions)
            .build();

    private String id = Placeholder.ID;
    private @Nullable String name;
    private @Nullable Level level;
    private @Nullable String parent;
    private @Nullable String head;
    private Extensions extensions = Extensions.NONE;

    private UnitReader() {}

    static Unit read(JsonInput in) {
        UnitReader reader = new UnitReader();
        SHAPE.read(in, reader);
        return reader.toUnit();
    }

    private Unit toUnit() {
        Unit unit = Unit.of(id);
        unit = name == null ? unit : unit.named(name);
        unit = level == null ? unit : unit.at(level);
        unit = parent == null ? unit : unit.below(parent);
        return unit.ledBy(head).with(extensions);
    }
}
