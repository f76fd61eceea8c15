package io.github.okralign.cli.text;

import io.github.okralign.model.Change;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureInput;
import io.github.okralign.rollup.ReachStep;
import java.time.LocalDate;

/** What a step that has no value asks for, in the words of the measure. */
record Advice(ReachStep step, LocalDate asOf) {

    String on(Measure measure) {
        if (measure.input() == MeasureInput.MILESTONES) {
            long open = measure.milestones().stream()
                    .filter(each -> !each.isDone(asOf))
                    .count();
            return "finish " + (open == 1 ? "the last milestone" : "the last " + open + " milestones");
        }
        if (measure.input() == MeasureInput.LEVEL) {
            return level();
        }
        if (measure.isMaintained()) {
            return step.changes().isEmpty()
                    ? "stay within the limit from now on; earlier misses keep it just short"
                    : "get within the limit";
        }
        return measure instanceof Measure.Binary
                ? "get it done"
                : "reach " + Words.percent(step.to().asOptional());
    }

    private String level() {
        return step.changes().stream()
                .filter(Change.CheckedIn.class::isInstance)
                .map(change -> "reach "
                        + Layout.shown(
                                ((Change.CheckedIn) change).checkIn().level().orElse("")))
                .findFirst()
                .orElse("exceed its levels: none of them stands for 100 %");
    }
}
