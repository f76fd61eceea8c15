package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of "Silos" of docs/semantics.md, by hand. */
class UnitLinksTest {

    private static final Offset<Double> TO_THREE_DIGITS = within(.0005);
    private static final Offset<Double> EXACT = within(1e-12);

    private static UnitLinks links(int objectives, int internal, int vertical, int lateral, int others) {
        return new UnitLinks("team", objectives, internal, vertical, lateral, others);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, .354", "0, 4, .291", "1, 6, .425", "1, 10, .282"})
    void theBoundIsThatOfTheSemantics(int external, int all, double bound) {
        assertThat(links(5, all - external, 0, external, 5).externalUpperBound().orElseThrow())
                .isCloseTo(bound, TO_THREE_DIGITS);
        assertThat(links(5, all - external, external, 0, 5).externalUpperBound().orElseThrow())
                .isCloseTo(bound, TO_THREE_DIGITS);
    }

    @Test
    void theBoundIsOneWhereEveryLinkLeadsOut() {
        assertThat(links(2, 0, 1, 2, 2).externalUpperBound().orElseThrow()).isCloseTo(1, EXACT);
    }

    @Test
    void noBoundIsAboveOne() {
        for (int links = 1; links <= 1000; links++) {
            assertThat(links(links, 0, 0, links, links).externalUpperBound().orElseThrow())
                    .isBetween(1 - 1e-12, 1.0);
        }
    }

    @Test
    void theBoundComesDownToTheShareWithMoreLinks() {
        double before = 1;
        for (int links = 10; links <= 100_000; links *= 10) {
            double bound = links(links, links * 9 / 10, 0, links / 10, 5)
                    .externalUpperBound()
                    .orElseThrow();
            assertThat(bound).isGreaterThan(.1).isLessThan(before);
            before = bound;
        }
        assertThat(before).isCloseTo(.1, within(.002));
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0, -1", "0, 1, 3, 1", "2, 1, 1, 0", "3, 1, 0, -.5", "1, 0, 3, .5"})
    void theIndexSetsLinksThatLeadOutAgainstThoseThatStayInside(int internal, int vertical, int lateral, double index) {
        assertThat(links(4, internal, vertical, lateral, 4).eiIndex().orElseThrow())
                .isCloseTo(index, EXACT);
    }

    @Test
    void segregationComparesTheShareThatStaysInsideWithChance() {
        // three pairs inside, six out of 3 · 2: by chance a third stays inside
        assertThat(links(3, 2, 1, 1, 2).segregation().orElseThrow()).isCloseTo((.5 - 1 / 3.0) / (2 / 3.0), EXACT);
        assertThat(links(3, 1, 1, 1, 2).segregation().orElseThrow()).isCloseTo(0, EXACT);
        assertThat(links(3, 0, 1, 1, 2).segregation().orElseThrow()).isCloseTo(-.5, EXACT);
        assertThat(links(3, 2, 0, 0, 2).segregation().orElseThrow()).isCloseTo(1, EXACT);
    }

    @Test
    void segregationOfOneObjectiveIsZeroAsNothingCanStayInside() {
        assertThat(links(1, 0, 0, 1, 4).segregation().orElseThrow()).isCloseTo(0, EXACT);
    }

    @Test
    void withoutLinksThereIsNothingToSay() {
        UnitLinks none = links(3, 0, 0, 0, 2);
        assertThat(none.eiIndex()).isEqualTo(OptionalDouble.empty());
        assertThat(none.segregation()).isEqualTo(OptionalDouble.empty());
        assertThat(none.externalUpperBound()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void withoutObjectivesOutsideThereIsNoSegregation() {
        UnitLinks everything = links(3, 2, 0, 0, 0);
        assertThat(everything.segregation()).isEqualTo(OptionalDouble.empty());
        assertThat(everything.eiIndex()).hasValue(-1);
        assertThat(everything.externalUpperBound()).isPresent();
    }

    @Test
    void pairsDoNotOverflow() {
        assertThat(links(100_000, 3, 0, 1, 100_000).segregation().orElseThrow())
                .isCloseTo((.75 - 1 / 3.0) / (2 / 3.0), within(1e-4));
    }
}
