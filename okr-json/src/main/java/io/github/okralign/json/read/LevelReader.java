package io.github.okralign.json.read;

import io.github.okralign.model.AttainmentLevel;

/** Reads a level of a measure. */
final class LevelReader {

    private static final Shape<LevelReader> SHAPE = ShapeBuilder.<LevelReader>of("a level", "name", "progress")
            .text("name", (reader, name) -> reader.name = name)
            .number("progress", (reader, progress) -> reader.progress = progress)
            .build();

    private String name = Placeholder.ID;
    private double progress = Placeholder.NUMBER;

    private LevelReader() {}

    static AttainmentLevel read(JsonInput in) {
        LevelReader reader = new LevelReader();
        SHAPE.read(in, reader);
        return new AttainmentLevel(reader.name, reader.progress);
    }
}
