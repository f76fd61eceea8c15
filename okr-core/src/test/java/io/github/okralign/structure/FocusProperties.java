package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.assertj.core.data.Offset;

/** "Focus and load" of docs/semantics.md. */
class FocusProperties {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final String NONE = "none";

    private static Structure structure(OkrSet okrs) {
        return Structure.of(okrs, Level.COMPANY);
    }

    private static Focus focus(OkrSet okrs) {
        return Focus.of(okrs, structure(okrs));
    }

    private static double effort(Objective objective) {
        return objective.effort().orElse(1);
    }

    private static double total(OkrSet okrs) {
        return okrs.objectives().stream()
                .filter(Organized::takesPart)
                .mapToDouble(FocusProperties::effort)
                .sum();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void effortIsConserved(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Focus focus = focus(okrs);
        double arrived = focus.effort().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(arrived + focus.unfocused()).isCloseTo(total(okrs), CLOSE);
        assertThat(focus.effort().keySet())
                .containsExactlyElementsOf(structure(okrs).objectives(AlignmentClass.STRATEGIC));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void effortFlowsAsIfEachObjectiveSentItUpByItself(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        List<String> strategic = structure(okrs).objectives(AlignmentClass.STRATEGIC);
        Map<String, Double> expected = new HashMap<>();
        strategic.forEach(id -> expected.put(id, 0.0));
        expected.put(NONE, 0.0);
        okrs.objectives().stream()
                .filter(Organized::takesPart)
                .forEach(objective -> send(okrs, strategic, objective, effort(objective), expected));
        Focus focus = focus(okrs);
        assertThat(focus.unfocused()).isCloseTo(expected.get(NONE), CLOSE);
        boolean flowed = false;
        for (String id : strategic) {
            assertThat(focus.effort().get(id)).as(id).isCloseTo(expected.get(id), CLOSE);
            flowed |= expected.get(id) > effort(okrs.objectiveOf(id));
        }
        Organized.occurs(flowed, 30);
    }

    /** An objective's own contributions make no loops, so this comes to an end. */
    private static void send(
            OkrSet okrs, List<String> strategic, Objective from, double amount, Map<String, Double> arrived) {
        if (strategic.contains(from.id())) {
            arrived.merge(from.id(), amount, Double::sum);
            return;
        }
        List<Alignment> ways = from.alignments().stream()
                .filter(link -> link.type() == AlignmentType.CONTRIBUTES
                        && link.state() == AlignmentState.ACCEPTED
                        && Organized.takesPart(okrs.objectiveOf(link.to())))
                .toList();
        double weights = ways.stream().mapToDouble(Alignment::weight).sum();
        ways.forEach(
                way -> send(okrs, strategic, okrs.objectiveOf(way.to()), amount * way.weight() / weights, arrived));
        if (ways.isEmpty()) {
            arrived.merge(NONE, amount, Double::sum);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void prioritiesAreBetweenOneAndAllParts(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Focus focus = focus(okrs);
        double parts =
                focus.effort().values().stream().filter(each -> each > 0).count() + (focus.unfocused() > 0 ? 1 : 0);
        assertThat(focus.effectivePriorities().isPresent()).isEqualTo(total(okrs) > 0);
        focus.effectivePriorities()
                .ifPresent(priorities -> assertThat(priorities).isBetween(1 - 1e-9, parts + 1e-9));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void theMismatchIsHalfTheDifferencesAndAShare(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Focus focus = focus(okrs);
        double all = total(okrs);
        double stated = focus.effort().keySet().stream()
                .mapToDouble(id -> okrs.objectiveOf(id).priority().orElse(1))
                .sum();
        focus.priorityMismatch().ifPresent(mismatch -> {
            double differences = focus.unfocused() / all;
            for (Map.Entry<String, Double> each : focus.effort().entrySet()) {
                double priority = okrs.objectiveOf(each.getKey()).priority().orElse(1) / stated;
                differences += Math.abs(each.getValue() / all - priority);
            }
            assertThat(mismatch).isBetween(0.0, 1 + 1e-9).isCloseTo(differences / 2, CLOSE);
        });
        Organized.occurs(focus.priorityMismatch().isPresent(), 20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theLoadsTimesTheCapacitiesAreTheEffortOfActiveObjectivesWithOwners(
            @ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Map<String, Double> loads = focus(okrs).loads();
        for (Person person : okrs.organization().people()) {
            double effort = okrs.objectives().stream()
                    .filter(each -> each.state() == ObjectiveState.ACTIVE
                            && each.owner().filter(person.id()::equals).isPresent())
                    .mapToDouble(FocusProperties::effort)
                    .sum();
            assertThat(loads.getOrDefault(person.id(), 0.0) * person.capacity())
                    .as(person.id())
                    .isCloseTo(effort, CLOSE);
        }
    }
}
