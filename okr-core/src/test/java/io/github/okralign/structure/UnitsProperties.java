package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** "Silos" of docs/semantics.md, against a reading of it that asks for each unit what each pair is to it. */
class UnitsProperties {

    /** The undirected simple pairs. */
    private static Set<Set<String>> pairs(OkrSet okrs) {
        Set<Set<String>> pairs = new LinkedHashSet<>();
        Organized.accepted(okrs, AlignmentType.values())
                .forEach(link -> pairs.add(new TreeSet<>(List.of(link.from(), link.to()))));
        return pairs;
    }

    /** Whether the first is the second or below it. */
    private static boolean isIn(OkrSet okrs, Optional<String> unit, String top) {
        return unit.isPresent()
                && (unit.get().equals(top)
                        || isIn(okrs, okrs.organization().unit(unit.get()).flatMap(Unit::parent), top));
    }

    private static UnitLinks naive(OkrSet okrs, String unit) {
        int internal = 0;
        int vertical = 0;
        int lateral = 0;
        for (Set<String> pair : pairs(okrs)) {
            List<Optional<String>> outside = pair.stream()
                    .map(id -> okrs.objectiveOf(id).unit())
                    .filter(end -> !isIn(okrs, end, unit))
                    .toList();
            if (outside.isEmpty()) {
                internal++;
            } else if (outside.size() == 1) {
                boolean above = outside.get(0)
                        .filter(other -> isIn(okrs, Optional.of(unit), other))
                        .isPresent();
                vertical += above ? 1 : 0;
                lateral += above ? 0 : 1;
            }
        }
        List<Objective> all =
                okrs.objectives().stream().filter(Organized::takesPart).toList();
        int inside =
                (int) all.stream().filter(each -> isIn(okrs, each.unit(), unit)).count();
        return new UnitLinks(unit, inside, internal, vertical, lateral, all.size() - inside);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyUnitHasTheLinksOfAPlainReading(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Units units = Units.of(okrs);
        assertThat(units.all())
                .containsExactlyElementsOf(okrs.organization().units().stream()
                        .map(unit -> naive(okrs, unit.id()))
                        .toList());
        for (Unit unit : okrs.organization().units()) {
            assertThat(units.unit(unit.id())).contains(naive(okrs, unit.id()));
        }
        assertThat(units.unit("nobody")).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void linksOfEveryKindOccur(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        List<UnitLinks> all = Units.of(okrs).all();
        Organized.occurs(
                all.stream().anyMatch(links -> links.internal() > 0)
                        && all.stream().anyMatch(links -> links.vertical() > 0)
                        && all.stream().anyMatch(links -> links.lateral() > 0),
                20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void otherNamesOfUnitsChangeNoMetric(@ForAll long seed) {
        OkrSet one = Organized.random(seed, number -> "u" + number);
        OkrSet other = Organized.random(seed, number -> (char) ('z' - number) + " team");
        List<UnitLinks> ones = Units.of(one).all();
        List<UnitLinks> others = Units.of(other).all();
        assertThat(others).hasSameSizeAs(ones);
        for (int i = 0; i < ones.size(); i++) {
            UnitLinks before = ones.get(i);
            UnitLinks after = others.get(i);
            assertThat(after.unit()).isNotEqualTo(before.unit());
            assertThat(after)
                    .isEqualTo(new UnitLinks(
                            after.unit(),
                            before.objectives(),
                            before.internal(),
                            before.vertical(),
                            before.lateral(),
                            before.others()));
            assertThat(after.eiIndex()).isEqualTo(before.eiIndex());
            assertThat(after.segregation()).isEqualTo(before.segregation());
            assertThat(after.externalUpperBound()).isEqualTo(before.externalUpperBound());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void metricsStayWithinTheirBounds(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        for (UnitLinks links : Units.of(okrs).all()) {
            int all = links.internal() + links.vertical() + links.lateral();
            assertThat(links.eiIndex().isPresent()).isEqualTo(all > 0);
            assertThat(links.externalUpperBound().isPresent()).isEqualTo(all > 0);
            links.eiIndex().ifPresent(index -> assertThat(index).isBetween(-1.0, 1.0));
            links.segregation().ifPresent(segregation -> assertThat(segregation).isLessThanOrEqualTo(1 + 1e-12));
            links.externalUpperBound()
                    .ifPresent(bound -> assertThat(bound)
                            .isBetween((links.vertical() + links.lateral()) / (double) all - 1e-12, 1 + 1e-12));
        }
    }
}
