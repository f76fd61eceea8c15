package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.Extensions;

/** Reads how values in one unit of measure become values in another. */
final class ConversionReader {

    private static final Shape<ConversionReader> SHAPE = ShapeBuilder.<ConversionReader>of(
                    "a conversion", "from", "to", "rate")
            .text("from", (reader, from) -> reader.from = from)
            .text("to", (reader, to) -> reader.to = to)
            .number("rate", (reader, rate) -> reader.rate = rate)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private String from = Placeholder.ID;
    private String to = Placeholder.ID;
    private double rate = Placeholder.NUMBER;
    private Extensions extensions = Extensions.NONE;

    private ConversionReader() {}

    static Conversion read(JsonInput in) {
        ConversionReader reader = new ConversionReader();
        SHAPE.read(in, reader);
        return new Conversion(reader.from, reader.to, reader.rate, reader.extensions);
    }
}
