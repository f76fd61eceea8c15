package io.github.okralign.json;

import io.github.okralign.model.AttainmentLevel;

/** Reads a level of a measure. */
final class LevelDraft {

    private static final Shape<LevelDraft> SHAPE = Shape.<LevelDraft>of("a level", "name", "progress")
            .text("name", (draft, name) -> draft.name = name)
            .number("progress", (draft, progress) -> draft.progress = progress)
            .build();

    private String name = Unread.ID;
    private double progress = Unread.NUMBER;

    private LevelDraft() {}

    static AttainmentLevel read(JsonInput in) {
        LevelDraft draft = new LevelDraft();
        SHAPE.read(in, draft);
        return new AttainmentLevel(draft.name, draft.progress);
    }
}
