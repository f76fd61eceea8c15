package io.github.okralign.json.read;

import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;

/** Reads an objective. The model reports a missing id or title. */
final class ObjectiveReader {

    static final Shape<Objective.Builder> SHAPE = ShapeBuilder.<Objective.Builder>of("an objective")
            .text("id", Objective.Builder::id)
            .text("title", Objective.Builder::title)
            .text("description", Objective.Builder::description)
            .sharedText("unit", Objective.Builder::unit)
            .sharedText("owner", Objective.Builder::owner)
            .sharedText("cycle", Objective.Builder::cycle)
            .flag("strategic", Objective.Builder::strategic)
            .number("priority", Objective.Builder::priority)
            .name("state", ObjectiveState.class, Objective.Builder::state)
            .name("commitment", Commitment.class, Objective.Builder::commitment)
            .list("values", (in, objective) -> {
                String value = in.text();
                objective.value(value == null ? Placeholder.ID : value);
            })
            .list("tags", (in, objective) -> {
                String tag = in.text();
                objective.tag(tag == null ? "" : tag);
            })
            .number("effort", Objective.Builder::effort)
            .number("score", Objective.Builder::score)
            .number("manual", Objective.Builder::manual)
            .property("rollup", (in, objective) -> objective.rollup(RollupReader.read(in)))
            .text("lineage", Objective.Builder::lineage)
            .list(
                    "keyResults",
                    (in, objective) -> objective.keyResult(keyResult -> KeyResultReader.read(in, keyResult)))
            .list(
                    "alignments",
                    (in, objective) -> objective.alignment(alignment -> AlignmentReader.read(in, alignment)))
            .build();

    private ObjectiveReader() {}
}
