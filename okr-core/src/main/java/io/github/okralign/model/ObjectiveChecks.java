package io.github.okralign.model;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What must hold of each objective by itself and of its references to the organisation and the cycles. */
final class ObjectiveChecks {

    private final ProblemReporter checks;
    private final References references;
    private final KeyResultChecks keyResults;

    ObjectiveChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
        this.keyResults = new KeyResultChecks(checks, references);
    }

    void check(Objective objective, Location at) {
        ProblemReporter.Name name = new ProblemReporter.Name("objective", objective.id());
        checks.validId(objective.id(), at, "an objective");
        checks.title(objective.title(), at, name);
        objective.unit().ifPresent(unit -> references.unit(unit, at));
        objective.owner().ifPresent(owner -> references.person(owner, at, "owner"));
        objective.cycle().ifPresent(cycle -> references.cycle(cycle, at));
        references.values(objective.values(), at);
        numbers(objective, at, name);
        objective.rollup().ifPresent(rule -> rule(rule, at.property("rollup"), name));
        alignments(objective, at, name);
        String cycle = objective.cycle().orElse(null);
        List<KeyResult> all = objective.keyResults();
        Location list = at.property("keyResults");
        for (int i = 0; i < all.size(); i++) {
            keyResult(all.get(i), cycle, list.index(i));
        }
    }

    private void keyResult(KeyResult keyResult, @Nullable String cycle, Location at) {
        ProblemReporter.Name name = new ProblemReporter.Name("key result", keyResult.id());
        keyResults.check(keyResult, cycle, at, name);
        alignments(keyResult, at, name);
    }

    private void numbers(Objective objective, Location at, ProblemReporter.Name name) {
        notNegative(objective.priority(), at, "priority", name);
        notNegative(objective.effort(), at, "effort", name);
        objective.score().ifPresent(value -> checks.number(value, at, "score", "score", name));
        objective.manual().ifPresent(value -> checks.number(value, at, "manual", "manual progress", name));
    }

    private void notNegative(OptionalDouble number, Location at, String property, ProblemReporter.Name name) {
        if (number.isPresent()) {
            checks.notNegative(number.getAsDouble(), at, property, property, name);
        }
    }

    private void rule(RollupRule rule, Location at, ProblemReporter.Name name) {
        rule.keyResultShare().ifPresent(share -> checks.share(share, at, "keyResultShare", "key-result share", name));
        rule.beta().ifPresent(beta -> checks.share(beta, at, "beta", "beta", name));
        rule.conflict()
                .ifPresent(
                        conflict -> checks.report(Problem.Code.CONFLICT, at, "roll-up of " + name + ": " + conflict));
    }

    private void alignments(Goal goal, Location at, ProblemReporter.Name name) {
        List<Alignment> alignments = goal.alignments();
        for (int i = 0; i < alignments.size(); i++) {
            alignment(alignments.get(i), at.property("alignments").index(i), name);
        }
    }

    private void alignment(Alignment alignment, Location at, ProblemReporter.Name whose) {
        if (alignment.to().equals(ProblemReporter.MISSING)) {
            checks.missing(at, "to", "an alignment of " + whose);
        }
        checks.weight(alignment.weight(), at, new Link(alignment));
        String by = alignment.by().orElse(null);
        if (by != null) {
            references.person(by, at, "by");
        }
    }

    /** What messages call an alignment; becomes text only if there is a message. */
    private record Link(Alignment alignment) {
        @Override
        public String toString() {
            return "alignment " + ProblemReporter.quote(alignment.from()) + " → "
                    + ProblemReporter.quote(alignment.to());
        }
    }
}
