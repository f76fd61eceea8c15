package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.json.text.Names;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import org.jspecify.annotations.Nullable;

/** Reads an alignment. The model reports a missing target. */
final class AlignmentReader {

    private static final Names<AlignmentType> TYPES = Names.of(AlignmentType.class);
    private static final Names<AlignmentState> STATES = Names.of(AlignmentState.class);
    private static final Shape<AlignmentReader> SHAPE = ShapeBuilder.<AlignmentReader>of("an alignment")
            .text("to", (reader, to) -> reader.to = to)
            .property("type", AlignmentReader::type)
            .number("weight", (reader, weight) -> reader.alignment.weight(weight))
            .property("state", AlignmentReader::state)
            .date("date", (reader, date) -> reader.alignment.date(date))
            .sharedText("by", (reader, by) -> reader.alignment.by(by))
            .text("note", (reader, note) -> reader.alignment.note(note))
            .date("since", (reader, since) -> reader.alignment.since(since))
            .date("until", (reader, until) -> reader.alignment.until(until))
            .extensions((reader, extensions) -> reader.alignment.extensions(extensions))
            .build();

    private final Alignment.Builder alignment;
    private @Nullable String to;
    private boolean typeUnreadable;

    private AlignmentReader(Alignment.Builder alignment) {
        this.alignment = alignment;
    }

    static void read(JsonInput in, Alignment.Builder alignment) {
        AlignmentReader reader = new AlignmentReader(alignment);
        SHAPE.read(in, reader);
        if (reader.typeUnreadable) {
            // Whether the target is allowed depends on the type.
            in.problems().markUnreadable(in.place().property("to"));
        } else if (reader.to != null) {
            alignment.to(reader.to);
        }
    }

    private static void type(JsonInput in, AlignmentReader reader) {
        AlignmentType type = in.name(TYPES);
        reader.typeUnreadable = type == null;
        if (type != null) {
            reader.alignment.type(type);
        }
    }

    private static void state(JsonInput in, AlignmentReader reader) {
        AlignmentState state = in.name(STATES);
        // One that does not count cannot close a loop, which would be a guess.
        reader.alignment.state(state == null ? AlignmentState.DECLINED : state);
    }
}
