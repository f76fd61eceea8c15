package io.github.okralign.cli.text;

import io.github.okralign.AlignmentScore;
import io.github.okralign.Analysis;
import io.github.okralign.Summary;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Island;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An analysis as a person reads it: the strategy and what contributes to it, then what is not linked to it. */
public final class ReportText {

    private static final int FORECAST_TITLE = 35;
    /** More forecasts or islands than anybody reads. */
    private static final int MOST = 30;
    /** More findings of one rule than anybody reads. */
    private static final int ALIKE = 100;

    private final Analysis analysis;
    private final OkrSet okrs;
    private final Style style;
    private final Page page;
    private final StringBuilder text;
    private final GoalTree tree;

    private ReportText(Analysis analysis, Style style) {
        this.analysis = analysis;
        this.okrs = analysis.okrSet();
        this.style = style;
        this.page = new Page(style);
        this.text = page.text();
        this.tree = new GoalTree(analysis, style, text);
    }

    /**
     * {@return the report, with its last line ended}
     *
     * @param analysis what to report
     * @param style how it looks
     */
    public static String of(Analysis analysis, Style style) {
        return new ReportText(analysis, style).report();
    }

    private String report() {
        head();
        forecasts();
        trees("Strategy", "strategic objectives and what contributes to them", classed(AlignmentClass.STRATEGIC));
        throughKeyResults();
        islands();
        trees("Orphans", "not linked to any goal above", classed(AlignmentClass.UNALIGNED));
        trees(
                "Broken chains",
                "cut off from the strategy by a link that is not accepted, or by an objective that is excluded",
                classed(AlignmentClass.BROKEN_CHAIN));
        trees("Detached", "linked upward, but not to the strategy", classed(AlignmentClass.DETACHED));
        unsupported();
        excluded();
        audit();
        legend();
        return text.toString();
    }

    private void head() {
        String name = okrs.organization().name().map(Layout::shown).orElse("OKRs");
        text.append(style.bold(Layout.cut(name + " as of " + analysis.asOf(), Layout.WIDTH)))
                .append('\n');
        Summary summary = analysis.summary();
        paragraph(summary.objectives() + " objectives, " + summary.keyResults() + " key results, policy "
                + analysis.policy().name());
        if (analysis.structure().objectives(AlignmentClass.STRATEGIC).isEmpty()) {
            paragraph("No strategic objective: set \"strategic\": true, or give a unit the level COMPANY.");
        } else {
            double coverage = summary.strategicCoverage().orElse(1);
            paragraph("Strategic progress " + Words.percent(summary.progress().asOptional())
                    + (coverage < 1 ? "; " + Words.share(coverage) + " is based on check-ins" : "")
                    + (summary.groundedShare().isPresent()
                            ? "; " + Words.share(summary.groundedShare().getAsDouble())
                                    + " of all effort leads to the strategy."
                            : "."));
        }
        alignment();
        AlignmentScore score = analysis.score();
        if (score.score().isPresent()) {
            paragraph("Alignment score " + Words.percent(score.score()) + " (grounded "
                    + Words.percent(score.grounded()) + ", supported " + Words.percent(score.supported())
                    + ", on strategy " + Words.percent(score.onStrategy()) + ", robust "
                    + Words.percent(score.robust()) + ").");
        }
        Map<Health, Long> counts = okrs.objectives().stream()
                .map(objective -> analysis.goal(objective.id()).health())
                .collect(Collectors.groupingBy(
                        health -> health, () -> new EnumMap<>(Health.class), Collectors.counting()));
        if (!counts.isEmpty()) {
            paragraph("Objectives: "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** How many objectives there are of each class; the sections below name them. */
    private void alignment() {
        String counts = Arrays.stream(AlignmentClass.values())
                .filter(each -> !classed(each).isEmpty())
                .map(each -> Words.count(classed(each).size(), each))
                .collect(Collectors.joining(", "));
        if (!counts.isEmpty()) {
            paragraph("Alignment: " + counts);
        }
    }

    private void forecasts() {
        List<String> strategic = classed(AlignmentClass.STRATEGIC);
        boolean headed = false;
        for (String id : strategic.subList(0, Math.min(MOST, strategic.size()))) {
            Forecast forecast = analysis.goal(id).forecast().orElse(null);
            if (forecast == null) {
                continue;
            }
            if (!headed) {
                heading("Forecast", "expected progress of the strategic objectives on their due dates");
                headed = true;
            }
            String title = analysis.goal(id).goal().title();
            text.append(Layout.padded(Layout.cut(Layout.shown(title), FORECAST_TITLE), FORECAST_TITLE + 1))
                    .append(Layout.right(Words.percent(forecast.finalProgress()), 6))
                    .append(" ± ")
                    .append(Layout.padded(Words.points(forecast.sd()), 4))
                    .append(Layout.right(Words.percent(forecast.reachesStretch()), 6))
                    .append(" chance of reaching " + Words.percent(Words.goodEnough(analysis, id)))
                    .append('\n');
        }
        page.andMore(strategic.size() - MOST);
    }

    private List<String> classed(AlignmentClass alignmentClass) {
        return analysis.structure().objectives(alignmentClass);
    }

    /** The grounded objectives that the tree of the strategy does not reach, because only their key results are linked. */
    private void throughKeyResults() {
        boolean headed = false;
        for (String objective : classed(AlignmentClass.GROUNDED)) {
            if (!tree.hasShown(objective)) {
                if (!headed) {
                    heading("Through key results", "linked to the strategy only by their key results");
                    headed = true;
                }
                tree.write(objective);
            }
        }
        page.andMore(tree.endSection());
    }

    /** A section that names every objective given: in full, or by reference if it is shown above. */
    private void trees(String title, String meaning, List<String> objectives) {
        if (objectives.isEmpty()) {
            return;
        }
        heading(title, meaning);
        for (String objective : objectives) {
            if (!tree.hasShown(objective)) {
                tree.write(objective);
            } else if (tree.takesLine()) {
                item(objective, "shown above");
            }
        }
        page.andMore(tree.endSection());
    }

    private void islands() {
        int number = 0;
        for (Island island : analysis.structure().islands()) {
            number++;
            if (number <= MOST) {
                heading("Island " + number, "linked with each other, but with no strategic objective");
            } else {
                tree.fill();
            }
            heads(island).forEach(tree::write);
            island.objectives().stream().filter(id -> !tree.hasShown(id)).forEach(tree::write);
        }
        page.andMore(tree.endSection());
    }

    /** The objectives of an island that contribute to no other goal: the roots of its tree. */
    private List<String> heads(Island island) {
        return island.objectives().stream()
                .filter(id -> analysis.goal(id).alignmentClass().orElseThrow() == AlignmentClass.UNALIGNED)
                .collect(Collectors.toList());
    }

    private void unsupported() {
        List<String> unsupported = analysis.structure().unsupported();
        if (!unsupported.isEmpty()) {
            heading("Unsupported", "strategic objectives that nothing contributes to or supports");
            items(unsupported, id -> "shown above");
        }
    }

    private void excluded() {
        List<String> excluded = okrs.objectives().stream()
                .filter(objective -> !objective.state().takesPart())
                .map(Objective::id)
                .collect(Collectors.toList());
        if (!excluded.isEmpty()) {
            heading("Not counted", "draft, postponed and cancelled objectives");
            items(excluded, id -> Words.of(okrs.objectiveOf(id).state()));
        }
    }

    /** The findings by severity and rule, with what to do about them. */
    private void audit() {
        String rule = "";
        String suggestion = "";
        Severity severity = null;
        int alike = 0;
        for (Finding finding : Audit.of(analysis).findings()) {
            boolean isOther = finding.severity() != severity
                    || !finding.rule().equals(rule)
                    || !finding.suggestion().equals(suggestion);
            if (isOther) {
                page.andMore(alike - ALIKE);
                alike = 0;
            }
            if (finding.severity() != severity) {
                severity = finding.severity();
                heading("Audit: " + Words.of(severity), "what a coach would say");
            }
            if (!finding.rule().equals(rule) || !finding.suggestion().equals(suggestion)) {
                rule = finding.rule();
                suggestion = finding.suggestion();
                paragraph(style.bold(rule) + ": " + Layout.shown(suggestion));
            }
            if (alike++ < ALIKE) {
                paragraph("- " + Layout.shown(finding.message()));
            }
        }
        page.andMore(alike - ALIKE);
    }

    private void items(List<String> objectives, Function<String, String> remark) {
        objectives.stream().filter(id -> tree.takesLine()).forEach(id -> item(id, remark.apply(id)));
        page.andMore(tree.endSection());
    }

    private void item(String id, String remark) {
        Objective objective = okrs.objectiveOf(id);
        List<String> notes = new ArrayList<>(List.of(remark));
        notes.addAll(Words.whose(objective, okrs.organization()));
        paragraph("- " + Layout.title(objective.title()) + " [" + Layout.shown(id) + "] (" + String.join(", ", notes)
                + ")");
    }

    private void heading(String title, String meaning) {
        page.heading(title, meaning);
    }

    private void paragraph(String words) {
        page.paragraph(words);
    }

    private void legend() {
        text.append('\n');
        paragraph(Words.marker(Health.ACHIEVED) + " achieved  " + Words.marker(Health.ON_TRACK) + " on track  "
                + Words.marker(Health.AT_RISK) + " at risk  " + Words.marker(Health.OFF_TRACK) + " off track  "
                + Words.marker(Health.MISSED) + " missed  " + Words.marker(Health.PENDING) + " pending  "
                + Words.marker(Health.NO_DATA) + " no data");
        paragraph("\"12 behind\": 12 percentage points behind plan."
                + " `okr explain FILE GOAL` shows where a number comes from.");
    }
}
