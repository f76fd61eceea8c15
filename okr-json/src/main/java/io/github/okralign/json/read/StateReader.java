package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Extensions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads states that a goal has from days on. */
final class StateReader<S extends Enum<S>> {

    private final Shape<Draft<S>> shape;

    StateReader(Class<S> states) {
        this.shape = ShapeBuilder.<Draft<S>>of("a state", "state", "since")
                .name("state", states, (draft, state) -> draft.state = state)
                .date("since", (draft, since) -> draft.since = since)
                .sharedText("by", (draft, by) -> draft.by = by)
                .text("note", (draft, note) -> draft.note = note)
                .extensions((draft, extensions) -> draft.extensions = extensions)
                .build();
    }

    /** The state, or empty if part of it could not be read. */
    Optional<DatedState<S>> read(JsonInput in) {
        Draft<S> draft = new Draft<>();
        shape.read(in, draft);
        return draft.state == null || draft.since == null
                ? Optional.empty()
                : Optional.of(DatedState.of(draft.state, draft.since)
                        .by(draft.by)
                        .noting(draft.note)
                        .with(draft.extensions));
    }

    private static final class Draft<S extends Enum<S>> {
        private @Nullable S state;
        private @Nullable LocalDate since;
        private @Nullable String by;
        private @Nullable String note;
        private Extensions extensions = Extensions.NONE;
    }
}
