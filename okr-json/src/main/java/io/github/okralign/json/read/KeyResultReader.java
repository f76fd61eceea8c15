package io.github.okralign.json.read;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a key result. The model reports a missing id or title. */
final class KeyResultReader {

    private static final Shape<KeyResultReader> SHAPE = ShapeBuilder.<KeyResultReader>of("a key result")
            .text("id", (reader, id) -> reader.keyResult.id(id))
            .text("title", (reader, title) -> reader.keyResult.title(title))
            .sharedText("owner", (reader, owner) -> reader.keyResult.owner(owner))
            .number("weight", (reader, weight) -> reader.keyResult.weight(weight))
            .name("source", Source.class, (reader, source) -> reader.keyResult.source(source))
            .number("effort", (reader, effort) -> reader.keyResult.effort(effort))
            .property("start", (in, reader) -> {
                LocalDate start = reader.windowEnd(in);
                if (start != null) {
                    reader.keyResult.start(start);
                }
            })
            .property("due", (in, reader) -> {
                LocalDate due = reader.windowEnd(in);
                if (due != null) {
                    reader.keyResult.due(due);
                }
            })
            .property("measure", (in, reader) -> reader.measure(MeasureReader.read(in)))
            .list("checkIns", (in, reader) -> {
                reader.keyResult.checkIn(CheckInReader.read(in));
                reader.checkIns++;
            })
            .list(
                    "alignments",
                    (in, reader) -> reader.keyResult.alignment(alignment -> AlignmentReader.read(in, alignment)))
            .build();

    private final KeyResult.Builder keyResult;
    private boolean windowUnreadable;
    private boolean levelsUnreadable;
    private int checkIns;

    private KeyResultReader(KeyResult.Builder keyResult) {
        this.keyResult = keyResult;
    }

    static void read(JsonInput in, KeyResult.Builder keyResult) {
        KeyResultReader reader = new KeyResultReader(keyResult);
        SHAPE.read(in, reader);
        ProblemList problems = in.problems();
        if (reader.windowUnreadable) {
            Location at = in.place();
            // The dates of the cycle would apply, which is not what was meant.
            problems.suppress(at.property("start"));
            problems.suppress(at.property("due"));
            problems.markUnreadable(at.property("measure").property("phases"));
        }
        for (int i = 0; reader.levelsUnreadable && i < reader.checkIns; i++) {
            problems.suppress(in.place().property("checkIns").index(i).property("level"));
        }
    }

    private void measure(MeasureReader reader) {
        Measure measure = reader.toMeasure();
        if (measure != null) {
            keyResult.measure(measure);
        }
        levelsUnreadable = reader.levelsUnreadable();
    }

    private @Nullable LocalDate windowEnd(JsonInput in) {
        LocalDate date = in.date();
        windowUnreadable |= date == null;
        return date;
    }
}
