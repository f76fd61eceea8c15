package io.github.okralign.json.write;

import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.rollup.ValueChange;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a plan to bring a goal to a target. */
public final class ReachWriter {

    private ReachWriter() {}

    public static void write(Reach plan, JsonGenerator json) {
        JsonOutput out = new JsonOutput(json);
        out.object(() -> {
            out.text("goal", plan.goal());
            out.number("target", plan.target().ratio());
            out.numberOrNull("progress", plan.before().asOptional());
            out.numberOrNull("after", plan.after().asOptional());
            out.flag("reached", Optional.of(plan.isReached()));
            out.number("effort", plan.effort());
            out.fullList("steps", plan.steps(), step -> out.object(() -> step(out, step)));
        });
    }

    private static void step(JsonOutput out, ReachStep step) {
        out.text("id", step.leaf());
        out.number("influence", step.influence());
        out.number("effort", step.effort());
        out.number("progress", step.from().ratio());
        out.number("to", step.to().ratio());
        out.number("adds", step.adds());
        if (step.value().isPresent()) {
            out.object("value", () -> value(out, step.value().get()));
        } else {
            out.nothing("value");
        }
        out.flag("atOnce", Optional.of(!step.changes().isEmpty()));
    }

    private static void value(JsonOutput out, ValueChange value) {
        out.number("from", value.from());
        out.number("to", value.to());
        out.number("difference", value.difference());
        out.text("unit", Optional.of(value.unit()).filter(unit -> !unit.isEmpty()));
    }
}
