package io.github.okralign.cli.text;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;

/** What it would take to bring a goal to a target, as a person reads it. */
public final class ReachText {

    private static final int NAME = 38;
    private static final int NUMBER = 10;
    private static final int STEPS = 30;

    private final Analysis analysis;
    private final Reach plan;
    private final boolean byEffort;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private ReachText(Analysis analysis, Reach plan, boolean byEffort, Style style) {
        this.analysis = analysis;
        this.plan = plan;
        this.byEffort = byEffort;
        this.style = style;
    }

    /**
     * {@return a plan in the order of its steps, with its last line ended}
     *
     * @param analysis the analysis that the plan was made from
     * @param plan what to do
     * @param byEffort whether its steps are in the order of influence per effort, not of influence
     * @param style how it looks
     */
    public static String of(Analysis analysis, Reach plan, boolean byEffort, Style style) {
        return new ReachText(analysis, plan, byEffort, style).write();
    }

    private String write() {
        GoalAnalysis goal = analysis.goal(plan.goal());
        new GoalLine(style).write(text, 0, goal, GoalLine.notes(goal));
        text.append('\n');
        sentence(summary());
        if (!plan.steps().isEmpty()) {
            steps();
        }
        return text.toString();
    }

    private String summary() {
        String target = percent(plan.target());
        int steps = plan.steps().size();
        if (!plan.before().isKnown()) {
            return "Its progress is unknown, so there is no plan to reach " + target + ".";
        } else if (steps == 0) {
            return plan.isReached()
                    ? "It is already at " + target + " or more."
                    : "It cannot reach " + target + ": nothing that is still open would raise it.";
        } else if (!plan.isReached()) {
            return "It cannot reach " + target + ". Everything that helps would bring it to "
                    + Words.share(plan.after().ratio()) + ":";
        }
        boolean exact = plan.after().ratio() - plan.target().ratio() < .005;
        String beyond = exact ? "" : ", and on to " + percent(plan.after()) + " because ";
        if (steps == 1) {
            return "One step would bring it to " + target + beyond + (exact ? "" : "it is all or nothing") + ":";
        }
        return steps + " steps, ordered by " + (byEffort ? "influence per effort" : "influence")
                + ", would bring it to " + target + beyond + (exact ? "" : "the last one is all or nothing") + ":";
    }

    private static String percent(Progress progress) {
        return Words.percent(progress.asOptional());
    }

    private void sentence(String words) {
        Layout.wrapped(words, Layout.WIDTH).forEach(each -> text.append(each).append('\n'));
    }

    private void steps() {
        String first = byEffort ? "effort" : "influence";
        text.append('\n')
                .append(style.bold(line("WHAT TO DO", first, "from", "to", "adds")))
                .append('\n');
        for (ReachStep step :
                plan.steps().subList(0, Math.min(STEPS, plan.steps().size()))) {
            Goal leaf = analysis.okrSet().goal(step.leaf());
            text.append(line(
                            Layout.labelled(leaf.title(), leaf.id(), NAME),
                            byEffort ? Words.number(step.effort()) : Words.percent(step.influence()),
                            percent(step.from()),
                            percent(step.to()),
                            Words.points(step.adds())))
                    .append('\n');
            Layout.wrapped(what(step, leaf), Layout.WIDTH - 2)
                    .forEach(each -> text.append("  ").append(each).append('\n'));
        }
        if (plan.steps().size() > STEPS) {
            text.append("… and ").append(plan.steps().size() - STEPS).append(" more\n");
        }
        text.append(line(
                        "",
                        byEffort ? Words.rounded(plan.effort()) : "",
                        "",
                        "sum",
                        Words.points(plan.after().ratio() - plan.before().ratio())))
                .append('\n');
        if (plan.steps().stream().anyMatch(ReachText::isBent)) {
            sentence("Some goals take the minimum, so what a step adds depends on the steps before it.");
        }
    }

    /** Whether a step adds something else than its influence says. */
    private static boolean isBent(ReachStep step) {
        double way = step.to().ratio() - step.from().ratio();
        return Math.abs(step.influence() * way - step.adds()) > 1e-9;
    }

    /** What has to happen, in the words of the measure. */
    private String what(ReachStep step, Goal leaf) {
        if (step.value().isPresent()) {
            return Words.of(step.value().get(), step.to().ratio() >= 1);
        }
        Measure measure =
                leaf instanceof KeyResult keyResult ? keyResult.measure().orElse(null) : null;
        return measure == null ? "set by hand" : new Advice(step, analysis.asOf()).on(measure);
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
