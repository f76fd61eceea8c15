package io.github.okralign.json;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.PaceCurve;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.Grade;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.review.NextCycle;
import io.github.okralign.review.Retarget;
import io.github.okralign.review.Review;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.UnitLinks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the library says of an example of docs/semantics.md, by the words that the page uses for it. All calls of the
 * library for that page stand here.
 */
final class SemanticsFacts {

    /** A kind of subject, and what there is to say of one; what it is depends on the words of the subject. */
    private record Subject(Pattern words, Function<MatchResult, Facts> facts) {}

    /** What can be said of one subject, by name; a fact is computed when it is asked for. */
    static final class Facts {
        private final Map<String, Supplier<?>> facts = new LinkedHashMap<>();

        Facts add(String name, Supplier<?> fact) {
            facts.put(name, fact);
            return this;
        }

        Map<String, Supplier<?>> byName() {
            return facts;
        }
    }

    private static final Map<String, AnalysisPolicy> POLICIES = Map.of(
            "SMALL", AnalysisPolicy.SMALL,
            "MEDIUM", AnalysisPolicy.MEDIUM,
            "LARGE", AnalysisPolicy.LARGE,
            "VIVA_GOALS", AnalysisPolicy.VIVA_GOALS,
            "UNCAPPED", rollup(AnalysisPolicy.MEDIUM.rollup().withUncapped(true)),
            "NEGATIVE", rollup(AnalysisPolicy.MEDIUM.rollup().withNegative(true)),
            "AS_ZERO", rollup(AnalysisPolicy.MEDIUM.rollup().withUnknownAsZero(true)),
            "LATEST", rollup(AnalysisPolicy.MEDIUM.rollup().withReading(HitReading.LATEST)),
            "S_CURVE", AnalysisPolicy.MEDIUM.withHealth(curved()));

    private static AnalysisPolicy rollup(io.github.okralign.rollup.RollupPolicy policy) {
        return AnalysisPolicy.MEDIUM.withRollup(policy);
    }

    private static HealthPolicy curved() {
        return HealthPolicy.DEFAULT.toBuilder().curve(PaceCurve.S_CURVE).build();
    }

    private final Optional<String> text;
    private final Optional<String> laterText;
    private final List<Subject> subjects = new ArrayList<>();
    private AnalysisPolicy policy = AnalysisPolicy.MEDIUM;
    private Optional<LocalDate> day = Optional.empty();

    SemanticsFacts(Optional<String> document, Optional<String> later) {
        this.text = document;
        this.laterText = later;
        subject("(\\d+) of (\\d+) links out", words -> bound(number(words, 1), number(words, 2)));
        subject("document", words -> document());
        subject("set", words -> set());
        subject("plan for (\\S+) to (\\S+)", words -> plan(words.group(1), words.group(2)));
        subject("(\\S+) in plan for (\\S+) to (\\S+)", words -> step(words.group(1), words.group(2), words.group(3)));
        subject("change of (\\S+)", words -> change(words.group(1)));
        subject("(\\S+) in change of (\\S+)", words -> part(words.group(1), words.group(2)));
        subject("redefinition of (\\S+)", words -> redefinition(words.group(1)));
        subject("(\\S+) in review of (\\S+)", words -> grade(words.group(1), words.group(2)));
        subject("carry-over of (\\S+)", words -> carryOver(words.group(1)));
        subject("(\\S+) in carry-over of (\\S+)", words -> carried(words.group(1), words.group(2)));
        subject("unit (\\S+)", words -> unit(words.group(1)));
        subject("person (\\S+)", words -> person(words.group(1)));
        subject("rule (\\S+)", words -> rule(words.group(1)));
        subject("(\\S+) to (\\S+)", words -> contribution(words.group(1), words.group(2)));
        subject("(\\S+) on (\\S+)", words -> influence(words.group(1), words.group(2)));
        subject("(\\S+)", words -> goal(words.group(1)));
    }

    private void subject(String words, Function<MatchResult, Facts> facts) {
        subjects.add(new Subject(Pattern.compile(words), facts));
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }

    void under(String name) {
        policy = found(Optional.ofNullable(POLICIES.get(name)), "policy " + name);
    }

    void on(LocalDate newDay) {
        day = Optional.of(newDay);
    }

    /** The facts of what some words name. */
    Map<String, Supplier<?>> of(String subject) {
        for (Subject each : subjects) {
            var words = each.words.matcher(subject);
            if (words.matches()) {
                return each.facts.apply(words.toMatchResult()).byName();
            }
        }
        throw new AssertionError("unknown subject: " + subject);
    }

    private static <T> T found(Optional<T> one, String what) {
        return one.orElseThrow(() -> new AssertionError("there is no " + what));
    }

    private Analysis analysis(Optional<String> document) {
        OkrSet okrs = OkrYaml.read(found(document, "document"));
        return day.map(asOf -> Analysis.of(okrs, asOf, policy)).orElseGet(() -> Analysis.of(okrs, policy));
    }

    private Analysis earlier() {
        return analysis(text);
    }

    /** The analysis of the latest document. */
    private Analysis analysis() {
        return analysis(laterText.or(() -> text));
    }

    /** A unit that has so many links in all, some of which leave it. */
    private static Facts bound(int external, int all) {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(LocalDate.EPOCH)
                .unit("firm", "Firm", Level.COMPANY)
                .unit("unit", "Unit", Level.TEAM, "firm")
                .unit("other", "Other", Level.TEAM, "firm")
                .objective("hub", o -> o.title("Hub").unit("unit"));
        for (int i = 0; i < all; i++) {
            String unit = i < external ? "other" : "unit";
            set.objective("helper" + i, o -> o.title("Helper").unit(unit).supports("hub"));
        }
        UnitLinks links = Analysis.of(set.build()).units().unit("unit").orElseThrow();
        return new Facts().add("bound", links::externalUpperBound);
    }

    private Facts document() {
        return new Facts()
                .add(
                        "refused",
                        () -> OkrYaml.problems(found(text, "document")).stream()
                                .map(DocumentProblem::code)
                                .toList());
    }

    private Facts goal(String id) {
        Analysis analysis = analysis();
        GoalAnalysis goal = analysis.goal(id);
        Structure structure = analysis.structure();
        Optional<Masking> masking = analysis.goal(id).masking();
        Facts facts = new Facts()
                .add("progress", goal::progress)
                .add("raw", () -> goal.rollup().raw())
                .add("coverage", () -> goal.rollup().coverage())
                .add("lower", () -> goal.rollup().lower())
                .add("upper", () -> goal.rollup().upper())
                .add("evidence", () -> goal.rollup().evidence())
                .add("computed", () -> goal.rollup().computed())
                .add("expected", () -> goal.pace().expected())
                .add("pace", () -> goal.pace().pace())
                .add("gap", () -> goal.pace().gap())
                .add("health", goal::health)
                .add("reasons", goal::reasons)
                .add("at risk", goal::atRiskShare)
                .add("class", goal::alignmentClass)
                .add("exposure", () -> structure.exposure(id))
                .add("depth", () -> structure.depth(id))
                .add("constant", () -> analysis.goal(id).explain().constant())
                .add("influences", () -> analysis.goal(id).explain().isSubgradient() ? "subgradient" : "exact")
                .add("over-achieved", () -> masking.map(Masking::overAchieved))
                .add("masked", () -> masking.map(Masking::failing))
                .add("hidden", () -> masking.map(Masking::hidden))
                .add("effort received", () -> analysis.focus().effort().get(id));
        Optional<Forecast> forecast = analysis.goal(id).forecast();
        return facts.add("forecast", () -> forecast.map(Forecast::finalProgress))
                .add("sd", () -> forecast.map(Forecast::sd))
                .add("reaches stretch", () -> forecast.map(Forecast::reachesStretch))
                .add("reaches target", () -> forecast.map(Forecast::reachesTarget))
                .add("required per week", () -> forecast.map(Forecast::requiredPerWeek))
                .add("forecast evidence", () -> forecast.map(Forecast::evidence));
    }

    private Facts contribution(String from, String to) {
        Contribution part = only(
                analysis().goal(to).contributions(),
                each -> each.id().equals(from),
                "contribution of " + from + " to " + to);
        return new Facts()
                .add("weight", part::weight)
                .add("share", part::share)
                .add("progress", part::progress)
                .add("adds", part::contribution)
                .add("reason", part::reason);
    }

    private Facts influence(String leaf, String goal) {
        Influence influence = only(
                analysis().goal(goal).explain().influences(),
                each -> each.id().equals(leaf),
                "influence of " + leaf + " on " + goal);
        return new Facts().add("influence", influence::influence).add("leverage", influence::leverage);
    }

    private static <T> T only(List<T> all, Predicate<T> which, String what) {
        return found(all.stream().filter(which).findFirst(), what);
    }

    private Reach reach(String goal, String target) {
        return analysis().goal(goal).reach(Progress.ofRatio(Double.parseDouble(target)));
    }

    private Facts plan(String goal, String target) {
        Reach plan = reach(goal, target);
        return new Facts()
                .add("before", plan::before)
                .add("after", plan::after)
                .add("reached", plan::isReached)
                .add("steps", () -> plan.steps().stream().map(ReachStep::leaf).toList());
    }

    private Facts step(String leaf, String goal, String target) {
        ReachStep step = only(reach(goal, target).steps(), each -> each.leaf().equals(leaf), "step of " + leaf);
        return new Facts().add("from", step::from).add("to", step::to).add("adds", step::adds);
    }

    private Facts set() {
        Analysis analysis = analysis();
        Structure structure = analysis.structure();
        return new Facts()
                .add("unsupported", structure::unsupported)
                .add(
                        "islands",
                        () -> structure.islands().stream()
                                .map(island -> String.join(" ", island.objectives()))
                                .collect(Collectors.joining(" + ")))
                .add(
                        "redundant links",
                        () -> structure.redundant().stream()
                                .map(link -> link.from() + "→" + link.to())
                                .toList())
                .add(
                        "level skips",
                        () -> structure.levelSkips().stream()
                                .map(link -> link.from() + "→" + link.to())
                                .toList())
                .add("grounded share", structure::groundedShare)
                .add("strategic coverage", () -> analysis.summary().strategicCoverage())
                .add("alignment score", () -> analysis.score().score())
                .add("effort without strategy", () -> analysis.focus().unfocused())
                .add("effective priorities", () -> analysis.focus().effectivePriorities())
                .add("priority mismatch", () -> analysis.focus().priorityMismatch());
    }

    private Facts unit(String id) {
        UnitLinks links = found(analysis().units().unit(id), "unit " + id);
        return new Facts()
                .add("objectives", links::objectives)
                .add("internal", links::internal)
                .add("vertical", links::vertical)
                .add("lateral", links::lateral)
                .add("E–I index", links::eiIndex)
                .add("segregation", links::segregation)
                .add("bound", links::externalUpperBound);
    }

    private Facts person(String id) {
        return new Facts().add("load", () -> analysis().focus().loads().get(id));
    }

    private Facts rule(String name) {
        return new Facts()
                .add(
                        "finds",
                        () -> Audit.of(analysis()).findings().stream()
                                .filter(finding -> finding.rule().equals(name))
                                .map(Finding::subjects)
                                .map(subjects -> String.join(" ", subjects))
                                .collect(Collectors.joining(" + ")));
    }

    private Comparison comparison() {
        found(laterText, "later document");
        return Comparison.between(earlier(), analysis());
    }

    private Facts change(String goal) {
        Attribution attribution = comparison().attribution(goal);
        return new Facts()
                .add("total", attribution::change)
                .add("work", attribution::work)
                .add("re-weighting", attribution::reweighting)
                .add("structure", attribution::structure);
    }

    private Facts part(String leaf, String goal) {
        LeafAttribution part =
                only(comparison().attribution(goal).parts(), each -> each.id().equals(leaf), "part of " + leaf);
        return new Facts()
                .add("work", part::work)
                .add("re-weighting", part::reweighting)
                .add("structure", part::structure);
    }

    private Facts redefinition(String keyResult) {
        Retarget retarget = found(
                found(comparison().change(keyResult), "change of " + keyResult).retarget(), "redefinition");
        return new Facts().add("work", retarget::work).add("retargeting", retarget::retargeting);
    }

    private Facts grade(String objective, String cycle) {
        Grade grade = Review.of(analysis(), cycle).grade(objective);
        return new Facts()
                .add("grade", grade::band)
                .add("suggestion", grade::suggestion)
                .add("post-mortem", grade::isMissedCommitted);
    }

    private OkrSet nextCycle(String closing) {
        Analysis analysis = analysis();
        return NextCycle.of(analysis, closing, Cycle.of("next").from(analysis.asOf()))
                .okrSet();
    }

    private Facts carryOver(String cycle) {
        return new Facts()
                .add(
                        "goals",
                        () -> nextCycle(cycle).goals().stream().map(Goal::id).toList());
    }

    private Facts carried(String id, String cycle) {
        Goal goal = found(nextCycle(cycle).find(id), "goal " + id);
        if (goal instanceof Objective objective) {
            return new Facts().add("lineage", objective::lineage);
        }
        KeyResult keyResult = (KeyResult) goal;
        Measure.Change change = (Measure.Change) keyResult.measure().orElseThrow();
        return new Facts()
                .add("baseline", change::baseline)
                .add("target", change::target)
                .add("check-ins", () -> keyResult.checkIns().size());
    }

    /** The limits of a preset, by the words of the page. */
    static Map<String, Supplier<?>> limits(String preset) {
        AnalysisPolicy policy = found(Optional.ofNullable(POLICIES.get(preset)), "preset " + preset);
        HealthPolicy health = policy.health();
        AuditPolicy audit = AuditPolicy.forSize(policy.size());
        return new Facts()
                .add("objectives of a unit or owner, at most", audit::maxObjectives)
                .add("key results of an objective, at least", audit::minKeyResults)
                .add("key results of an objective, at most", audit::maxKeyResults)
                .add("days between check-ins", health::cadenceDays)
                .add("severity of an orphan", audit::orphanSeverity)
                .add("limit of the isolation bound (0 is off)", audit::isolationBound)
                .add("exposure that is a finding: share of grounded objectives", audit::exposureShare)
                .add("exposure that is a finding: objectives, at least", audit::exposureGoals)
                .add("depth, at most", audit::maxDepth)
                .add("priority mismatch, at most", audit::priorityMismatch)
                .add("stretch factor of aspirational objectives", health::stretch)
                .add("curve", health::curve)
                .add("pending before u", health::pendingBefore)
                .add("on track: pace", health::onTrackPace)
                .add("on track: gap", health::onTrackGap)
                .add("off track: pace", health::offTrackPace)
                .add("off track: gap", health::offTrackGap)
                .add("on track: confidence", health::onTrackConfidence)
                .add("at risk: confidence", health::atRiskConfidence)
                .add("stale after cadences", health::staleAfterCadences)
                .add("exposure that caps health", health::exposureCap)
                .add("level of strategic units", policy::strategicLevel)
                .add("aggregation", () -> policy.rollup().rule().aggregation())
                .byName();
    }
}
