package io.github.okralign.json;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a key result. The model itself misses an id or a title. */
final class KeyResultDraft {

    private static final Shape<KeyResultDraft> SHAPE = Shape.<KeyResultDraft>of("a key result")
            .text("id", (draft, id) -> draft.keyResult.id(id))
            .text("title", (draft, title) -> draft.keyResult.title(title))
            .word("owner", (draft, owner) -> draft.keyResult.owner(owner))
            .number("weight", (draft, weight) -> draft.keyResult.weight(weight))
            .name("source", Source.class, (draft, source) -> draft.keyResult.source(source))
            .number("effort", (draft, effort) -> draft.keyResult.effort(effort))
            .property("start", (in, draft) -> {
                LocalDate start = draft.windowEnd(in);
                if (start != null) {
                    draft.keyResult.start(start);
                }
            })
            .property("due", (in, draft) -> {
                LocalDate due = draft.windowEnd(in);
                if (due != null) {
                    draft.keyResult.due(due);
                }
            })
            .property("measure", (in, draft) -> draft.measure(MeasureDraft.read(in)))
            .list("checkIns", (in, draft) -> {
                draft.keyResult.checkIn(CheckInDraft.read(in));
                draft.checkIns++;
            })
            .list(
                    "alignments",
                    (in, draft) -> draft.keyResult.alignment(alignment -> AlignmentDraft.read(in, alignment)))
            .build();

    private final KeyResult.Builder keyResult;
    private boolean windowUnread;
    private boolean levelsUnread;
    private int checkIns;

    private KeyResultDraft(KeyResult.Builder keyResult) {
        this.keyResult = keyResult;
    }

    static void read(JsonInput in, KeyResult.Builder keyResult) {
        KeyResultDraft draft = new KeyResultDraft(keyResult);
        SHAPE.read(in, draft);
        ProblemList problems = in.problems();
        if (draft.windowUnread) {
            Location at = in.place();
            // The cycle's dates, which then hold, are not what was meant.
            problems.hush(at.property("start"));
            problems.hush(at.property("due"));
            problems.unread(at.property("measure").property("phases"));
        }
        for (int i = 0; draft.levelsUnread && i < draft.checkIns; i++) {
            problems.hush(in.place().property("checkIns").index(i).property("level"));
        }
    }

    private void measure(MeasureDraft draft) {
        Measure measure = draft.toMeasure();
        if (measure != null) {
            keyResult.measure(measure);
        }
        levelsUnread = draft.levelsUnread();
    }

    private @Nullable LocalDate windowEnd(JsonInput in) {
        LocalDate date = in.date();
        windowUnread |= date == null;
        return date;
    }
}
