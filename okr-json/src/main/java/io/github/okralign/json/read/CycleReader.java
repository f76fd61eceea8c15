package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Extensions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a cycle. */
final class CycleReader {

    private static final Shape<CycleReader> SHAPE = ShapeBuilder.<CycleReader>of("a cycle", "id")
            .text("id", (cycle, id) -> cycle.id = id)
            .date("start", (cycle, start) -> cycle.start = start)
            .date("end", (cycle, end) -> cycle.end = end)
            .text("parent", (cycle, parent) -> cycle.parent = parent)
            .extensions((cycle, extensions) -> cycle.extensions = extensions)
            .build();

    private String id = Placeholder.ID;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private @Nullable String parent;
    private Extensions extensions = Extensions.NONE;

    private CycleReader() {}

    static Cycle read(JsonInput in) {
        CycleReader reader = new CycleReader();
        SHAPE.read(in, reader);
        return reader.toCycle();
    }

    private Cycle toCycle() {
        Cycle cycle = Cycle.of(id);
        cycle = start == null ? cycle : cycle.from(start);
        cycle = end == null ? cycle : cycle.until(end);
        cycle = parent == null ? cycle : cycle.within(parent);
        return cycle.with(extensions);
    }
}
