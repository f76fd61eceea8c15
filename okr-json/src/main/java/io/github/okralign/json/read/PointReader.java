package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Scale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a point of the scale of a measure. */
final class PointReader {

    private static final Shape<PointReader> SHAPE = ShapeBuilder.<PointReader>of(
                    "a point of a scale", "value", "progress")
            .number("value", (reader, value) -> reader.value = value)
            .number("progress", (reader, progress) -> reader.progress = progress)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private @Nullable Double value;
    private @Nullable Double progress;
    private Extensions extensions = Extensions.NONE;

    private PointReader() {}

    /** The point, or empty if part of it could not be read. */
    static Optional<Scale.Point> read(JsonInput in) {
        PointReader reader = new PointReader();
        SHAPE.read(in, reader);
        return reader.value == null || reader.progress == null
                ? Optional.empty()
                : Optional.of(new Scale.Point(reader.value, reader.progress, reader.extensions));
    }
}
