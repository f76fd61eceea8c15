package io.github.okralign.structure;

import static io.github.okralign.structure.StructureAssert.assertThatStructureIsByTheBook;
import static io.github.okralign.structure.StructureAssert.structureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the structure of every set. */
class StructureProperties {

    @Property
    void structureIsByTheBook(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        assertThatStructureIsByTheBook(okrs);
    }

    @Property
    void everyObjectiveThatTakesPartHasExactlyOneClass(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        List<String> classified = new ArrayList<>();
        for (AlignmentClass each : AlignmentClass.values()) {
            List<String> members = structureOf(okrs).objectives(each);
            assertThat(members)
                    .allSatisfy(id ->
                            assertThat(structureOf(okrs).alignmentClass(id)).hasValue(each));
            classified.addAll(members);
        }
        assertThat(classified)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(okrs.objectives().stream()
                        .filter(objective -> objective.state().takesPart())
                        .map(Objective::id)
                        .collect(Collectors.toList()));
    }

    @Property
    void addingAnAcceptedLinkGroundsOrDoesNothing(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll Random random) {
        Goal from = oneOf(okrs.goals(), random);
        Goal to = oneOf(okrs.goals(), random);
        Assume.that(!from.equals(to) && links(okrs).stream().noneMatch(link -> supports(link, from, to)));
        OkrSet.Builder more = okrs.toBuilder();
        Edits.addLink(okrs, more, from.id(), link -> link.to(to.id()).type(AlignmentType.SUPPORTS));
        assertThat(grounded(more.build())).containsAll(grounded(okrs));
    }

    private static boolean supports(Alignment link, Goal from, Goal to) {
        return link.type() == AlignmentType.SUPPORTS
                && link.from().equals(from.id())
                && link.to().equals(to.id());
    }

    @Property
    void deletingAnAcceptedLinkUngroundsOrDoesNothing(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll Random random) {
        List<Alignment> accepted = links(okrs).stream()
                .filter(link -> link.state() == AlignmentState.ACCEPTED)
                .collect(Collectors.toList());
        Assume.that(!accepted.isEmpty());
        Alignment gone = oneOf(accepted, random);
        OkrSet fewer = okrs.toBuilder()
                .updateObjective(okrs.objectiveOf(gone.from()).id(), objective -> {
                    if (okrs.goal(gone.from()) instanceof Objective) {
                        objective.removeAlignments(gone.to());
                    } else {
                        objective.updateKeyResult(gone.from(), keyResult -> keyResult.removeAlignments(gone.to()));
                    }
                })
                .build();
        assertThat(grounded(okrs)).containsAll(grounded(fewer));
    }

    @Property
    void anIslandHasNoStrategicAndNoGroundedObjective(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Set<String> grounded = grounded(okrs);
        List<String> onIslands = structureOf(okrs).islands().stream()
                .flatMap(island -> island.objectives().stream())
                .collect(Collectors.toList());
        assertThat(onIslands).doesNotHaveDuplicates().doesNotContainAnyElementsOf(grounded);
    }

    private static Set<String> grounded(OkrSet okrs) {
        Set<String> grounded = new TreeSet<>(structureOf(okrs).objectives(AlignmentClass.STRATEGIC));
        grounded.addAll(structureOf(okrs).objectives(AlignmentClass.GROUNDED));
        grounded.add(""); // so that there is something to contain
        return grounded;
    }

    private static List<Alignment> links(OkrSet okrs) {
        return okrs.goals().stream().flatMap(goal -> goal.alignments().stream()).collect(Collectors.toList());
    }

    private static <T> T oneOf(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
