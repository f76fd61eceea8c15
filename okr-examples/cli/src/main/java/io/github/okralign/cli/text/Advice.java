package io.github.okralign.cli.text;

import io.github.okralign.model.Change;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;
import io.github.okralign.rollup.ReachStep;
import java.time.LocalDate;

/** What a step that has no value asks for, in the words of the measure. */
record Advice(ReachStep step, LocalDate asOf) implements MeasureVisitor<String> {

    @Override
    public String change(Measure.Change measure) {
        return "reach " + Words.percent(step.to().asOptional());
    }

    @Override
    public String atLeast(Measure.AtLeast measure) {
        return limit();
    }

    @Override
    public String atMost(Measure.AtMost measure) {
        return limit();
    }

    @Override
    public String range(Measure.Range measure) {
        return limit();
    }

    private String limit() {
        return step.changes().isEmpty()
                ? "stay within the limit from now on; earlier misses keep it just short"
                : "get within the limit";
    }

    @Override
    public String milestones(Measure.Milestones measure) {
        long open =
                measure.milestones().stream().filter(each -> !each.isDone(asOf)).count();
        return "finish " + (open == 1 ? "the last milestone" : "the last " + open + " milestones");
    }

    @Override
    public String binary(Measure.Binary measure) {
        return "get it done";
    }

    @Override
    public String levels(Measure.Levels measure) {
        return step.changes().stream()
                .filter(Change.CheckedIn.class::isInstance)
                .map(change -> "reach "
                        + Layout.shown(
                                ((Change.CheckedIn) change).checkIn().level().orElse("")))
                .findFirst()
                .orElse("exceed its levels: none of them stands for 100 %");
    }

    @Override
    public String custom(CustomMeasure measure) {
        return "reach " + Words.percent(step.to().asOptional());
    }
}
