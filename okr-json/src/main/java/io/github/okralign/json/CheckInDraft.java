package io.github.okralign.json;

import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a check-in. */
final class CheckInDraft {

    private static final Shape<CheckInDraft> SHAPE = properties(Shape.of("a check-in", "date"));

    /** A check-in that stands by itself and so names its key result. */
    private static final Shape<CheckInDraft> LINE = properties(Shape.<CheckInDraft>of("a check-in", "keyResult", "date")
            .text("keyResult", (draft, keyResult) -> draft.keyResult = keyResult));

    private String keyResult = Unread.ID;
    private LocalDate date = Unread.DATE;
    private double value = Unread.NUMBER;
    private @Nullable String level;
    private double confidence = Unread.NUMBER;
    private @Nullable String author;
    private @Nullable String note;

    private static Shape<CheckInDraft> properties(ShapeBuilder<CheckInDraft> shape) {
        return shape.date("date", (draft, date) -> draft.date = date)
                .number("value", (draft, value) -> draft.value = value)
                .text("level", (draft, level) -> draft.level = level)
                .number("confidence", (draft, confidence) -> draft.confidence = confidence)
                .word("author", (draft, author) -> draft.author = author)
                .text("note", (draft, note) -> draft.note = note)
                .build();
    }

    static CheckIn read(JsonInput in) {
        CheckInDraft draft = new CheckInDraft();
        SHAPE.read(in, draft);
        return draft.toCheckIn();
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
        return checkIn.build();
    }
}
