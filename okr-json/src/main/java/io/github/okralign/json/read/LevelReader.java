package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Extensions;

/** Reads a level of a measure. */
final class LevelReader {

    private static final Shape<LevelReader> SHAPE = ShapeBuilder.<LevelReader>of("a level", "name", "progress")
            .text("name", (reader, name) -> reader.name = name)
            .number("progress", (reader, progress) -> reader.progress = progress)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private String name = Placeholder.ID;
    private double progress = Placeholder.NUMBER;
    private Extensions extensions = Extensions.NONE;

    private LevelReader() {}

    static AttainmentLevel read(JsonInput in) {
        LevelReader reader = new LevelReader();
        SHAPE.read(in, reader);
        return new AttainmentLevel(reader.name, reader.progress, reader.extensions);
    }
}
