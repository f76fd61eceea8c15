package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.Extensions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what keeps a goal from moving. */
final class BlockerReader {

    private static final Shape<BlockerReader> SHAPE = ShapeBuilder.<BlockerReader>of(
                    "a blocker", "id", "text", "raised")
            .text("id", (reader, id) -> reader.id = id)
            .text("text", (reader, text) -> reader.text = text)
            .date("raised", (reader, raised) -> reader.raised = raised)
            .sharedText("owner", (reader, owner) -> reader.owner = owner)
            .date("resolved", (reader, resolved) -> reader.resolved = resolved)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private String id = Placeholder.ID;
    private String text = "";
    private LocalDate raised = Placeholder.DATE;
    private @Nullable String owner;
    private @Nullable LocalDate resolved;
    private Extensions extensions = Extensions.NONE;

    private BlockerReader() {}

    static Blocker read(JsonInput in) {
        BlockerReader reader = new BlockerReader();
        SHAPE.read(in, reader);
        return Blocker.of(reader.id, reader.text, reader.raised)
                .ownedBy(reader.owner)
                .resolvedOn(reader.resolved)
                .with(reader.extensions);
    }
}
