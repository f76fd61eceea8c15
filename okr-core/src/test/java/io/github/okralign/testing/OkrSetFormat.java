package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.SampleReportingFormat;

/** Prints a set that makes a property fail: one line for each goal, with all that its numbers rest on. */
public final class OkrSetFormat implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof OkrSet;
    }

    @Override
    public Object report(Object value) {
        OkrSet okrs = (OkrSet) value;
        return okrs.goals().stream().map(OkrSetFormat::line).collect(Collectors.toList());
    }

    private static String line(Goal goal) {
        String facts = goal instanceof Objective objective
                ? objective(objective)
                : goal instanceof KeyResult keyResult ? keyResult(keyResult) : "";
        String links = goal.alignments().stream().map(OkrSetFormat::link).collect(Collectors.joining());
        return goal.id() + facts + links;
    }

    private static String objective(Objective objective) {
        return Stream.of(
                        " " + objective.state(),
                        objective.unit().map(unit -> " unit " + unit).orElse(""),
                        objective.strategic().map(yes -> " strategic " + yes).orElse(""),
                        objective.manual().isPresent() ? " manual " + objective.manual() : "",
                        objective.score().isPresent() ? " score " + objective.score() : "",
                        objective.rollup().map(rule -> " " + rule).orElse(""))
                .collect(Collectors.joining());
    }

    private static String keyResult(KeyResult keyResult) {
        return " weight " + keyResult.weight() + " " + keyResult.source()
                + keyResult.measure().map(measure -> " " + measure).orElse("") + " " + keyResult.checkIns();
    }

    private static String link(Alignment link) {
        return "; " + link.type() + " " + link.to() + " (" + link.weight() + ", " + link.state() + ")";
    }
}
