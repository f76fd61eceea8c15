package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.Summary;
import io.github.okralign.audit.Finding;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.GoalSnapshot;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.review.Retarget;
import io.github.okralign.rollup.Progress;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What changed between two analyses as a person reads it: what moved and why, then what was found and what is gone. */
final class DiffText {

    private static final int NAME = 58;
    private static final int NUMBER = 7;
    private static final int LEAVES = 3;
    /** More than anybody reads; those after them are in the JSON. */
    private static final int GOALS = 30;
    /** What a reader sees as a tenth of a point at least. */
    private static final double VISIBLE = .0005;

    private final Analysis before;
    private final Analysis after;
    private final Comparison comparison;
    private final Style style;
    private final Page page;

    private DiffText(Analysis before, Analysis after, Style style) {
        this.before = before;
        this.after = after;
        this.comparison = after.since(before);
        this.style = style;
        this.page = new Page(style);
    }

    static String of(Analysis before, Analysis after, Style style) {
        DiffText text = new DiffText(before, after, style);
        String name = after.okrSet().organization().name().map(Layout::shown).orElse("OKRs");
        text.head(name + " from " + before.asOf() + " to " + after.asOf());
        return text.body();
    }

    /** What comes of values that are only supposed. */
    static String whatMoves(Analysis now, Analysis then, Style style) {
        DiffText text = new DiffText(now, then, style);
        text.head("WHAT MOVES if it were so");
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
        goals("Strategy", "what moved of it, most first", objective.and(strategic));
        goals("Objectives", "what else moved, most first", objective.and(strategic.negate()));
        goals("Key results", "what the numbers say", objective.negate());
        comeAndGone("New", "what was not there before", GoalChange.Kind.ADDED);
        comeAndGone("Gone", "what is not there any more", GoalChange.Kind.REMOVED);
        findings("Found", "what the audit finds now and did not find before", comparison.appeared(), true);
        findings("No longer found", "what the audit found before", comparison.resolved(), false);
        findings("Review", "what only both views together show", comparison.findings(), true);
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
                + comparison.resolved().size() + " gone.");
    }

    private void paragraph(String words) {
        page.paragraph(tied(words));
    }

    /** Words in which no number stands on another line than its sign. */
    private static String tied(String words) {
        return words.replace(" %", Layout.TIED + "%");
    }

    private static String fromTo(OptionalDouble was, OptionalDouble is) {
        String from = Words.percent(was);
        String to = Words.percent(is);
        return from.equals(to) ? to + " as before" : from + " → " + to;
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
            andMore(changed.size() - GOALS);
        }
    }

    private void andMore(int number) {
        if (number > 0) {
            page.paragraph("… and " + number + " more, which `--format json` names.");
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
            notes.add(is.alignmentClass().map(Words::of).orElse("takes no part") + ", was "
                    + was.alignmentClass().map(Words::of).orElse("taking no part"));
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
            notes.add("another measure: " + signed(retarget.work()) + " by work, " + signed(retarget.retargeting())
                    + " because it asks for something else");
        }
    }

    private static List<String> kinds(Attribution attribution) {
        List<String> kinds = new ArrayList<>();
        kind("work", attribution.work(), kinds);
        kind("other weights", attribution.reweighting(), kinds);
        kind("goals and links that came or went", attribution.structure(), kinds);
        return kinds.isEmpty() ? kinds : new ArrayList<>(List.of(String.join(", ", kinds)));
    }

    private static void kind(String name, OptionalDouble points, List<String> kinds) {
        if (Math.abs(points.orElse(0)) >= VISIBLE) {
            kinds.add(name + Layout.TIED + signed(points.getAsDouble()));
        }
    }

    /** The leaves that matter most to the change, by the points that they stand for. */
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
        andMore(goals.size() - GOALS);
    }

    private void findings(String title, String meaning, List<Finding> findings, boolean suggest) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(title, meaning);
        String rule = "";
        for (Finding finding : findings) {
            if (!finding.rule().equals(rule)) {
                rule = finding.rule();
                page.paragraph(style.bold(rule) + (suggest ? ": " + Layout.shown(finding.suggestion()) : ""));
            }
            page.paragraph("- " + Layout.shown(finding.message()));
        }
    }

    private void legend() {
        if (comparison.isEmpty()) {
            return;
        }
        page.text().append('\n');
        page.paragraph(
                "Changes are in points of progress. Work is what key results moved; the rest of a change comes of"
                        + " what counts, and how much. A share is how much a key result counts for the goal, over all"
                        + " links between them.");
    }

    /** Points with their sign; what rounds to nothing has none. */
    private static String signed(double ratio) {
        double exact = Math.rint(Math.abs(ratio) * 1e6) / 1e6; // 0.9 − 0.8 are ten points, not 9.999…
        return exact < VISIBLE ? "0" : (ratio > 0 ? "+" : "−") + Words.points(exact);
    }
}
