package io.github.okralign.json.write;

import io.github.okralign.json.text.Formats;
import io.github.okralign.model.Objective;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.GoalSnapshot;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.review.Retarget;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** Writes what changed between two analyses, and why. */
public final class ComparisonWriter {

    /** More leaves than anybody looks through for one goal; the rest is summed. */
    private static final int PARTS = 10;

    private final Comparison comparison;
    private final JsonOutput out;

    private ComparisonWriter(Comparison comparison, JsonOutput out) {
        this.comparison = comparison;
        this.out = out;
    }

    public static void write(Comparison comparison, JsonGenerator json) {
        JsonOutput out = new JsonOutput(json);
        out.object(() -> {
            out.text("format", Formats.COMPARISON);
            writeProperties(comparison, out);
        });
    }

    /** Writes everything but the format into an object that was started. */
    static void writeProperties(Comparison comparison, JsonOutput out) {
        new ComparisonWriter(comparison, out).properties();
    }

    private void properties() {
        out.text("asOfBefore", comparison.asOfBefore().toString());
        out.text("asOfAfter", comparison.asOfAfter().toString());
        out.fullList("goals", comparison.changes(), change -> out.object(() -> goal(change)));
        out.fullList("appeared", comparison.appeared(), finding -> FindingWriter.write(finding, out));
        out.fullList("resolved", comparison.resolved(), finding -> FindingWriter.write(finding, out));
        out.fullList("findings", comparison.findings(), finding -> FindingWriter.write(finding, out));
    }

    private void goal(GoalChange change) {
        out.text("id", change.goal().id());
        out.text("kind", change.goal() instanceof Objective ? "OBJECTIVE" : "KEY_RESULT");
        out.text("title", change.goal().title());
        out.text("what", change.kind().name());
        snapshot("before", change.before());
        snapshot("after", change.after());
        out.numberOrNull("change", change.change());
        change.retarget().ifPresent(retarget -> out.object("retarget", () -> retarget(retarget)));
        if (change.restsOnOthers()) {
            Attribution attribution = comparison.attribution(change.goal().id());
            out.object("attribution", () -> attribution(attribution));
        }
    }

    private void snapshot(String name, Optional<GoalSnapshot> snapshot) {
        snapshot.ifPresentOrElse(
                goal -> out.object(name, () -> {
                    out.numberOrNull("progress", goal.progress().asOptional());
                    out.numberOrNull("coverage", goal.coverage());
                    out.text("health", goal.health().name());
                    out.textOrNull("alignment", goal.alignmentClass().map(Enum::name));
                }),
                () -> out.nothing(name));
    }

    private void retarget(Retarget retarget) {
        out.number("work", retarget.work());
        out.number("retargeting", retarget.retargeting());
        out.flag("redefined", Optional.of(retarget.redefined()));
    }

    private void attribution(Attribution attribution) {
        out.number("work", attribution.work());
        out.number("reweighting", attribution.reweighting());
        out.number("structure", attribution.structure());
        out.number("constant", attribution.constant());
        List<LeafAttribution> parts = attribution.parts();
        int named = Math.min(PARTS, parts.size());
        out.fullList("parts", parts.subList(0, named), part -> out.object(() -> part(part)));
        if (named < parts.size()) {
            out.object("others", () -> others(parts.subList(named, parts.size())));
        }
    }

    private void others(List<LeafAttribution> parts) {
        out.number("count", parts.size());
        out.number("work", sum(parts, LeafAttribution::work));
        out.number("reweighting", sum(parts, LeafAttribution::reweighting));
        out.number("structure", sum(parts, LeafAttribution::structure));
    }

    private static double sum(List<LeafAttribution> parts, ToDoubleFunction<LeafAttribution> kind) {
        return parts.stream().mapToDouble(kind).sum();
    }

    private void part(LeafAttribution part) {
        out.text("id", part.id());
        out.number("work", part.work());
        out.number("reweighting", part.reweighting());
        out.number("structure", part.structure());
        out.number("influenceBefore", part.influenceBefore());
        out.number("influenceAfter", part.influenceAfter());
        out.numberOrNull("progressBefore", part.before().asOptional());
        out.numberOrNull("progressAfter", part.after().asOptional());
    }
}
