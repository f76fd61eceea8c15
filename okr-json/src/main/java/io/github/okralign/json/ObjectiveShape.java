package io.github.okralign.json;

import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;

/** Reads an objective. The model itself misses an id or a title. */
final class ObjectiveShape {

    static final Shape<Objective.Builder> SHAPE = Shape.<Objective.Builder>of("an objective")
            .text("id", Objective.Builder::id)
            .text("title", Objective.Builder::title)
            .text("description", Objective.Builder::description)
            .text("unit", Objective.Builder::unit)
            .text("owner", Objective.Builder::owner)
            .text("cycle", Objective.Builder::cycle)
            .flag("strategic", Objective.Builder::strategic)
            .number("priority", Objective.Builder::priority)
            .name("state", ObjectiveState.class, Objective.Builder::state)
            .name("commitment", Commitment.class, Objective.Builder::commitment)
            .list("values", (in, at, objective) -> {
                String value = in.text(at);
                objective.value(value == null ? Unread.ID : value);
            })
            .list("tags", (in, at, objective) -> {
                String tag = in.text(at);
                objective.tag(tag == null ? "" : tag);
            })
            .number("effort", Objective.Builder::effort)
            .number("score", Objective.Builder::score)
            .number("manual", Objective.Builder::manual)
            .property("rollup", (in, at, objective) -> objective.rollup(RollupDraft.read(in, at)))
            .text("lineage", Objective.Builder::lineage)
            .list(
                    "keyResults",
                    (in, at, objective) -> objective.keyResult(keyResult -> KeyResultDraft.read(in, at, keyResult)))
            .list(
                    "alignments",
                    (in, at, objective) -> objective.alignment(alignment -> AlignmentDraft.read(in, at, alignment)));

    private ObjectiveShape() {}
}
