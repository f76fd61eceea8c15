package io.github.okralign.json;

import io.github.okralign.model.Milestone;

/** Reads a milestone. */
final class MilestoneDraft {

    private static final Shape<MilestoneDraft> SHAPE = Shape.<MilestoneDraft>of("a milestone")
            .text("id", (draft, id) -> draft.milestone = draft.milestone.withId(id))
            .text("title", (draft, title) -> draft.milestone = draft.milestone.titled(title))
            .number("weight", (draft, weight) -> draft.milestone = draft.milestone.weighing(weight))
            .date("done", (draft, day) -> draft.milestone = draft.milestone.doneOn(day))
            .build();

    private Milestone milestone = Milestone.create();

    private MilestoneDraft() {}

    static Milestone read(JsonInput in) {
        MilestoneDraft draft = new MilestoneDraft();
        SHAPE.read(in, draft);
        return draft.milestone;
    }
}
