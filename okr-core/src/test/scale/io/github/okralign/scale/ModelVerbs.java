package io.github.okralign.scale;

import io.github.okralign.graph.AlignmentGraph;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Cascade;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.CoreValue;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Organization;
import io.github.okralign.model.Person;
import io.github.okralign.model.Proposals;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Focus;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.UnitLinks;
import io.github.okralign.structure.Units;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The entry points below the analysis and how their verbs are called: sets, structure and the graph. */
final class ModelVerbs {

    private static final Set<Shape> PROPOSING = EnumSet.of(Shape.PROPOSALS);

    private ModelVerbs() {}

    static List<EntryPoint<?>> all() {
        return List.of(
                okrSet(),
                builder(),
                proposals(),
                EntryPoint.of(Organization.class, w -> w.untouched().organization())
                        .verb("unit(String)", (w, organization) -> organization.unit("company"))
                        .verb("person(String)", (w, organization) -> organization.person("p0")),
                EntryPoint.of(Objective.class, World::top)
                        .verb("confidenceOn(LocalDate)", (w, objective) -> objective.confidenceOn(Seed.AS_OF))
                        .verb("manualOn(LocalDate)", (w, objective) -> objective.manualOn(Seed.AS_OF))
                        .verb("projectedOn(LocalDate)", (w, objective) -> objective.projectedOn(Seed.AS_OF))
                        .verb("scoreOn(LocalDate)", (w, objective) -> objective.scoreOn(Seed.AS_OF))
                        .verb("stateOn(LocalDate)", (w, objective) -> objective.stateOn(Seed.AS_OF))
                        .verb("statusOn(LocalDate)", (w, objective) -> objective.statusOn(Seed.AS_OF))
                        .verb(
                                "latestCheckIn(LocalDate, Predicate)",
                                (w, objective) -> objective.latestCheckIn(Seed.AS_OF, checkIn -> false)),
                EntryPoint.of(KeyResult.class, World::bottom)
                        .verb("stateOn(LocalDate)", (w, keyResult) -> keyResult.stateOn(Seed.AS_OF))
                        .verb("reports(LocalDate)", (w, keyResult) -> keyResult.reports(Seed.AS_OF))
                        .verb("latestValue(LocalDate)", (w, keyResult) -> keyResult.latestValue(Seed.AS_OF))
                        .verb(
                                "latestCheckIn(LocalDate, Predicate)",
                                (w, keyResult) -> keyResult.latestCheckIn(Seed.AS_OF, checkIn -> false)),
                structure(),
                EntryPoint.of(Units.class, w -> Units.of(w.untouched()))
                        .make("of(OkrSet)", World::untouched, (w, okrs) -> Units.of(okrs))
                        .make("of(OkrSet, LocalDate)", World::untouched, (w, okrs) -> Units.of(okrs, Seed.AS_OF))
                        .verb("unit(String)", (w, units) -> units.unit("company")),
                EntryPoint.of(UnitLinks.class, w -> Units.of(w.okrs()).all().get(0)),
                EntryPoint.of(
                                Focus.class,
                                w -> Focus.of(w.untouched(), w.analysis().structure()))
                        .make(
                                "of(OkrSet, Structure)",
                                World::untouched,
                                (w, okrs) -> Focus.of(okrs, w.analysis().structure())),
                graph());
    }

    private static EntryPoint<OkrSet> okrSet() {
        return EntryPoint.of(OkrSet.class, World::untouched)
                .same("builder()")
                .verb("cycle(String)", (w, okrs) -> okrs.cycle(Seed.CYCLE))
                .verb("goal(String)", (w, okrs) -> okrs.goal(w.bottom().id()))
                .verb("find(String)", (w, okrs) -> okrs.find(w.bottom().id()))
                .verb("objective(String)", (w, okrs) -> okrs.objective(w.low().id()))
                .verb(
                        "keyResult(String)",
                        (w, okrs) -> okrs.keyResult(w.bottom().id()))
                .verb("goalsIn(String)", (w, okrs) -> okrs.goalsIn(Seed.CYCLE))
                .verb("goalsOfUnit(String)", (w, okrs) -> okrs.goalsOfUnit("company"))
                .verb("goalsOwnedBy(String)", (w, okrs) -> okrs.goalsOwnedBy("boss"))
                .verb(
                        "objectiveOf(String)",
                        (w, okrs) -> okrs.objectiveOf(w.bottom().id()))
                .verb("conversionRate(String, String)", (w, okrs) -> okrs.conversionRate("EUR", "USD"))
                .verb("with(Change)", (w, okrs) -> okrs.with(w.checkIn()))
                .verb("with(List)", (w, okrs) -> okrs.with(w.checkIns()));
    }

    private static EntryPoint<OkrSet.Builder> builder() {
        return EntryPoint.of(OkrSet.Builder.class, w -> w.okrs().toBuilder())
                .verb("asOf(LocalDate)", (w, b) -> b.asOf(Seed.AS_OF))
                .verb("organization(String)", (w, b) -> b.organization("Acme"))
                .verb("vision(String)", (w, b) -> b.vision("Vision"))
                .verb("mission(String)", (w, b) -> b.mission("Mission"))
                .verb("value(String, String)", (w, b) -> b.value("v", "Value"))
                .verb("unit(Unit)", (w, b) -> b.unit(Unit.of("new")))
                .verb("unit(String, String, Level)", (w, b) -> b.unit("new", "New", Level.TEAM))
                .verb("unit(String, String, Level, String)", (w, b) -> b.unit("new", "New", Level.TEAM, "company"))
                .verb("person(Person)", (w, b) -> b.person(Person.of("new")))
                .verb("person(String, String, String)", (w, b) -> b.person("new", "New", "company"))
                .verb("cycle(Cycle)", (w, b) -> b.cycle(Cycle.of("new")))
                .verb("cycle(String, String, String)", (w, b) -> b.cycle("new", "2026-07-01", "2026-09-30"))
                .verb("objective(String, Consumer)", (w, b) -> b.objective("new", o -> o.title("New")))
                .verb(
                        "objective(Consumer)",
                        (w, b) -> b.objective(o -> o.id("new").title("New")))
                .verb("objective(Objective)", (w, b) -> b.objective(w.top()))
                .verb(
                        "updateObjective(String, Consumer)",
                        (w, b) -> b.updateObjective(w.low().id(), o -> o.title("Renamed")))
                .verb(
                        "removeObjective(String)",
                        (w, b) -> b.removeObjective(w.low().id()))
                .verb(
                        "removeObjectives(Predicate)",
                        (w, b) -> b.removeObjectives(o -> o.state() == ObjectiveState.CANCELLED))
                .verb("value(CoreValue)", (w, b) -> b.value(new CoreValue("v", "Value")))
                .verb("conversion(Conversion)", (w, b) -> b.conversion(new Conversion("EUR", "USD", 1.1)))
                .verb("conversion(String, String, double)", (w, b) -> b.conversion("EUR", "USD", 1.1))
                .verb("conversions(List)", (w, b) -> b.conversions(List.of(new Conversion("EUR", "USD", 1.1))))
                .verb("extensions(Extensions)", (w, b) -> b.extensions(Extensions.NONE))
                .verb("organizationExtensions(Extensions)", (w, b) -> b.organizationExtensions(Extensions.NONE))
                .verb(
                        "handOver(String, String)",
                        (w, b) -> b.person(Person.of("new")).handOver("boss", "new"))
                .verb(
                        "renameGoal(String, String)",
                        (w, b) -> b.renameGoal(w.top().id(), "new"))
                .verb("replaceCycle(Cycle)", (w, b) -> b.replaceCycle(Cycle.of(Seed.CYCLE)))
                .verb("replaceObjective(Objective)", (w, b) -> b.replaceObjective(w.top()))
                .verb("replacePerson(Person)", (w, b) -> b.replacePerson(Person.of("boss")))
                .verb("replaceUnit(Unit)", (w, b) -> b.replaceUnit(Unit.of("company")))
                .verb(
                        "replaceValue(CoreValue)",
                        (w, b) -> b.value("v", "Value").replaceValue(new CoreValue("v", "Other")))
                .verb("removeCycle(String, Cascade)", (w, b) -> b.removeCycle(Seed.CYCLE, Cascade.LINKS))
                .verb("removeUnit(String, Cascade)", (w, b) -> b.removeUnit("company", Cascade.LINKS))
                .verb("removePerson(String, Cascade)", (w, b) -> b.removePerson("boss", Cascade.LINKS))
                .verb(
                        "removeValue(String, Cascade)",
                        (w, b) -> b.value("v", "Value").removeValue("v", Cascade.LINKS))
                .verb(
                        "removeKeyResult(String, Cascade)",
                        (w, b) -> b.removeKeyResult(w.bottom().id(), Cascade.LINKS))
                .verb(
                        "removeObjective(String, Cascade)",
                        (w, b) -> b.removeObjective(w.top().id(), Cascade.LINKS))
                .verb(
                        "removeObjectives(Predicate, Cascade)",
                        (w, b) -> b.removeObjectives(o -> o.state() == ObjectiveState.CANCELLED, Cascade.LINKS))
                .verb("build(Consumer)", (w, b) -> b.build(problem -> {}))
                .row("buildSalvaging, a link of each to nowhere and one back", EnumSet.allOf(Shape.class), (w, b) -> {
                    w.okrs().objectives().forEach(each -> b.updateObjective(each.id(), o -> o.contributesTo("gone")));
                    return b.updateObjective(
                                    w.top().id(), o -> o.contributesTo(w.low().id()))
                            .buildSalvaging();
                })
                .row("updateObjective, each in turn, and build", EnumSet.allOf(Shape.class), (w, b) -> {
                    w.okrs().objectives().forEach(each -> b.updateObjective(each.id(), o -> o.priority(2)));
                    return b.build();
                })
                .row("removeObjective, each in turn", EnumSet.allOf(Shape.class), (w, b) -> {
                    w.okrs().objectives().forEach(each -> b.removeObjective(each.id()));
                    return b;
                })
                .row(
                        "updateKeyResult, each in turn",
                        EnumSet.of(Shape.WIDE_OBJECTIVE),
                        (w, b) -> b.updateObjective(
                                w.low().id(),
                                o -> w.low()
                                        .keyResults()
                                        .forEach(each -> o.updateKeyResult(each.id(), k -> k.weight(2)))))
                .row(
                        "removeKeyResult, each in turn",
                        EnumSet.of(Shape.WIDE_OBJECTIVE),
                        (w, b) -> b.updateObjective(
                                w.low().id(), o -> w.low().keyResults().forEach(each -> o.removeKeyResult(each.id()))));
    }

    private static EntryPoint<Proposals> proposals() {
        return EntryPoint.of(Proposals.class, w -> w.untouched().proposals())
                .verb("pendingFor(String)", (w, proposals) -> proposals.pendingFor("q"))
                .verb("decider(Alignment)", PROPOSING, (w, proposals) -> proposals.decider(first(w)))
                .verb("propose(String, String, Consumer)", PROPOSING, (w, p) -> p.propose("o2", "o1", a -> {}))
                .verb("accept(String, String, Consumer)", PROPOSING, (w, p) -> p.accept("o0", "o1", a -> {}))
                .verb("decline(String, String, Consumer)", PROPOSING, (w, p) -> p.decline("o0", "o1", a -> {}))
                .verb("withdraw(String, String)", PROPOSING, (w, p) -> p.withdraw("o0", "o1"))
                .same("accept(Alignment, Consumer)", "decline(Alignment, Consumer)", "withdraw(Alignment)");
    }

    private static Alignment first(World world) {
        return world.top().alignments().get(0);
    }

    private static EntryPoint<Structure> structure() {
        return EntryPoint.of(Structure.class, w -> Structure.of(w.untouched(), Level.COMPANY))
                .make("of(OkrSet, Level)", World::untouched, (w, okrs) -> Structure.of(okrs, Level.COMPANY))
                .make(
                        "of(OkrSet, LocalDate, Level)",
                        World::untouched,
                        (w, okrs) -> Structure.of(okrs, Seed.AS_OF, Level.COMPANY))
                .verb("on(LocalDate)", (w, structure) -> structure.on(Seed.AS_OF.minusDays(7)))
                .verb(
                        "alignmentClass(String)",
                        (w, structure) -> structure.alignmentClass(w.low().id()))
                .verb("objectives(AlignmentClass)", (w, structure) -> structure.objectives(AlignmentClass.UNALIGNED))
                .verb(
                        "exposure(String)",
                        (w, structure) -> structure.exposure(w.low().id()))
                .verb("depth(String)", (w, structure) -> structure.depth(w.low().id()))
                .row("exposure and depth, of each objective", EnumSet.allOf(Shape.class), (w, structure) -> {
                    long sum = 0;
                    for (Objective objective : w.okrs().objectives()) {
                        sum += structure.exposure(objective.id())
                                + structure.depth(objective.id()).orElse(0);
                    }
                    return sum;
                });
    }

    private static EntryPoint<AlignmentGraph> graph() {
        return EntryPoint.of(AlignmentGraph.class, w -> AlignmentGraph.of(w.untouched()))
                .make("of(OkrSet)", World::untouched, (w, okrs) -> AlignmentGraph.of(okrs))
                .verb("linksTo(String)", (w, graph) -> graph.linksTo(w.top().id()))
                .verb("linksFrom(String)", (w, graph) -> graph.linksFrom(w.low().id()))
                .verb("containsVertex(Goal)", (w, graph) -> graph.containsVertex(w.low()))
                .verb("outgoingEdgesOf(Goal)", (w, graph) -> graph.outgoingEdgesOf(w.low()))
                .verb("incomingEdgesOf(Goal)", (w, graph) -> graph.incomingEdgesOf(w.top()))
                .verb("edgesOf(Goal)", (w, graph) -> graph.edgesOf(w.top()))
                .verb("inDegreeOf(Goal)", (w, graph) -> graph.inDegreeOf(w.top()))
                .verb("outDegreeOf(Goal)", (w, graph) -> graph.outDegreeOf(w.low()))
                .verb("getEdge(Goal, Goal)", (w, graph) -> graph.getEdge(w.low(), w.top()))
                .verb("getAllEdges(Goal, Goal)", (w, graph) -> graph.getAllEdges(w.low(), w.top()))
                .verb("degreeOf(Goal)", (w, graph) -> graph.degreeOf(w.top()))
                .row("edges, each with its ends and its weight", EnumSet.allOf(Shape.class), (w, graph) -> {
                    double sum = 0;
                    for (Alignment edge : graph.edgeSet()) {
                        sum += graph.getEdgeWeight(edge) + (graph.containsEdge(edge) ? 1 : 0);
                        sum += graph.getEdgeSource(edge).id().length()
                                + graph.getEdgeTarget(edge).id().length();
                    }
                    return sum;
                })
                .same(
                        "containsEdge(Alignment)",
                        "getEdgeSource(Alignment)",
                        "getEdgeTarget(Alignment)",
                        "getEdgeWeight(Alignment)")
                .same( // refused: the graph is read-only
                        "addVertex(Goal)",
                        "removeVertex(Goal)",
                        "addEdge(Goal, Goal)",
                        "addEdge(Goal, Goal, Alignment)",
                        "removeEdge(Goal, Goal)",
                        "removeEdge(Alignment)",
                        "setEdgeWeight(Alignment, double)");
    }
}
