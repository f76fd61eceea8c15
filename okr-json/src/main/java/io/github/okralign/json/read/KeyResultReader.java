package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.ProblemList;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a key result. The model reports a missing id or title. */
final class KeyResultReader {

    private static final StateReader<KeyResultState> STATES = new StateReader<>(KeyResultState.class);

    private static final Shape<KeyResultReader> SHAPE = ShapeBuilder.<KeyResultReader>of("a key result")
            .text("id", (reader, id) -> reader.keyResult.id(id))
            .text("title", (reader, title) -> reader.keyResult.title(title))
            .sharedText("owner", (reader, owner) -> reader.keyResult.owner(owner))
            .ids("coOwners", (reader, coOwner) -> reader.keyResult.coOwner(coOwner))
            .number("weight", (reader, weight) -> reader.keyResult.weight(weight))
            .name("state", KeyResultState.class, (reader, state) -> reader.keyResult.state(state))
            .list("states", KeyResultReader::state)
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
            .list("blockers", (in, reader) -> reader.keyResult.blocker(BlockerReader.read(in)))
            .list("comments", (in, reader) -> reader.keyResult.comment(CommentReader.read(in)))
            .list(
                    "alignments",
                    (in, reader) -> reader.keyResult.alignment(alignment -> AlignmentReader.read(in, alignment)))
            .extensions((reader, extensions) -> reader.keyResult.extensions(extensions))
            .build();

    private final KeyResult.Builder keyResult;
    private List<DatedState<KeyResultState>> states = List.of();
    private boolean statesUnreadable;
    private boolean windowUnreadable;
    private boolean levelsUnreadable;
    private int checkIns;

    private KeyResultReader(KeyResult.Builder keyResult) {
        this.keyResult = keyResult;
    }

    static void read(JsonInput in, KeyResult.Builder keyResult) {
        KeyResultReader reader = new KeyResultReader(keyResult);
        SHAPE.read(in, reader);
        if (!reader.statesUnreadable) {
            reader.states.forEach(keyResult::state);
        }
        ProblemList problems = in.problems();
        if (reader.windowUnreadable) {
            Location at = in.place();
            // The dates of the cycle would apply, which is not what was meant.
            problems.suppress(at.property("start"));
            problems.suppress(at.property("due"));
            problems.markUnreadable(at.property("measure").property("phases"));
            problems.markUnreadable(at.property("measure").property("revisions"));
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

    private static void state(JsonInput in, KeyResultReader reader) {
        Optional<DatedState<KeyResultState>> state = STATES.read(in);
        if (state.isPresent()) {
            reader.states = reader.states.isEmpty() ? new ArrayList<>() : reader.states;
            reader.states.add(state.get());
        }
        // Each is compared with the one before it.
        reader.statesUnreadable |= state.isEmpty();
    }

    private @Nullable LocalDate windowEnd(JsonInput in) {
        LocalDate date = in.date();
        windowUnreadable |= date == null;
        return date;
    }
}
