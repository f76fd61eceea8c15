package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Extensions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a check-in. */
final class CheckInReader {

    private static final Shape<CheckInReader> SHAPE = properties(ShapeBuilder.of("a check-in", "date"));

    /** A check-in on a line of its own, which names its key result. */
    private static final Shape<CheckInReader> LINE =
            properties(ShapeBuilder.<CheckInReader>of("a check-in", "keyResult", "date")
                    .text("keyResult", (reader, keyResult) -> reader.keyResult = keyResult));

    private String keyResult = Placeholder.ID;
    private LocalDate date = Placeholder.DATE;
    private double value = Placeholder.NUMBER;
    private double numerator = Placeholder.NUMBER;
    private double denominator = Placeholder.NUMBER;
    private double projected = Placeholder.NUMBER;
    private Extensions extensions = Extensions.NONE;
    private @Nullable String level;
    private double confidence = Placeholder.NUMBER;
    private @Nullable String author;
    private @Nullable String note;

    private static Shape<CheckInReader> properties(ShapeBuilder<CheckInReader> shape) {
        return shape.date("date", (reader, date) -> reader.date = date)
                .number("value", (reader, value) -> reader.value = value)
                .number("numerator", (reader, numerator) -> reader.numerator = numerator)
                .number("denominator", (reader, denominator) -> reader.denominator = denominator)
                .text("level", (reader, level) -> reader.level = level)
                .number("confidence", (reader, confidence) -> reader.confidence = confidence)
                .number("projected", (reader, projected) -> reader.projected = projected)
                .sharedText("author", (reader, author) -> reader.author = author)
                .text("note", (reader, note) -> reader.note = note)
                .extensions((reader, extensions) -> reader.extensions = extensions)
                .build();
    }

    static CheckIn read(JsonInput in) {
        CheckInReader reader = new CheckInReader();
        SHAPE.read(in, reader);
        return reader.toCheckIn();
    }

    void readLine(JsonInput in) {
        LINE.read(in, this);
    }

    Change.CheckedIn toCheckedIn() {
        return new Change.CheckedIn(keyResult, toCheckIn());
    }

    private CheckIn toCheckIn() {
        CheckIn.Builder checkIn = CheckIn.on(date);
        if (!Double.isNaN(value)) {
            checkIn.value(value);
        }
        if (level != null) {
            checkIn.level(level);
        }
        if (!Double.isNaN(confidence)) {
            checkIn.confidence(confidence);
        }
        if (author != null) {
            checkIn.author(author);
        }
        if (note != null) {
            checkIn.note(note);
        }
        if (!Double.isNaN(numerator)) {
            checkIn.numerator(numerator);
        }
        if (!Double.isNaN(denominator)) {
            checkIn.denominator(denominator);
        }
        if (!Double.isNaN(projected)) {
            checkIn.projected(projected);
        }
        return checkIn.extensions(extensions).build();
    }
}
