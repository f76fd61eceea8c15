package io.github.okralign.json;

import io.github.okralign.model.Level;
import io.github.okralign.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads a unit. */
final class UnitDraft {

    private static final Shape<UnitDraft> SHAPE = Shape.<UnitDraft>of("a unit", "id")
            .text("id", (unit, id) -> unit.id = id)
            .text("name", (unit, name) -> unit.name = name)
            .name("level", Level.class, (unit, level) -> unit.level = level)
            .text("parent", (unit, parent) -> unit.parent = parent)
            .build();

    private String id = Unread.ID;
    private @Nullable String name;
    private @Nullable Level level;
    private @Nullable String parent;

    private UnitDraft() {}

    static Unit read(JsonInput in) {
        UnitDraft draft = new UnitDraft();
        SHAPE.read(in, draft);
        return draft.toUnit();
    }

    private Unit toUnit() {
        Unit unit = Unit.of(id);
        unit = name == null ? unit : unit.named(name);
        unit = level == null ? unit : unit.at(level);
        return parent == null ? unit : unit.below(parent);
    }
}
