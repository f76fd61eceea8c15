package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.ForecastEvidence;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.Interval;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Where the progress of a goal comes from, as a person reads it. */
final class ExplainText {

    private static final int NAME = 38;
    private static final int NUMBER = 10;
    private static final int LEAVES = 15;
    private static final double LIKELY = .8;

    private final Analysis analysis;
    private final Style style;
    private final Explanation explanation;
    private final StringBuilder text = new StringBuilder();

    private ExplainText(Analysis analysis, String goal, Style style) {
        this.analysis = analysis;
        this.style = style;
        this.explanation = analysis.explain(goal);
    }

    static String of(Analysis analysis, String goal, Style style) {
        return new ExplainText(analysis, goal, style).explain();
    }

    private String explain() {
        GoalAnalysis goal = analysis.goal(explanation.goal());
        new GoalLine(style).write(text, 0, goal, GoalLine.notes(goal));
        analysis.forecast(explanation.goal()).ifPresent(forecast -> {
            text.append('\n');
            sentence(heading(goal.goal(), forecast));
        });
        counted();
        uncounted();
        influences();
        return text.toString();
    }

    /** Where the goal will end, in the unit of its measure where it has one. */
    private static String heading(Goal goal, Forecast forecast) {
        String end;
        Measure.Change change = goal instanceof KeyResult keyResult && !forecast.isRolledUp()
                ? keyResult.measure().flatMap(Measure::asChange).orElse(null)
                : null;
        if (change != null) {
            Interval values = forecast.valueInterval(LIKELY, change);
            end = Words.rounded(change.value(forecast.finalProgress())) + " " + change.unit() + ", with "
                    + Words.percent(LIKELY) + " between " + Words.rounded(values.lower()) + " and "
                    + Words.rounded(values.upper());
        } else {
            Interval shares = forecast.interval(LIKELY);
            end = Words.percent(forecast.finalProgress()) + ", with " + Words.percent(LIKELY) + " between "
                    + Words.percent(shares.lower()) + " and " + Words.percent(shares.upper());
        }
        return "Heading for " + end + "; good enough with a probability of "
                + Words.percent(forecast.reachesStretch())
                + (forecast.evidence() == ForecastEvidence.LOW_EVIDENCE ? " (few check-ins so far)." : ".");
    }

    private void sentence(String words) {
        Layout.wrapped(words, Layout.WIDTH).forEach(each -> text.append(each).append('\n'));
    }

    private void counted() {
        List<Contribution> counted = explanation.contributions().stream()
                .filter(Contribution::counted)
                .collect(Collectors.toList());
        if (counted.isEmpty()) {
            text.append('\n');
            sentence(withoutContributors(analysis.goal(explanation.goal())));
            return;
        }
        header("CONTRIBUTORS", "weight", "share", "progress", "adds");
        for (Contribution part : counted) {
            row(
                    part.id(),
                    Words.number(part.weight()),
                    Words.percent(part.share()),
                    Words.percent(part.progress().asOptional()),
                    Words.points(part.contribution()));
        }
        if (explanation.constant() != 0) {
            text.append(line("what the baselines leave", "", "", "", Words.points(explanation.constant())))
                    .append('\n');
        }
        OptionalDouble sum = analysis.goal(explanation.goal()).rollup().raw();
        row("", "", "", "sum", Words.points(sum.orElse(0)));
        OptionalDouble progress = explanation.progress().asOptional();
        if (!progress.equals(sum)) {
            text.append("It counts as ").append(Words.percent(progress)).append(".\n");
        }
    }

    private static String withoutContributors(GoalAnalysis goal) {
        if (goal.health() == Health.EXCLUDED) {
            return "It takes no part, and so has no progress.";
        }
        return switch (goal.rollup().evidence()) {
            case REPORTED -> "Reported of the goal itself; nothing else counts in it.";
            case ASSUMED -> "Nobody has reported of it yet; until then it stands at 0.";
            case MANUAL -> "Set by hand; nothing else counts in it.";
            case SCORED -> "Scored at its close; nothing else counts in it.";
            case UNKNOWN, ROLLED_UP -> "Its progress is unknown: nothing of which there is a progress counts in it.";
        };
    }

    private void uncounted() {
        List<Contribution> uncounted = explanation.contributions().stream()
                .filter(part -> !part.counted())
                .collect(Collectors.toList());
        if (uncounted.isEmpty()) {
            return;
        }
        header("NOT COUNTED", "weight", "", "progress", "");
        for (Contribution part : uncounted) {
            row(
                    part.id(),
                    Words.number(part.weight()),
                    "",
                    Words.percent(part.progress().asOptional()),
                    "");
            text.append("  ")
                    .append(Words.of(part.reason().orElse(ExclusionReason.UNKNOWN)))
                    .append('\n');
        }
    }

    private void influences() {
        List<Influence> leaves = explanation.influences();
        if (leaves.isEmpty()) {
            return;
        }
        header("WHAT IT RESTS ON", "influence", "progress", "to gain", "");
        leaves.stream()
                .limit(LEAVES)
                .forEach(leaf -> row(
                        leaf.id(),
                        Words.percent(leaf.influence()),
                        Words.percent(leaf.progress().asOptional()),
                        Words.points(leaf.leverage()),
                        ""));
        if (leaves.size() > LEAVES) {
            text.append("… and ").append(leaves.size() - LEAVES).append(" more\n");
        }
        if (explanation.isSubgradient()) {
            sentence("A minimum is taken on the way, or a sum stands beyond its target or below its baseline: these"
                    + " influences hold for small changes only.");
        }
        Optional<Influence> best = explanation.byLeverage().stream().findFirst().filter(leaf -> leaf.leverage() > 0);
        best.ifPresent(leaf -> sentence("Finishing " + Layout.shown(leaf.id()) + " would add "
                + Words.points(leaf.leverage()) + " points, more than any other."));
    }

    private void header(String name, String... columns) {
        text.append('\n').append(style.bold(line(name, columns))).append('\n');
    }

    private void row(String id, String... columns) {
        String label =
                id.isEmpty() ? "" : Layout.labelled(analysis.okrSet().goal(id).title(), id, NAME);
        text.append(line(label, columns)).append('\n');
    }

    private static String line(String name, String... columns) {
        StringBuilder line = new StringBuilder(Layout.padded(Layout.cut(name, NAME), NAME));
        for (String column : columns) {
            line.append(Layout.right(column, NUMBER));
        }
        GoalLine.trim(line);
        return line.toString();
    }
}
