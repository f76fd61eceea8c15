package io.github.okralign.json.write;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Initiative;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
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
            out.texts("jointUnits", objective.jointUnits());
            out.text("owner", objective.owner());
            out.texts("coOwners", objective.coOwners());
            out.text("cycle", objective.cycle());
            out.date("start", objective.start());
            out.date("due", objective.due());
            out.flag("strategic", objective.strategic());
            out.number("priority", objective.priority());
            states(objective.states(), objective.state(), ObjectiveState.ACTIVE);
            out.name("commitment", objective.commitment(), Commitment.COMMITTED);
            out.texts("values", objective.values());
            out.texts("tags", objective.tags());
            out.number("effort", objective.effort());
            out.number("score", objective.score());
            out.number("manual", objective.manual());
            objective.rollup().ifPresent(this::rollup);
            out.text("lineage", objective.lineage());
            out.objects("checkIns", objective.checkIns(), this::checkIn);
            out.objects("initiatives", objective.initiatives(), this::initiative);
            notes(objective.blockers(), objective.comments());
            out.objects("keyResults", objective.keyResults(), this::keyResult);
            alignments(objective.alignments());
            out.extensions(objective.extensions());
        });
    }

    private <S extends Enum<S>> void states(List<DatedState<S>> states, S only, S byDefault) {
        if (states.isEmpty()) {
            out.name("state", only, byDefault);
        }
        out.objects("states", states, each -> {
            out.text("state", each.state().name());
            out.text("since", each.since().toString());
            out.text("by", each.by());
            out.text("note", each.note());
            out.extensions(each.extensions());
        });
    }

    private void checkIn(ObjectiveCheckIn checkIn) {
        out.text("date", checkIn.date().toString());
        if (checkIn.isComputed()) {
            out.text("progress", "COMPUTED");
        } else {
            out.number("progress", checkIn.progress());
        }
        out.number("confidence", checkIn.confidence());
        out.name("status", checkIn.status());
        out.number("projected", checkIn.projected());
        out.text("author", checkIn.author());
        out.text("note", checkIn.note());
        out.extensions(checkIn.extensions());
    }

    private void initiative(Initiative initiative) {
        out.text("id", initiative.id());
        out.text("title", initiative.title());
        out.text("owner", initiative.owner());
        out.number("effort", initiative.effort());
        out.name("state", initiative.state(), Initiative.State.OPEN);
        out.date("start", initiative.start());
        out.date("due", initiative.due());
        out.date("done", initiative.done());
        out.texts("serves", initiative.serves());
        out.extensions(initiative.extensions());
    }

    private void notes(List<Blocker> blockers, List<Comment> comments) {
        out.objects("blockers", blockers, blocker -> {
            out.text("id", blocker.id());
            out.text("text", blocker.text());
            out.text("raised", blocker.raised().toString());
            out.text("owner", blocker.owner());
            out.date("resolved", blocker.resolved());
            out.extensions(blocker.extensions());
        });
        out.objects("comments", comments, comment -> {
            out.text("date", comment.date().toString());
            out.text("author", comment.author());
            out.text("text", comment.text());
            out.extensions(comment.extensions());
        });
    }

    /** A rule that equals the default is still written, as an empty object, because it overrides the policy. */
    private void rollup(RollupRule rule) {
        out.object("rollup", () -> {
            out.name("contributors", rule.contributors(), Contributors.ALL);
            out.number("keyResultShare", rule.keyResultShare());
            out.name("aggregation", rule.aggregation(), Aggregation.MEAN);
            out.number("beta", rule.beta());
            out.extensions(rule.extensions());
        });
    }

    private void keyResult(KeyResult keyResult) {
        out.text("id", keyResult.id());
        out.text("title", keyResult.title());
        out.text("owner", keyResult.owner());
        out.texts("coOwners", keyResult.coOwners());
        out.number("weight", keyResult.weight(), 1);
        states(keyResult.states(), keyResult.state(), KeyResultState.ACTIVE);
        out.name("source", keyResult.source(), keyResult.measure().isPresent() ? Source.MEASURED : Source.ROLLED_UP);
        out.number("effort", keyResult.effort());
        out.date("start", keyResult.start());
        out.date("due", keyResult.due());
        keyResult
                .measure()
                .ifPresent(measure -> out.object("measure", measure.accept(new MeasureWriter(out, keyResult.id()))));
        out.objects("checkIns", keyResult.checkIns(), checkIn -> CheckInWriter.properties(checkIn, out));
        notes(keyResult.blockers(), keyResult.comments());
        alignments(keyResult.alignments());
        out.extensions(keyResult.extensions());
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
            out.date("since", alignment.since());
            out.date("until", alignment.until());
            out.extensions(alignment.extensions());
        });
    }
}
