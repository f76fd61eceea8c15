package io.github.okralign.json;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import org.jspecify.annotations.Nullable;

/** Reads an alignment. The model itself misses a target. */
final class AlignmentDraft {

    private static final Names<AlignmentType> TYPES = Names.of(AlignmentType.class);
    private static final Names<AlignmentState> STATES = Names.of(AlignmentState.class);
    private static final Shape<AlignmentDraft> SHAPE = Shape.<AlignmentDraft>of("an alignment")
            .text("to", (draft, to) -> draft.to = to)
            .property("type", AlignmentDraft::type)
            .number("weight", (draft, weight) -> draft.alignment.weight(weight))
            .property("state", AlignmentDraft::state)
            .date("date", (draft, date) -> draft.alignment.date(date))
            .word("by", (draft, by) -> draft.alignment.by(by))
            .text("note", (draft, note) -> draft.alignment.note(note))
            .build();

    private final Alignment.Builder alignment;
    private @Nullable String to;
    private boolean typeUnread;

    private AlignmentDraft(Alignment.Builder alignment) {
        this.alignment = alignment;
    }

    static void read(JsonInput in, Alignment.Builder alignment) {
        AlignmentDraft draft = new AlignmentDraft(alignment);
        SHAPE.read(in, draft);
        if (draft.typeUnread) {
            // Whether it may lead where it leads depends on the type.
            in.problems().unread(in.place().property("to"));
        } else if (draft.to != null) {
            alignment.to(draft.to);
        }
    }

    private static void type(JsonInput in, AlignmentDraft draft) {
        AlignmentType type = in.name(TYPES);
        draft.typeUnread = type == null;
        if (type != null) {
            draft.alignment.type(type);
        }
    }

    private static void state(JsonInput in, AlignmentDraft draft) {
        AlignmentState state = in.name(STATES);
        // One that does not count cannot be part of a loop, which would be a guess.
        draft.alignment.state(state == null ? AlignmentState.DECLINED : state);
    }
}
