package io.github.okralign.model;

import java.util.List;

/** What must hold of each objective by itself and of its references to the organisation and the cycles. */
final class ObjectiveChecks {

    private final Checks checks;
    private final OrganizationChecks organization;
    private final KeyResultChecks keyResults;

    ObjectiveChecks(Checks checks, OrganizationChecks organization) {
        this.checks = checks;
        this.organization = organization;
        this.keyResults = new KeyResultChecks(checks, organization);
    }

    void check(Objective objective, Location at) {
        Checks.Name name = new Checks.Name("objective", objective.id());
        checks.validId(objective.id(), at, "an objective");
        checks.present(objective.title(), at, "title", name);
        objective.unit().ifPresent(unit -> organization.unit(unit, at.property("unit")));
        objective.owner().ifPresent(owner -> organization.person(owner, at.property("owner")));
        objective.cycle().ifPresent(cycle -> organization.cycle(cycle, at.property("cycle")));
        List<String> values = objective.values();
        for (int i = 0; i < values.size(); i++) {
            organization.value(values.get(i), at.property("values").index(i));
        }
        numbers(objective, at, name);
        objective.rollup().ifPresent(rule -> rule(rule, at.property("rollup"), name));
        alignments(objective, at, name);
        for (int i = 0; i < objective.keyResults().size(); i++) {
            KeyResult keyResult = objective.keyResults().get(i);
            Location place = at.property("keyResults").index(i);
            keyResults.check(keyResult, organization.cycle(objective.cycle()), place);
            alignments(keyResult, place, new Checks.Name("key result", keyResult.id()));
        }
    }

    private void numbers(Objective objective, Location at, Checks.Name name) {
        objective.priority().ifPresent(value -> checks.notNegative(value, at, "priority", () -> "priority of " + name));
        objective.effort().ifPresent(value -> checks.notNegative(value, at, "effort", () -> "effort of " + name));
        objective.score().ifPresent(value -> checks.number(value, at, "score", () -> "score of " + name));
        objective.manual().ifPresent(value -> checks.number(value, at, "manual", () -> "manual progress of " + name));
    }

    private void rule(RollupRule rule, Location at, Checks.Name name) {
        rule.keyResultShare()
                .ifPresent(share -> checks.share(share, at, "keyResultShare", () -> "key-result share of " + name));
        rule.beta().ifPresent(beta -> checks.share(beta, at, "beta", () -> "beta of " + name));
        rule.conflict()
                .ifPresent(
                        conflict -> checks.report(Problem.Code.CONFLICT, at, "roll-up of " + name + ": " + conflict));
    }

    private void alignments(Goal goal, Location at, Checks.Name name) {
        for (int i = 0; i < goal.alignments().size(); i++) {
            Alignment alignment = goal.alignments().get(i);
            Location place = at.property("alignments").index(i);
            checks.present(alignment.to(), place, "to", () -> "an alignment of " + name);
            checks.weight(
                    alignment.weight(),
                    place,
                    () -> "weight of alignment " + Checks.quote(goal.id()) + " → " + Checks.quote(alignment.to()));
            alignment.by().ifPresent(by -> organization.person(by, place.property("by")));
        }
    }
}
