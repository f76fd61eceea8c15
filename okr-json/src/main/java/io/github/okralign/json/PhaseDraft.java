package io.github.okralign.json;

import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a planned point of a measure. */
final class PhaseDraft {

    private static final Shape<PhaseDraft> SHAPE = Shape.<PhaseDraft>of("a phase", "date", "value")
            .date("date", (draft, date) -> draft.date = date)
            .number("value", (draft, value) -> draft.value = value)
            .build();

    private @Nullable LocalDate date;
    private @Nullable Double value;

    private PhaseDraft() {}

    /** The phase, or empty where something of it could not be read. */
    static Optional<Phase> read(JsonInput in) {
        PhaseDraft draft = new PhaseDraft();
        SHAPE.read(in, draft);
        return draft.date == null || draft.value == null
                ? Optional.empty()
                : Optional.of(new Phase(draft.date, draft.value));
    }
}
