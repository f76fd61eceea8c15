package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.OwnerStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a check-in of an objective itself. */
final class ObjectiveCheckInReader {

    /** The progress that a check-in gives back to the roll-up. */
    private static final String COMPUTED = "COMPUTED";

    private static final Shape<ObjectiveCheckInReader> SHAPE = ShapeBuilder.<ObjectiveCheckInReader>of(
                    "a check-in", "date")
            .date("date", (reader, date) -> reader.date = date)
            .property("progress", ObjectiveCheckInReader::progress)
            .number("confidence", (reader, confidence) -> reader.confidence = confidence)
            .name("status", OwnerStatus.class, (reader, status) -> reader.status = status)
            .number("projected", (reader, projected) -> reader.projected = projected)
            .sharedText("author", (reader, author) -> reader.author = author)
            .text("note", (reader, note) -> reader.note = note)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private LocalDate date = Placeholder.DATE;
    private @Nullable Double progress;
    private boolean computed;
    private @Nullable Double confidence;
    private @Nullable OwnerStatus status;
    private @Nullable Double projected;
    private @Nullable String author;
    private @Nullable String note;
    private Extensions extensions = Extensions.NONE;

    private ObjectiveCheckInReader() {}

    static ObjectiveCheckIn read(JsonInput in) {
        ObjectiveCheckInReader reader = new ObjectiveCheckInReader();
        int before = in.problems().found();
        SHAPE.read(in, reader);
        if (in.problems().found() > before) {
            // Whether it says anything depends on the part that could not be read.
            in.problems().suppress(in.place());
        }
        return reader.toCheckIn();
    }

    private static void progress(JsonInput in, ObjectiveCheckInReader reader) {
        if (in.isText()) {
            String text = in.text();
            reader.computed = COMPUTED.equals(text);
            if (text != null && !reader.computed) {
                in.unknownName(in.place(), in.mark(), text, List.of(COMPUTED));
            }
            return;
        }
        double number = in.number();
        reader.progress = Double.isNaN(number) ? null : number;
    }

    private ObjectiveCheckIn toCheckIn() {
        ObjectiveCheckIn checkIn = ObjectiveCheckIn.on(date);
        if (computed) {
            checkIn = checkIn.computing();
        } else if (progress != null) {
            checkIn = checkIn.progress(progress);
        }
        if (projected != null) {
            checkIn = checkIn.projected(projected);
        }
        return checkIn.confidence(confidence)
                .status(status)
                .author(author)
                .note(note)
                .with(extensions);
    }
}
