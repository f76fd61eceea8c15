package io.github.okralign.json.write;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.Summary;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.text.Formats;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.review.Comparison;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.structure.UnitLinks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes an analysis as a report: goals in document order, unknown numbers as null. */
public final class ReportWriter {

    private final Analysis analysis;
    private final Audit audit;
    private final JsonOutput out;

    private ReportWriter(Audit audit, JsonGenerator json) {
        this.analysis = audit.analysis();
        this.audit = audit;
        this.out = new JsonOutput(json);
    }

    public static void write(Audit audit, JsonGenerator json) {
        write(audit, null, json);
    }

    /** A report that also says what changed since an earlier analysis, if one is given. */
    public static void write(Audit audit, @Nullable Comparison changes, JsonGenerator json) {
        new ReportWriter(audit, json).report(changes);
    }

    private void report(@Nullable Comparison changes) {
        List<GoalAnalysis> goals = analysis.goals();
        out.object(() -> {
            out.text("format", Formats.REPORT);
            out.text("asOf", analysis.asOf().toString());
            out.text("policy", analysis.policy().name());
            out.object("summary", () -> summary(goals));
            out.fullList("goals", goals, goal -> out.object(() -> goal(goal)));
            out.fullList("units", analysis.units().all(), unit -> out.object(() -> unit(unit)));
            out.fullList("findings", audit.findings(), finding -> FindingWriter.write(finding, out));
            if (changes != null) {
                out.object("comparison", () -> ComparisonWriter.writeProperties(changes, out));
            }
        });
    }

    private void summary(List<GoalAnalysis> goals) {
        Summary summary = analysis.summary();
        out.number("objectives", summary.objectives());
        out.number("keyResults", summary.keyResults());
        out.numberOrNull("progress", summary.progress().asOptional());
        out.numberOrNull("coverage", summary.strategicCoverage());
        out.numberOrNull("groundedShare", summary.groundedShare());
        out.numberOrNull("strategicCoverage", summary.strategicCoverage());
        Map<Health, Integer> counts = new EnumMap<>(Health.class);
        for (GoalAnalysis goal : goals) {
            if (goal.goal() instanceof Objective) {
                counts.merge(goal.health(), 1, Integer::sum);
            }
        }
        out.object("health", () -> counts.forEach((health, count) -> out.number(health.name(), count)));
    }

    private void goal(GoalAnalysis goal) {
        Goal itself = goal.goal();
        Objective objective = goal.objective();
        boolean isObjective = itself instanceof Objective;
        out.text("id", itself.id());
        out.text("kind", isObjective ? "OBJECTIVE" : "KEY_RESULT");
        out.text("title", itself.title());
        out.textOrNull("unit", objective.unit());
        out.textOrNull("owner", goal.owner());
        progress(goal.rollup());
        out.numberOrNull("expected", goal.pace().expected());
        out.numberOrNull("pace", goal.pace().pace());
        out.text("health", goal.health().name());
        out.fullList("reasons", goal.reasons(), reason -> out.text(reason.name()));
        out.numberOrNull("atRiskShare", goal.atRiskShare());
        goal.forecast()
                .ifPresentOrElse(
                        forecast -> out.object("forecast", () -> forecast(forecast)), () -> out.nothing("forecast"));
        if (isObjective) {
            out.textOrNull("alignment", goal.alignmentClass().map(Enum::name));
            out.number("exposure", goal.exposure());
        }
    }

    private void progress(GoalProgress numbers) {
        out.numberOrNull("progress", numbers.progress().asOptional());
        out.numberOrNull("raw", numbers.raw());
        out.numberOrNull("lower", numbers.lower());
        out.numberOrNull("upper", numbers.upper());
        out.numberOrNull("coverage", numbers.coverage());
        out.text("evidence", numbers.evidence().name());
        numbers.computed().ifPresent(computed -> {
            out.numberOrNull("computed", computed.asOptional());
            out.numberOrNull("reported", numbers.raw());
        });
    }

    private void forecast(Forecast forecast) {
        out.number("final", forecast.finalProgress());
        out.number("sd", forecast.sd());
        out.number("reachesStretch", forecast.reachesStretch());
        out.number("reachesTarget", forecast.reachesTarget());
        out.numberOrNull("requiredPerWeek", forecast.requiredPerWeek());
        out.text("evidence", forecast.evidence().name());
        if (forecast.isRolledUp()) {
            out.text("method", "INDEPENDENT");
        }
    }

    private void unit(UnitLinks unit) {
        out.text("id", unit.unit());
        out.number("objectives", unit.objectives());
        out.number("internal", unit.internal());
        out.number("vertical", unit.vertical());
        out.number("lateral", unit.lateral());
        out.numberOrNull("eiIndex", unit.eiIndex());
        out.numberOrNull("segregation", unit.segregation());
        out.numberOrNull("externalUpperBound", unit.externalUpperBound());
    }
}
