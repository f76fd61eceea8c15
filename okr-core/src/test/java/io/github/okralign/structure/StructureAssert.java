package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.NaiveStructure;
import io.github.okralign.testing.OkrSetFormat;
import io.github.okralign.testing.OkrSets;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a structure against the brute-force one. */
final class StructureAssert {

    private StructureAssert() {}

    static Structure structureOf(OkrSet okrs) {
        return Analysis.of(okrs, OkrSets.AS_OF).structure();
    }

    static List<AlignmentClass> classesOf(OkrSet okrs) {
        Structure structure = structureOf(okrs);
        return okrs.objectives().stream()
                .map(Objective::id)
                .map(id -> structure.alignmentClass(id).orElse(null))
                .collect(Collectors.toList());
    }

    /** Only a set that fails is printed: most of the time of a hundred thousand checks would be spent on it. */
    static void assertThatStructureIsByTheBook(OkrSet okrs) {
        Structure actual = structureOf(okrs);
        NaiveStructure expected = new NaiveStructure(okrs, Level.COMPANY);
        assertThat(classesOf(okrs)).as(() -> "classes of " + print(okrs)).isEqualTo(expected.classes());
        assertThat(actual.unsupported())
                .as(() -> "unsupported of " + print(okrs))
                .isEqualTo(expected.unsupported());
        assertThat(actual.islands().stream().map(Island::objectives).collect(Collectors.toList()))
                .as(() -> "islands of " + print(okrs))
                .isEqualTo(expected.islands());
        assertThat(actual.groundedShare().isPresent())
                .as(() -> "grounded share of " + print(okrs))
                .isEqualTo(expected.groundedShare().isPresent());
        actual.groundedShare()
                .ifPresent(share -> assertThat(share)
                        .as(() -> "grounded share of " + print(okrs))
                        .isCloseTo(expected.groundedShare().orElseThrow(), within(1e-12)));
    }

    private static Object print(OkrSet okrs) {
        return new OkrSetFormat().report(okrs);
    }
}
