package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.ProblemList;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Location;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an objective. The model reports a missing id or title. */
final class ObjectiveReader {

    private static final StateReader<ObjectiveState> STATES = new StateReader<>(ObjectiveState.class);

    private static final Shape<ObjectiveReader> SHAPE = ShapeBuilder.<ObjectiveReader>of("an objective")
            .text("id", (reader, id) -> reader.objective.id(id))
            .text("title", (reader, title) -> reader.objective.title(title))
            .text("description", (reader, description) -> reader.objective.description(description))
            .sharedText("unit", (reader, unit) -> reader.objective.unit(unit))
            .ids("jointUnits", (reader, unit) -> reader.objective.jointUnit(unit))
            .sharedText("owner", (reader, owner) -> reader.objective.owner(owner))
            .ids("coOwners", (reader, coOwner) -> reader.objective.coOwner(coOwner))
            .sharedText("cycle", (reader, cycle) -> reader.objective.cycle(cycle))
            .property("start", (in, reader) -> reader.objective.start(reader.windowEnd(in)))
            .property("due", (in, reader) -> reader.objective.due(reader.windowEnd(in)))
            .flag("strategic", (reader, strategic) -> reader.objective.strategic(strategic))
            .number("priority", (reader, priority) -> reader.objective.priority(priority))
            .name("state", ObjectiveState.class, (reader, state) -> reader.objective.state(state))
            .list("states", ObjectiveReader::state)
            .name("commitment", Commitment.class, (reader, commitment) -> reader.objective.commitment(commitment))
            .ids("values", (reader, value) -> reader.objective.value(value))
            .list("tags", (in, reader) -> {
                String tag = in.text();
                reader.objective.tag(tag == null ? "" : tag);
            })
            .number("effort", (reader, effort) -> reader.objective.effort(effort))
            .number("score", (reader, score) -> reader.objective.score(score))
            .number("manual", (reader, manual) -> reader.objective.manual(manual))
            .property("rollup", (in, reader) -> reader.objective.rollup(RollupReader.read(in)))
            .text("lineage", (reader, lineage) -> reader.objective.lineage(lineage))
            .list("checkIns", (in, reader) -> reader.objective.checkIn(ObjectiveCheckInReader.read(in)))
            .list("initiatives", (in, reader) -> reader.objective.initiative(InitiativeReader.read(in)))
            .list("blockers", (in, reader) -> reader.objective.blocker(BlockerReader.read(in)))
            .list("comments", (in, reader) -> reader.objective.comment(CommentReader.read(in)))
            .list("keyResults", (in, reader) -> {
                reader.objective.keyResult(keyResult -> KeyResultReader.read(in, keyResult));
                reader.keyResults++;
            })
            .list(
                    "alignments",
                    (in, reader) -> reader.objective.alignment(alignment -> AlignmentReader.read(in, alignment)))
            .extensions((reader, extensions) -> reader.objective.extensions(extensions))
            .build();

    private final Objective.Builder objective;
    private List<DatedState<ObjectiveState>> states = List.of();
    private boolean statesUnreadable;
    private boolean windowUnreadable;
    private int keyResults;

    private ObjectiveReader(Objective.Builder objective) {
        this.objective = objective;
    }

    static void read(JsonInput in, Objective.Builder objective) {
        ObjectiveReader reader = new ObjectiveReader(objective);
        SHAPE.read(in, reader);
        if (!reader.statesUnreadable) {
            reader.states.forEach(objective::state);
        }
        if (reader.windowUnreadable) {
            reader.hideWindow(in.problems(), in.place());
        }
    }

    /** The dates of the cycle would apply to the objective and its key results, which is not what was meant. */
    private void hideWindow(ProblemList problems, Location at) {
        problems.suppress(at.property("start"));
        problems.suppress(at.property("due"));
        for (int i = 0; i < keyResults; i++) {
            Location keyResult = at.property("keyResults").index(i);
            problems.suppress(keyResult.property("start"));
            problems.suppress(keyResult.property("due"));
            problems.markUnreadable(keyResult.property("measure").property("phases"));
            problems.markUnreadable(keyResult.property("measure").property("revisions"));
        }
    }

    private static void state(JsonInput in, ObjectiveReader reader) {
        Optional<DatedState<ObjectiveState>> state = STATES.read(in);
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
