package io.github.okralign.cli.text;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A goal in a list: what it says on the left, its progress in a column, and notes on the right. */
final class GoalLine {

    private static final int LABEL = 42;
    private static final int PERCENT = 6;
    private static final int DEEPEST = 8;

    private final Style style;
    private final int labelWidth;
    private final int notesWidth;

    GoalLine(Style style) {
        this.style = style;
        this.labelWidth = LABEL - style.barWidth() / 2;
        this.notesWidth = Layout.WIDTH - labelWidth - style.barWidth() - PERCENT - 2;
    }

    /** Writes one goal, over as many lines as its title and its notes need. */
    void write(StringBuilder text, int depth, GoalAnalysis goal, List<String> notes) {
        Health health = goal.health();
        String indent = indent(depth);
        List<String> label = Layout.wrapped(
                title(goal) + " [" + Layout.shown(goal.goal().id()) + "]", labelWidth - indent.length() - 2);
        List<String> remarks = Layout.wrapped(
                String.join(", ", notes)
                        .replace(" %", Layout.TIED + "%")
                        .replace(" behind", Layout.TIED + "behind")
                        .replace(" ahead", Layout.TIED + "ahead"),
                notesWidth);
        for (int i = 0; i < Math.max(label.size(), remarks.size()); i++) {
            String marker = i == 0 ? Words.marker(health) : " ";
            String left = i < label.size() ? label.get(i) : "";
            String right = i < remarks.size() ? remarks.get(i) : "";
            String padded = Layout.padded(left, labelWidth - indent.length() - 2);
            text.append(indent)
                    .append(style.coloured(health, marker))
                    .append(' ')
                    .append(depth == 0 ? style.bold(padded) : padded)
                    .append(i == 0 ? bar(goal) : " ".repeat(style.barWidth()))
                    .append(Layout.right(i == 0 ? percent(goal.progress()) : "", PERCENT));
            if (!right.isEmpty()) {
                text.append("  ").append(style.faint(right));
            }
            trim(text);
            text.append('\n');
        }
    }

    static String indent(int depth) {
        return "  ".repeat(Math.min(depth, DEEPEST));
    }

    private String title(GoalAnalysis goal) {
        return Layout.title(goal.goal().title());
    }

    private String bar(GoalAnalysis goal) {
        return goal.progress().isKnown()
                ? style.coloured(goal.health(), style.bar(goal.progress().ratio()))
                : " ".repeat(style.barWidth());
    }

    private static String percent(Progress progress) {
        return Words.percent(progress.asOptional());
    }

    static void trim(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    /** What to say about a goal beside its progress. */
    static List<String> notes(GoalAnalysis goal) {
        List<String> notes = new ArrayList<>(health(goal));
        goal.rollup()
                .computed()
                .ifPresent(computed -> notes.add(
                        Words.of(goal.rollup().evidence()) + ", computed " + Words.percent(computed.asOptional())));
        if (goal.rollup().evidence() == Evidence.ASSUMED) {
            notes.add("no check-in yet");
        }
        double unclamped = unclamped(goal).orElse(0);
        if (unclamped < 0) {
            notes.add("below its baseline (" + Words.percent(unclamped) + ")");
        }
        double coverage = goal.rollup().coverage().orElse(1);
        if (coverage > 0 && coverage < 1) {
            notes.add("coverage " + Words.share(coverage) + bounds(goal));
        } else if (coverage == 0 && goal.rollup().evidence() == Evidence.ROLLED_UP) {
            notes.add("no contributor has reported yet");
        }
        return notes;
    }

    private static List<String> health(GoalAnalysis goal) {
        Health health = goal.health();
        if (health == Health.EXCLUDED) {
            return List.of(
                    goal.goal() instanceof Objective objective
                            ? Words.of(objective.state()) + ": not counted"
                            : Words.of(ExclusionReason.EXCLUDED_STATE));
        }
        List<String> notes = new ArrayList<>();
        List<String> details = new ArrayList<>();
        double unclamped = unclamped(goal).orElse(1);
        if (unclamped > 1) {
            details.add(Words.percent(unclamped) + " of target");
        }
        if (health != Health.ON_TRACK) {
            goal.reasons().stream().map(Words::of).forEach(details::add);
        }
        notes.add(Words.of(health) + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")"));
        long gap = Math.round(goal.pace().gap().orElse(0) * 100);
        if (gap != 0 && health != Health.ACHIEVED && health != Health.MISSED) {
            notes.add(Math.abs(gap) + (gap > 0 ? " behind" : " ahead"));
        }
        return notes;
    }

    /** The reported progress before it was clamped to [0, 1]; empty if clamping changed nothing. */
    private static OptionalDouble unclamped(GoalAnalysis goal) {
        OptionalDouble raw = goal.rollup().raw();
        return goal.rollup().evidence() == Evidence.REPORTED
                        && raw.orElse(0) != goal.progress().asOptional().orElse(0)
                ? raw
                : OptionalDouble.empty();
    }

    private static String bounds(GoalAnalysis goal) {
        String lower = Words.percent(goal.rollup().lower());
        String upper = Words.percent(goal.rollup().upper());
        return lower.equals(upper) ? "" : " (" + Words.range(lower.replace(" %", ""), upper) + ")";
    }
}
