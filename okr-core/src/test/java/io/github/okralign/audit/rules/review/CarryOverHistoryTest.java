package io.github.okralign.audit.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lineages are followed as far as the sets know, in a circle once. */
class CarryOverHistoryTest {

    private static OkrSet set(Map<String, String> lineages) {
        OkrSet.Builder set = OkrSet.builder().cycle("c", "2026-01-01", "2026-03-31");
        lineages.forEach((id, lineage) -> set.objective(id, o -> {
            o.title("O").cycle("c");
            if (!lineage.isEmpty()) {
                o.lineage(lineage);
            }
        }));
        return set.build();
    }

    private static int times(OkrSet okrs, String objective) {
        return new CarryOverHistory(List.of(okrs)).timesCarried((Objective) okrs.objectiveOf(objective));
    }

    @Example
    void everyAncestorThatIsThereCounts() {
        OkrSet okrs = set(Map.of("a", "b@c", "b", "d@c", "d", "gone@c", "e", ""));
        assertThat(times(okrs, "a")).isEqualTo(3);
        assertThat(times(okrs, "d")).isEqualTo(1);
        assertThat(times(okrs, "e")).isZero();
    }

    @Example
    void idsAndCyclesMayHaveTheSignThatDividesThem() {
        OkrSet okrs = OkrSet.builder()
                .cycle("c@1", "2026-01-01", "2026-03-31")
                .objective("x@y", o -> o.title("O").cycle("c@1").lineage("old@0"))
                .objective("z", o -> o.title("O").lineage("x@y@c@1"))
                .build();
        assertThat(times(okrs, "z")).isEqualTo(2);
    }

    /** The number of different lineages on the way, whoever was asked before. */
    @Property
    void circlesCountOnce(@ForAll("lineages") Map<String, String> lineages) {
        OkrSet okrs = set(lineages);
        CarryOverHistory history = new CarryOverHistory(List.of(okrs));
        for (Objective objective : okrs.objectives()) {
            Set<String> seen = new HashSet<>();
            Optional<String> next = objective.lineage();
            while (next.isPresent() && seen.add(next.get())) {
                String lineage = next.get();
                String id = lineage.substring(0, lineage.indexOf('@'));
                next = okrs.objectives().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .flatMap(Objective::lineage);
            }
            assertThat(history.timesCarried(objective)).as(objective.id()).isEqualTo(seen.size());
        }
    }

    @Provide
    Arbitrary<Map<String, String>> lineages() {
        List<String> ids = new ArrayList<>(List.of("a", "b", "d", "e", "f", "g"));
        return Arbitraries.maps(Arbitraries.of(ids), Arbitraries.of("", "a@c", "b@c", "d@c", "e@c", "f@c", "gone@c"));
    }
}
