package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * "Alignment structure" of docs/semantics.md, against a reading of it that deletes, walks and compares all there is.
 */
class ExposureProperties {

    private static final class Naive {
        final OkrSet okrs;
        final List<ObjectiveLink> live;
        final Set<String> strategic = new HashSet<>();

        Naive(OkrSet okrs) {
            this.okrs = okrs;
            this.live = Organized.accepted(okrs, AlignmentType.CONTRIBUTES, AlignmentType.SUPPORTS);
            for (Objective objective : okrs.objectives()) {
                boolean atTop = objective
                        .unit()
                        .flatMap(okrs.organization()::unit)
                        .flatMap(Unit::level)
                        .equals(Optional.of(Level.COMPANY));
                if (Organized.takesPart(objective) && objective.strategic().orElse(atTop)) {
                    strategic.add(objective.id());
                }
            }
        }

        /** The objectives from which a path leads to a strategic one past the given one, by as many rounds as it takes. */
        Set<String> leadingUp(String without) {
            Set<String> leading = new HashSet<>(strategic);
            leading.remove(without);
            boolean more = true;
            while (more) {
                more = false;
                for (ObjectiveLink link : live) {
                    more |= !link.from().equals(without) && leading.contains(link.to()) && leading.add(link.from());
                }
            }
            return leading;
        }

        /** The length of the shortest path, or -1. */
        int depth(String objective) {
            Set<String> reached = new HashSet<>(Set.of(objective));
            for (int depth = 0; depth <= okrs.objectives().size(); depth++) {
                if (reached.stream().anyMatch(strategic::contains)) {
                    return depth;
                }
                Set<String> next = new HashSet<>();
                live.stream().filter(link -> reached.contains(link.from())).forEach(link -> next.add(link.to()));
                reached.addAll(next);
            }
            return -1;
        }

        /** Whether a path of at least one link that does not use one pair of objectives leads from one to another. */
        boolean leads(String from, String to, ObjectiveLink without) {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(from));
            while (!open.isEmpty()) {
                String at = open.remove(0);
                for (ObjectiveLink link : live) {
                    if (link.from().equals(at) && !link.equals(without) && reached.add(link.to())) {
                        open.add(link.to());
                    }
                }
            }
            return reached.contains(to);
        }

        boolean isRedundant(ObjectiveLink link) {
            return leads(link.from(), link.to(), link)
                    && !leads(link.to(), link.from(), new ObjectiveLink("no", "link"));
        }

        boolean skipsALevel(ObjectiveLink link) {
            Optional<String> parent = okrs.objectiveOf(link.from()).unit().flatMap(this::parent);
            Optional<String> above = okrs.objectiveOf(link.to()).unit();
            List<String> properAncestors = new ArrayList<>();
            for (Optional<String> at = parent.flatMap(this::parent); at.isPresent(); at = parent(at.get())) {
                properAncestors.add(at.get());
            }
            return above.isPresent() && properAncestors.contains(above.get());
        }

        private Optional<String> parent(String unit) {
            return okrs.organization().unit(unit).flatMap(Unit::parent);
        }
    }

    private static Structure structure(OkrSet okrs) {
        return Structure.of(okrs, Level.COMPANY);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void exposureIsWhatDeletionTakesFromTheStrategy(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Structure structure = structure(okrs);
        Naive naive = new Naive(okrs);
        Set<String> leading = naive.leadingUp("");
        boolean any = false;
        for (Objective objective : okrs.objectives()) {
            Set<String> lost = new HashSet<>(leading);
            lost.removeAll(naive.leadingUp(objective.id()));
            lost.remove(objective.id());
            any |= !lost.isEmpty();
            assertThat(structure.exposure(objective.id())).as(objective.id()).isEqualTo(lost.size());
        }
        Organized.occurs(any, 20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsNotGroundedExposesNothing(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Structure structure = structure(okrs);
        Set<String> leading = new Naive(okrs).leadingUp("");
        for (Objective objective : okrs.objectives()) {
            if (!leading.contains(objective.id())) {
                assertThat(structure.exposure(objective.id()))
                        .as(objective.id())
                        .isZero();
                assertThat(structure.depth(objective.id())).as(objective.id()).isEmpty();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void depthIsTheShortestWayUp(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Structure structure = structure(okrs);
        Naive naive = new Naive(okrs);
        int deepest = -1;
        for (Objective objective : okrs.objectives()) {
            int depth = naive.depth(objective.id());
            deepest = Math.max(deepest, depth);
            assertThat(structure.depth(objective.id()).orElse(-1))
                    .as(objective.id())
                    .isEqualTo(depth);
        }
        Organized.occurs(deepest > 1, 10);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void aLinkIsRedundantWhereAnotherWayLeadsThereAndNoneBack(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Naive naive = new Naive(okrs);
        List<ObjectiveLink> expected =
                naive.live.stream().distinct().filter(naive::isRedundant).toList();
        assertThat(structure(okrs).redundant()).containsExactlyInAnyOrderElementsOf(expected);
        Organized.occurs(!expected.isEmpty(), 10);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void aLinkSkipsALevelWhereItLeadsAboveTheParent(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Naive naive = new Naive(okrs);
        List<ObjectiveLink> expected =
                naive.live.stream().distinct().filter(naive::skipsALevel).toList();
        assertThat(structure(okrs).levelSkips()).containsExactlyInAnyOrderElementsOf(expected);
        Organized.occurs(!expected.isEmpty(), 10);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void redundantLinksAndLevelSkipsComeInDocumentOrder(@ForAll(supplier = Organized.Seed.class) OkrSet okrs) {
        Structure structure = structure(okrs);
        for (List<ObjectiveLink> links : List.of(structure.redundant(), structure.levelSkips())) {
            assertThat(links.stream().map(link -> IndexAccess.position(okrs, link.from())))
                    .isSorted();
        }
    }
}
