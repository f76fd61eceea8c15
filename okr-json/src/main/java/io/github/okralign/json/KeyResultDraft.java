package io.github.okralign.json;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Location;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a key result. The model itself misses an id or a title. */
final class KeyResultDraft {

    private static final Shape<KeyResultDraft> SHAPE = Shape.<KeyResultDraft>of("a key result")
            .text("id", (draft, id) -> draft.keyResult.id(id))
            .text("title", (draft, title) -> draft.keyResult.title(title))
            .text("owner", (draft, owner) -> draft.keyResult.owner(owner))
            .number("weight", (draft, weight) -> draft.keyResult.weight(weight))
            .name("source", Source.class, (draft, source) -> draft.keyResult.source(source))
            .number("effort", (draft, effort) -> draft.keyResult.effort(effort))
            .property("start", (in, at, draft) -> {
                LocalDate start = draft.windowEnd(in, at);
                if (start != null) {
                    draft.keyResult.start(start);
                }
            })
            .property("due", (in, at, draft) -> {
                LocalDate due = draft.windowEnd(in, at);
                if (due != null) {
                    draft.keyResult.due(due);
                }
            })
            .property("measure", (in, at, draft) -> {
                MeasureDraft measure = MeasureDraft.read(in, at);
                measure.toMeasure().ifPresent(draft.keyResult::measure);
                draft.levelsUnread = measure.levelsUnread();
            })
            .list("checkIns", (in, at, draft) -> {
                draft.keyResult.checkIn(CheckInDraft.read(in, at));
                draft.checkIns++;
            })
            .list(
                    "alignments",
                    (in, at, draft) -> draft.keyResult.alignment(alignment -> AlignmentDraft.read(in, at, alignment)));

    private final KeyResult.Builder keyResult;
    private boolean windowUnread;
    private boolean levelsUnread;
    private int checkIns;

    private KeyResultDraft(KeyResult.Builder keyResult) {
        this.keyResult = keyResult;
    }

    static void read(JsonInput in, Location at, KeyResult.Builder keyResult) {
        KeyResultDraft draft = new KeyResultDraft(keyResult);
        SHAPE.read(in, at, draft);
        ProblemList problems = in.problems();
        if (draft.windowUnread) {
            // The cycle's dates, which then hold, are not what was meant.
            problems.hush(at.property("start"));
            problems.hush(at.property("due"));
            problems.unread(at.property("measure").property("phases"));
        }
        for (int i = 0; draft.levelsUnread && i < draft.checkIns; i++) {
            problems.hush(at.property("checkIns").index(i).property("level"));
        }
    }

    private @Nullable LocalDate windowEnd(JsonInput in, Location at) {
        LocalDate date = in.date(at);
        windowUnread |= date == null;
        return date;
    }
}
