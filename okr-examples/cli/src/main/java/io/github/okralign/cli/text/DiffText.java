package io.github.okralign.cli.text;

import io.github.okralign.Analysis;
import io.github.okralign.Summary;
import io.github.okralign.audit.Finding;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.GoalSnapshot;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.review.Retarget;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What changed between two analyses as a person reads it: goals with reasons, then new and resolved findings. */
public final class DiffText {

    private static final int NAME = 58;
    private static final int NUMBER = 7;
    private static final int LEAVES = 3;
    /** More than anybody reads; the JSON lists all. */
    private static final int GOALS = 30;
    /** At least a tenth of a point after rounding, as a ratio. */
    private static final double VISIBLE = .0005;

    private final Analysis before;
    private final Analysis after;
    private final Comparison comparison;
    private final Style style;
    private final Page page;

    private DiffText(Analysis before, Analysis after, Style style) {
        this.before = before;
        this.after = after;
        this.comparison = Comparison.between(before, after);
        this.style = style;
        this.page = new Page(style);
    }

    /**
     * {@return what changed from one analysis to another, with its last line ended}
     *
     * @param before the earlier analysis
     * @param after the later analysis
     * @param style how it looks
     */
    public static String of(Analysis before, Analysis after, Style style) {
        DiffText text = new DiffText(before, after, style);
        String name = after.okrSet().organization().name().map(Layout::shown).orElse("OKRs");
        text.head(name + " from " + before.asOf() + " to " + after.asOf());
        return text.body();
    }

    /**
     * {@return what assumed values change, with its last line ended}
     *
     * @param now the analysis as it is
     * @param then the analysis with the assumed values
     * @param style how it looks
     */
    public static String effectOfChange(Analysis now, Analysis then, Style style) {
        DiffText text = new DiffText(now, then, style);
        text.head("EFFECT OF THIS CHANGE");
        return text.body();
    }

    private void head(String title) {
        page.text().append(style.bold(Layout.cut(title, Layout.WIDTH))).append('\n');
    }

    private String body() {
        summary();
        Predicate<GoalChange> strategic = change -> change.after()
                .or(change::before)
                .flatMap(GoalSnapshot::alignmentClass)
                .filter(AlignmentClass.STRATEGIC::equals)
                .isPresent();
        Predicate<GoalChange> objective = change -> change.goal() instanceof Objective;
        goals("Strategy", "largest changes first", objective.and(strategic));
        goals("Objectives", "the others, largest changes first", objective.and(strategic.negate()));
        goals("Key results", "largest changes first", objective.negate());
        comeAndGone("New", "goals that were added", GoalChange.Kind.ADDED);
        comeAndGone("Gone", "goals that were removed", GoalChange.Kind.REMOVED);
        findings("New findings", "found now, not before", comparison.appeared(), true);
        findings("Resolved findings", "found before, not now", comparison.resolved(), false);
        findings("Review", "found by comparing the two", comparison.findings(), true);
        legend();
        return page.toString();
    }

    private void summary() {
        Summary was = before.summary();
        Summary is = after.summary();
        if (comparison.isEmpty()) {
            page.paragraph("Nothing has changed.");
            return;
        }
        if (was.progress().isKnown() || is.progress().isKnown()) {
            paragraph("Strategic progress "
                    + fromTo(was.progress().asOptional(), is.progress().asOptional())
                    + "; effort that leads to the strategy " + fromTo(was.groundedShare(), is.groundedShare()) + ".");
        }
        page.paragraph("Goals: " + count(GoalChange.Kind.CHANGED) + " changed, " + count(GoalChange.Kind.ADDED)
                + " new, " + count(GoalChange.Kind.REMOVED) + " gone. Findings: "
                + comparison.appeared().size() + " new, "
                + comparison.resolved().size() + " resolved.");
    }

    private void paragraph(String words) {
        page.paragraph(tied(words));
    }

    /** The text with each number tied to its sign, so that both stay on one line. */
    private static String tied(String words) {
        return words.replace(" %", Layout.TIED + "%");
    }

    private static String fromTo(OptionalDouble was, OptionalDouble is) {
        String from = Words.percent(was);
        String to = Words.percent(is);
        return from.equals(to) ? to + " (unchanged)" : from + " → " + to;
    }

    private long count(GoalChange.Kind kind) {
        return comparison.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    private void goals(String title, String meaning, Predicate<GoalChange> which) {
        List<GoalChange> changed = comparison.changes().stream()
                .filter(which.and(change -> change.kind() == GoalChange.Kind.CHANGED))
                .sorted(Comparator.comparingDouble(
                        change -> -Math.abs(change.change().orElse(0))))
                .toList();
        if (!changed.isEmpty()) {
            page.heading(title, meaning);
            changed.stream().limit(GOALS).forEach(this::goal);
            page.andMore(changed.size() - GOALS);
        }
    }

    private void goal(GoalChange change) {
        GoalSnapshot was = change.before().orElseThrow();
        GoalSnapshot is = change.after().orElseThrow();
        StringBuilder line = new StringBuilder(Layout.padded(
                Layout.labelled(change.goal().title(), change.goal().id(), NAME), NAME));
        String from = Words.percent(was.progress().asOptional());
        line.append(Layout.right(from, NUMBER))
                .append(Layout.right(Words.percent(is.progress().asOptional()), NUMBER))
                .append(Layout.right(
                        change.change().isPresent() ? signed(change.change().getAsDouble()) : "", NUMBER));
        GoalLine.trim(line);
        page.text().append(style.coloured(is.health(), line.toString())).append('\n');
        List<String> notes = standing(was, is);
        change.retarget().ifPresent(retarget -> retarget(retarget, notes));
        if (change.restsOnOthers()) {
            Attribution attribution = comparison.attribution(change.goal().id());
            notes.addAll(kinds(attribution));
            note(notes);
            leaves(attribution);
        } else {
            note(notes);
        }
    }

    private void note(List<String> notes) {
        if (!notes.isEmpty()) {
            page.indented("  ", tied(String.join("; ", notes)));
        }
    }

    private static List<String> standing(GoalSnapshot was, GoalSnapshot is) {
        List<String> notes = new ArrayList<>();
        if (was.health() != is.health()) {
            notes.add(Words.of(is.health()) + ", was " + Words.of(was.health()));
        }
        if (!was.alignmentClass().equals(is.alignmentClass())) {
            notes.add(is.alignmentClass().map(Words::of).orElse("excluded") + ", was "
                    + was.alignmentClass().map(Words::of).orElse("excluded"));
        }
        String before = Words.percent(was.coverage());
        String now = Words.percent(is.coverage());
        if (!before.equals(now) && was.coverage().isPresent() && is.coverage().isPresent()) {
            notes.add("coverage " + before + " → " + now);
        }
        return notes;
    }

    private static void retarget(Retarget retarget, List<String> notes) {
        if (retarget.redefined()) {
            notes.add("measure changed: " + signed(retarget.work()) + " from work, " + signed(retarget.retargeting())
                    + " from the new measure");
        }
    }

    private static List<String> kinds(Attribution attribution) {
        List<String> kinds = new ArrayList<>();
        kind("work", attribution.work(), kinds);
        kind("weights", attribution.reweighting(), kinds);
        kind("goals and links added or removed", attribution.structure(), kinds);
        return kinds.isEmpty() ? kinds : new ArrayList<>(List.of(String.join(", ", kinds)));
    }

    private static void kind(String name, OptionalDouble points, List<String> kinds) {
        if (Math.abs(points.orElse(0)) >= VISIBLE) {
            kinds.add(name + Layout.TIED + signed(points.getAsDouble()));
        }
    }

    /** The leaves that account for most of the change, by points. */
    private void leaves(Attribution attribution) {
        List<LeafAttribution> visible = attribution.parts().stream()
                .filter(part -> Math.abs(part.total()) >= VISIBLE)
                .toList();
        visible.stream()
                .limit(LEAVES)
                .forEach(part -> page.indented(
                        "  ",
                        Layout.padded(signed(part.total()), 5) + " " + title(part.id()) + ": " + tied(why(part))));
        if (visible.size() > LEAVES) {
            page.text().append("  … and ").append(visible.size() - LEAVES).append(" more\n");
        }
    }

    private static String why(LeafAttribution part) {
        String share = part.influenceBefore() == 0
                ? "share " + Words.percent(part.influenceAfter()) + ", was none"
                : part.influenceAfter() == 0
                        ? "share none, was " + Words.percent(part.influenceBefore())
                        : "share " + influence(part.influenceBefore(), part.influenceAfter());
        return progress(part.before(), part.after()) + ", " + share;
    }

    private static String influence(double before, double after) {
        String from = Words.percent(before);
        String to = Words.percent(after);
        return from.equals(to) ? to : to + ", was " + from;
    }

    private static String progress(Progress before, Progress after) {
        if (!before.isKnown() || !after.isKnown()) {
            return "at " + (after.isKnown() ? after : before);
        }
        return before.toString().equals(after.toString()) ? "at " + after : before + " → " + after;
    }

    private String title(String id) {
        Goal goal = after.okrSet().find(id).or(() -> before.okrSet().find(id)).orElseThrow();
        return Layout.title(goal.title()) + " [" + Layout.shown(id) + "]";
    }

    private void comeAndGone(String title, String meaning, GoalChange.Kind kind) {
        List<GoalChange> goals = comparison.changes().stream()
                .filter(change -> change.kind() == kind)
                .toList();
        if (goals.isEmpty()) {
            return;
        }
        page.heading(title, meaning);
        for (GoalChange change : goals.subList(0, Math.min(GOALS, goals.size()))) {
            GoalSnapshot standing = change.after().or(change::before).orElseThrow();
            page.indented(
                    change.goal() instanceof KeyResult ? "  " : "",
                    "- " + title(change.goal().id()) + " (" + Words.of(standing.health())
                            + (standing.progress().isKnown() ? ", " + standing.progress() : "")
                            + standing.alignmentClass()
                                    .map(its -> ", " + Words.of(its))
                                    .orElse("")
                            + ")");
        }
        page.andMore(goals.size() - GOALS);
    }

    private void findings(String title, String meaning, List<Finding> findings, boolean suggest) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(title, meaning);
        String rule = "";
        int ofRule = 0;
        for (Finding finding : findings) {
            if (!finding.rule().equals(rule)) {
                page.andMore(ofRule - GOALS);
                ofRule = 0;
                rule = finding.rule();
                page.paragraph(style.bold(rule) + (suggest ? ": " + Layout.shown(finding.suggestion()) : ""));
            }
            if (ofRule++ < GOALS) {
                page.paragraph("- " + Layout.shown(finding.message()));
            }
        }
        page.andMore(ofRule - GOALS);
    }

    private void legend() {
        if (comparison.isEmpty()) {
            return;
        }
        page.text().append('\n');
        page.paragraph(
                "Changes are in percentage points. Work is the progress of key results; the rest comes from what counts,"
                        + " and with which weight. A share is the weight of a key result in the goal, over all paths"
                        + " between them.");
    }

    /** Points with their sign, which 0 does not have. */
    private static String signed(double ratio) {
        double exact = Math.rint(Math.abs(ratio) * 1e6) / 1e6; // 0.9 − 0.8 are ten points, not 9.999…
        return exact < VISIBLE ? "0" : (ratio > 0 ? "+" : "−") + Words.points(exact);
    }
}
