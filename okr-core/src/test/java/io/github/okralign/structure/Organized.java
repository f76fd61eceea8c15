package io.github.okralign.structure;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Unit;
import io.github.okralign.testing.Copies;
import io.github.okralign.testing.OkrSets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.statistics.Statistics;

/** Random sets in an organisation of some depth, with owners, efforts and priorities. */
final class Organized {

    private static final int UNITS = 8;
    private static final int PEOPLE = 3;
    private static final int LARGEST = 14;

    private Organized() {}

    /** A set for each seed. */
    static final class Seed implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return Arbitraries.longs().map(seed -> random(seed, number -> "u" + number));
        }
    }

    /** The set of a seed; its units are the same under any names, and in the same order. */
    static OkrSet random(long seed, IntFunction<String> unitName) {
        Random random = new Random(seed);
        OkrSet plain = OkrSets.random(seed, 1 + random.nextInt(LARGEST), EnumSet.noneOf(OkrSets.Trait.class));
        OkrSet.Builder set = OkrSet.builder().asOf(OkrSets.AS_OF);
        plain.cycles().forEach(set::cycle);
        plain.conversions().forEach(set::conversion);
        for (int i = 0; i < UNITS; i++) {
            Unit unit = Unit.of(unitName.apply(i));
            if (random.nextInt(10) < 7) {
                unit = unit.at(i == 0 ? Level.COMPANY : random.nextInt(5) == 0 ? Level.COMPANY : Level.TEAM);
            }
            boolean below = i > 0 && random.nextInt(10) > 0;
            set.unit(below ? unit.below(unitName.apply(Math.max(0, i - 1 - random.nextInt(3)))) : unit);
        }
        for (int i = 0; i < PEOPLE; i++) {
            set.person(Person.of("p" + i).withCapacity(.5 + i));
        }
        for (Objective objective : plain.objectives()) {
            set.objective(objective.id(), copy -> {
                Copies.facts(objective, copy);
                if (objective.unit().isPresent()) {
                    copy.unit(unitName.apply(random.nextInt(UNITS)));
                }
                if (random.nextBoolean()) {
                    copy.owner("p" + random.nextInt(PEOPLE));
                }
                if (random.nextInt(3) == 0) {
                    copy.priority(random.nextInt(4));
                }
                objective.alignments().forEach(link -> copy.alignment(a -> Copies.facts(link, a)));
                for (KeyResult keyResult : objective.keyResults()) {
                    copy.keyResult(keyResult.id(), k -> {
                        Copies.facts(keyResult, k);
                        keyResult.alignments().forEach(link -> k.alignment(a -> Copies.facts(link, a)));
                    });
                }
            });
        }
        return set.build();
    }

    /** Demands that what a property is about is there in more than a share of its tries. */
    static void occurs(boolean there, int percent) {
        Statistics.collect(there);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > percent));
    }

    static boolean takesPart(Objective objective) {
        return objective.state().takesPart();
    }

    /** The accepted alignments between different objectives that take part, of given types. */
    static List<ObjectiveLink> accepted(OkrSet okrs, AlignmentType... types) {
        return okrs.goals().stream()
                .map(Goal::alignments)
                .flatMap(List::stream)
                .filter(link -> link.state() == AlignmentState.ACCEPTED
                        && List.of(types).contains(link.type())
                        && joins(okrs, link))
                .map(link -> new ObjectiveLink(
                        okrs.objectiveOf(link.from()).id(),
                        okrs.objectiveOf(link.to()).id()))
                .toList();
    }

    private static boolean joins(OkrSet okrs, Alignment link) {
        Objective from = okrs.objectiveOf(link.from());
        Objective to = okrs.objectiveOf(link.to());
        return !from.id().equals(to.id()) && takesPart(from) && takesPart(to);
    }
}
