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
            .word("unit", Objective.Builder::unit)
            .word("owner", Objective.Builder::owner)
            .word("cycle", Objective.Builder::cycle)
            .flag("strategic", Objective.Builder::strategic)
            .number("priority", Objective.Builder::priority)
            .name("state", ObjectiveState.class, Objective.Builder::state)
            .name("commitment", Commitment.class, Objective.Builder::commitment)
            .list("values", (in, objective) -> {
                String value = in.text();
                objective.value(value == null ? Unread.ID : value);
            })
            .list("tags", (in, objective) -> {
                String tag = in.text();
                objective.tag(tag == null ? "" : tag);
            })
            .number("effort", Objective.Builder::effort)
            .number("score", Objective.Builder::score)
            .number("manual", Objective.Builder::manual)
            .property("rollup", (in, objective) -> objective.rollup(RollupDraft.read(in)))
            .text("lineage", Objective.Builder::lineage)
            .list("keyResults", (in, objective) -> objective.keyResult(keyResult -> KeyResultDraft.read(in, keyResult)))
            .list("alignments", (in, objective) -> objective.alignment(alignment -> AlignmentDraft.read(in, alignment)))
            .build();

    private ObjectiveShape() {}
}
