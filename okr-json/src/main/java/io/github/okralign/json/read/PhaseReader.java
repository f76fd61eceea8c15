package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a point of the expected curve of a measure. */
final class PhaseReader {

    private static final Shape<PhaseReader> SHAPE = ShapeBuilder.<PhaseReader>of("a phase", "date", "value")
            .date("date", (reader, date) -> reader.date = date)
            .number("value", (reader, value) -> reader.value = value)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private @Nullable LocalDate date;
    private @Nullable Double value;
    private Extensions extensions = Extensions.NONE;

    private PhaseReader() {}

    /** The phase, or empty if part of it could not be read. */
    static Optional<Phase> read(JsonInput in) {
        PhaseReader reader = new PhaseReader();
        SHAPE.read(in, reader);
        return reader.date == null || reader.value == null
                ? Optional.empty()
                : Optional.of(new Phase(reader.date, reader.value, reader.extensions));
    }
}
