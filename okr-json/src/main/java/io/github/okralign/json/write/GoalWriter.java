package io.github.okralign.json.write;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import java.util.List;

/** Writes objectives with their key results, check-ins and alignments. */
final class GoalWriter {

    private final JsonOutput out;

    GoalWriter(JsonOutput out) {
        this.out = out;
    }

    void objective(Objective objective) {
        out.object(() -> {
            out.text("id", objective.id());
            out.text("title", objective.title());
            out.text("description", objective.description());
            out.text("unit", objective.unit());
            out.text("owner", objective.owner());
            out.text("cycle", objective.cycle());
            out.flag("strategic", objective.strategic());
            out.number("priority", objective.priority());
            out.name("state", objective.state(), ObjectiveState.ACTIVE);
            out.name("commitment", objective.commitment(), Commitment.COMMITTED);
            out.texts("values", objective.values());
            out.texts("tags", objective.tags());
            out.number("effort", objective.effort());
            out.number("score", objective.score());
            out.number("manual", objective.manual());
            objective.rollup().ifPresent(this::rollup);
            out.text("lineage", objective.lineage());
            out.objects("keyResults", objective.keyResults(), this::keyResult);
            alignments(objective.alignments());
        });
    }

    /** A rule that equals the default is still written, as an empty object, because it overrides the policy. */
    private void rollup(RollupRule rule) {
        out.object("rollup", () -> {
            out.name("contributors", rule.contributors(), Contributors.ALL);
            out.number("keyResultShare", rule.keyResultShare());
            out.name("aggregation", rule.aggregation(), Aggregation.MEAN);
            out.number("beta", rule.beta());
        });
    }

    private void keyResult(KeyResult keyResult) {
        out.text("id", keyResult.id());
        out.text("title", keyResult.title());
        out.text("owner", keyResult.owner());
        out.number("weight", keyResult.weight(), 1);
        out.name("source", keyResult.source(), keyResult.measure().isPresent() ? Source.MEASURED : Source.ROLLED_UP);
        out.number("effort", keyResult.effort());
        out.date("start", keyResult.start());
        out.date("due", keyResult.due());
        keyResult
                .measure()
                .ifPresent(measure -> out.object("measure", measure.accept(new MeasureWriter(out, keyResult.id()))));
        out.objects("checkIns", keyResult.checkIns(), checkIn -> CheckInWriter.properties(checkIn, out));
        alignments(keyResult.alignments());
    }

    private void alignments(List<Alignment> alignments) {
        out.objects("alignments", alignments, alignment -> {
            out.text("to", alignment.to());
            out.name("type", alignment.type(), AlignmentType.CONTRIBUTES);
            out.number("weight", alignment.weight(), 1);
            out.name("state", alignment.state(), AlignmentState.ACCEPTED);
            out.date("date", alignment.date());
            out.text("by", alignment.by());
            out.text("note", alignment.note());
        });
    }
}
