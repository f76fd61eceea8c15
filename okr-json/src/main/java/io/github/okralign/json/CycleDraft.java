package io.github.okralign.json;

import io.github.okralign.model.Cycle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a cycle. */
final class CycleDraft {

    private static final Shape<CycleDraft> SHAPE = Shape.<CycleDraft>of("a cycle", "id")
            .text("id", (cycle, id) -> cycle.id = id)
            .date("start", (cycle, start) -> cycle.start = start)
            .date("end", (cycle, end) -> cycle.end = end)
            .text("parent", (cycle, parent) -> cycle.parent = parent)
            .build();

    private String id = Unread.ID;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private @Nullable String parent;

    private CycleDraft() {}

    static Cycle read(JsonInput in) {
        CycleDraft draft = new CycleDraft();
        SHAPE.read(in, draft);
        return draft.toCycle();
    }

    private Cycle toCycle() {
        Cycle cycle = Cycle.of(id);
        cycle = start == null ? cycle : cycle.from(start);
        cycle = end == null ? cycle : cycle.until(end);
        return parent == null ? cycle : cycle.within(parent);
    }
}
