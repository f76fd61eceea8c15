package io.github.okralign.audit;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about how goals are written: hints, never more. */
final class QualityRules {

    /** A number by itself, with or without a per cent sign, that is not a year or part of a name. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)*(?:\\s?%|(?![\\p{L}\\p{N}-]))");

    static final List<Rule> ALL = List.of(
            objective(
                    "NO_OWNER",
                    (facts, objective) -> objective.owner().isEmpty(),
                    " has no owner",
                    "what belongs to everybody is done by nobody",
                    "name the one person who answers for it"),
            objective(
                    "NO_CYCLE",
                    (facts, objective) -> objective.cycle().isEmpty(),
                    " has no cycle",
                    "without a time nothing can be late",
                    "say in which cycle it is pursued"),
            objective(
                    "NO_KEY_RESULTS",
                    (facts, objective) -> objective.keyResults().isEmpty() && !hasContributor(facts, objective),
                    " has no key results, and nothing contributes to it",
                    "nobody can tell whether it is reached",
                    "add two or three measurable results"),
            keyResult(
                    "NO_MEASURE",
                    (facts, keyResult) -> keyResult.measure().isEmpty() && !hasContributor(facts, keyResult),
                    " has no measure, and nothing contributes to it",
                    "it stays unknown for ever",
                    "say how it is measured"),
            keyResult(
                    "NO_UNIT_OF_MEASURE",
                    (facts, keyResult) -> lacksUnit(keyResult.measure().orElse(null)),
                    " is a number of nothing: its measure names no unit",
                    "five of what?",
                    "name the unit"),
            objective(
                    "OUTPUT_ONLY",
                    (facts, objective) -> isOutputOnly(objective.keyResults()),
                    " is measured by outputs only",
                    "all can be done without anything being better",
                    "add a key result that shows the outcome"),
            objective(
                    "NUMBER_IN_OBJECTIVE",
                    (facts, objective) -> hasNumber(objective.title()),
                    " has a number in its title",
                    "numbers belong into key results; an objective says what for",
                    "move the number into a key result"),
            each(
                    Facts::activeGoals,
                    "TASK_WORDING",
                    (facts, goal) -> facts.policy().lexicon().isTask(goal.title()),
                    " is worded as a task",
                    "a task can be done without anything being better",
                    "say what will be better when it is done"),
            Rule.named("NEAR_DUPLICATE")
                    .because("two teams may be doing the same work")
                    .suggesting("have the owners talk: share one goal, or say what differs")
                    .of(Severity.INFO)
                    .looking((facts, findings) -> new NearDuplicates(facts).find(findings)));

    private QualityRules() {}

    private interface Flaw<G> {
        boolean has(Facts facts, G goal);
    }

    private static Rule objective(
            String name, Flaw<Objective> flaw, String message, String because, String suggestion) {
        return each(Facts::activeObjectives, name, flaw, message, because, suggestion);
    }

    private static Rule keyResult(
            String name, Flaw<KeyResult> flaw, String message, String because, String suggestion) {
        return each(Facts::activeKeyResults, name, flaw, message, because, suggestion);
    }

    private static <G extends Goal> Rule each(
            Function<Facts, Stream<G>> goals,
            String name,
            Flaw<G> flaw,
            String message,
            String because,
            String suggestion) {
        return Rule.named(name)
                .because(because)
                .suggesting(suggestion)
                .of(Severity.INFO)
                .looking((facts, findings) -> goals.apply(facts)
                        .filter(goal -> flaw.has(facts, goal))
                        .forEach(goal -> findings.add(List.of(goal.id()), facts.name(goal) + message)));
    }

    /** Most titles have no digit at all, which is seen faster. */
    private static boolean hasNumber(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (title.charAt(i) >= '0' && title.charAt(i) <= '9') {
                return NUMBER.matcher(title).find();
            }
        }
        return false;
    }

    private static boolean hasContributor(Facts facts, Goal goal) {
        Predicate<Alignment> contributes = link -> link.type() == AlignmentType.CONTRIBUTES
                && link.state() == AlignmentState.ACCEPTED
                && facts.okrSet().objectiveOf(link.from()).state().takesPart();
        return facts.linksTo(goal).stream().anyMatch(contributes);
    }

    private static boolean lacksUnit(@Nullable Measure measure) {
        return measure != null && measure.isNumeric() && measure.unit().isEmpty();
    }

    private static boolean isOutputOnly(List<KeyResult> keyResults) {
        for (KeyResult keyResult : keyResults) {
            if (keyResult.measure().filter(Measure::isOutput).isEmpty()) {
                return false;
            }
        }
        return !keyResults.isEmpty();
    }
}
