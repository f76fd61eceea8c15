package io.github.okralign.cli.text;

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
public final class ExplainText {

    private static final int NAME = 38;
    private static final int NUMBER = 10;
    private static final int LEAVES = 15;
    private static final int CONTRIBUTORS = 50;
    private static final double LIKELY = .8;

    private final Analysis analysis;
    private final Style style;
    private final Explanation explanation;
    private final StringBuilder text = new StringBuilder();

    private ExplainText(Analysis analysis, String goal, Style style) {
        this.analysis = analysis;
        this.style = style;
        this.explanation = analysis.goal(goal).explain();
    }

    /**
     * {@return the explanation of one goal, with its last line ended}
     *
     * @param analysis the analysis that knows the goal
     * @param goal the id of an objective or key result of the analysis
     * @param style how it looks
     */
    public static String of(Analysis analysis, String goal, Style style) {
        return new ExplainText(analysis, goal, style).explain();
    }

    private String explain() {
        GoalAnalysis goal = analysis.goal(explanation.goal());
        new GoalLine(style).write(text, 0, goal, GoalLine.notes(goal));
        analysis.goal(explanation.goal()).forecast().ifPresent(forecast -> {
            text.append('\n');
            sentence(outlook(goal.goal(), forecast).replace(" %", Layout.TIED + "%"));
        });
        counted();
        uncounted();
        influences();
        return text.toString();
    }

    /** The forecast, in the unit of the goal's measure if it has one. */
    private String outlook(Goal goal, Forecast forecast) {
        String end;
        String range;
        Measure.Change change = goal instanceof KeyResult keyResult && !forecast.isRolledUp()
                ? keyResult.measure().flatMap(Measure::asChange).orElse(null)
                : null;
        if (change != null) {
            Interval values = forecast.valueInterval(LIKELY, change);
            end = Words.rounded(change.value(forecast.finalProgress())) + " " + Layout.shown(change.unit());
            range = Words.range(Words.rounded(values.lower()), Words.rounded(values.upper()));
        } else {
            Interval shares = forecast.interval(LIKELY);
            end = Words.percent(forecast.finalProgress());
            range = Words.range(Words.percent(shares.lower()).replace(" %", ""), Words.percent(shares.upper()));
        }
        return "Forecast " + end.strip() + " (" + Words.percent(LIKELY) + " range: " + range + "); "
                + Words.percent(forecast.reachesStretch()) + " chance of reaching "
                + Words.percent(Words.goodEnough(analysis, goal.id()))
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
        for (Contribution part : counted.subList(0, Math.min(CONTRIBUTORS, counted.size()))) {
            row(
                    part.id(),
                    Words.number(part.weight()),
                    Words.percent(part.share()),
                    Words.percent(part.progress().asOptional()),
                    Words.points(part.contribution()));
        }
        andMore(counted.size() - CONTRIBUTORS);
        if (explanation.constant() != 0) {
            text.append(line("from the baselines", "", "", "", Words.points(explanation.constant())))
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
            return "Not counted: draft, postponed and cancelled objectives have no progress.";
        }
        return switch (goal.rollup().evidence()) {
            case REPORTED -> "Reported directly; nothing else counts.";
            case ASSUMED -> "No check-in yet: until the first, it counts as 0.";
            case MANUAL -> "Set by hand; nothing else counts.";
            case SCORED -> "Scored by hand at its close; nothing else counts.";
            case UNKNOWN, ROLLED_UP ->
                goal.goal() instanceof KeyResult keyResult && keyResult.isMeasured()
                        ? "Progress unknown: no check-in yet."
                        : "Progress unknown: no contributor has reported.";
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
        for (Contribution part : uncounted.subList(0, Math.min(CONTRIBUTORS, uncounted.size()))) {
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
        andMore(uncounted.size() - CONTRIBUTORS);
    }

    private void andMore(int number) {
        if (number > 0) {
            text.append("… and ").append(number).append(" more\n");
        }
    }

    private void influences() {
        List<Influence> leaves = explanation.influences();
        if (leaves.isEmpty()) {
            return;
        }
        header("WHAT IT DEPENDS ON", "influence", "progress", "to gain", "");
        leaves.stream()
                .limit(LEAVES)
                .forEach(leaf -> row(
                        leaf.id(),
                        Words.percent(leaf.influence()),
                        Words.percent(leaf.progress().asOptional()),
                        Words.points(leaf.leverage()),
                        ""));
        andMore(leaves.size() - LEAVES);
        if (explanation.isSubgradient()) {
            sentence(
                    "Some goals take the minimum, or a sum beyond its target or below its baseline, so effects hold for"
                            + " small changes only.");
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
