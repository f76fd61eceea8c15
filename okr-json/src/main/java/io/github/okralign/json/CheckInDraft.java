package io.github.okralign.json;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a check-in. */
final class CheckInDraft {

    private static final Shape<CheckInDraft> SHAPE = Shape.<CheckInDraft>of("a check-in", "date")
            .date("date", (draft, date) -> draft.date = date)
            .number("value", (draft, value) -> draft.value = value)
            .text("level", (draft, level) -> draft.level = level)
            .number("confidence", (draft, confidence) -> draft.confidence = confidence)
            .text("author", (draft, author) -> draft.author = author)
            .text("note", (draft, note) -> draft.note = note);

    private LocalDate date = Unread.DATE;
    private @Nullable Double value;
    private @Nullable String level;
    private @Nullable Double confidence;
    private @Nullable String author;
    private @Nullable String note;

    private CheckInDraft() {}

    static CheckIn read(JsonInput in, Location at) {
        CheckInDraft draft = new CheckInDraft();
        SHAPE.read(in, at, draft);
        return draft.toCheckIn();
    }

    private CheckIn toCheckIn() {
        CheckIn.Builder checkIn = CheckIn.on(date);
        if (value != null) {
            checkIn.value(value);
        }
        if (level != null) {
            checkIn.level(level);
        }
        if (confidence != null) {
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
