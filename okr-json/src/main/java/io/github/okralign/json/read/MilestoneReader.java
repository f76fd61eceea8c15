package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Milestone;

/** Reads a milestone. */
final class MilestoneReader {

    private static final Shape<MilestoneReader> SHAPE = ShapeBuilder.<MilestoneReader>of("a milestone")
            .text("id", (reader, id) -> reader.milestone = reader.milestone.withId(id))
            .text("title", (reader, title) -> reader.milestone = reader.milestone.titled(title))
            .number("weight", (reader, weight) -> reader.milestone = reader.milestone.weighing(weight))
            .date("done", (reader, day) -> reader.milestone = reader.milestone.doneOn(day))
            .date("dropped", (reader, day) -> reader.milestone = reader.milestone.droppedOn(day))
            .extensions((reader, extensions) -> reader.milestone = reader.milestone.with(extensions))
            .build();

    private Milestone milestone = Milestone.create();

    private MilestoneReader() {}

    static Milestone read(JsonInput in) {
        MilestoneReader reader = new MilestoneReader();
        SHAPE.read(in, reader);
        return reader.milestone;
    }
}
