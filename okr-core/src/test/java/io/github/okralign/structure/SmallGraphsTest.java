package io.github.okralign.structure;

import static io.github.okralign.structure.StructureAssert.assertThatStructureIsByTheBook;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All graphs that are small enough: what is wrong with a large one is mostly wrong with one of these already. */
class SmallGraphsTest {

    private static final List<AlignmentState> LINK_STATES = List.of(AlignmentState.values());

    /** One graph after another, by the digits of a number that counts up. */
    private static final class Digits {
        private int rest;

        Digits(int number) {
            this.rest = number;
        }

        int next(int base) {
            int digit = rest % base;
            rest /= base;
            return digit;
        }
    }

    private static int power(int base, int exponent) {
        return exponent == 0 ? 1 : base * power(base, exponent - 1);
    }

    private interface Part {
        int choose(Digits digits);
    }

    private static final Part ABSENT_OR_ACCEPTED = digits -> digits.next(2);
    private static final Part ABSENT_ACCEPTED_OR_PROPOSED = digits -> digits.next(3);
    private static final Part ACTIVE = digits -> 0;
    private static final Part ACTIVE_OR_POSTPONED = digits -> digits.next(2);

    /**
     * Links that lead to a later objective are contributions, the others give support, which may lead in circles. Which
     * objectives are strategic is drawn first.
     */
    private static OkrSet graph(int objectives, int number, Part link, Part state) {
        Digits digits = new Digits(number);
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < objectives; i++) {
            int from = i;
            set.objective("o" + from, o -> {
                o.title("O").strategic(digits.next(2) == 1);
                o.state(state.choose(digits) == 0 ? ObjectiveState.ACTIVE : ObjectiveState.POSTPONED);
                for (int to = 0; to < objectives; to++) {
                    int choice = to == from ? 0 : link.choose(digits);
                    if (choice > 0) {
                        String target = "o" + to;
                        AlignmentType type = from < to ? AlignmentType.CONTRIBUTES : AlignmentType.SUPPORTS;
                        o.alignment(a -> a.to(target)
                                .type(type)
                                .state(choice == 1 ? AlignmentState.ACCEPTED : AlignmentState.PROPOSED));
                    }
                }
            });
        }
        return set.build();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 3})
    void everyGraphOfUpToThreeObjectivesInAnyStateIsByTheBook(int objectives) {
        int graphs = power(2, objectives) * power(2, objectives) * power(3, objectives * (objectives - 1));
        for (int number = 0; number < graphs; number++) {
            assertThatStructureIsByTheBook(graph(objectives, number, ABSENT_ACCEPTED_OR_PROPOSED, ACTIVE_OR_POSTPONED));
        }
    }

    @Test
    void everyGraphOfFourObjectivesIsByTheBook() {
        int graphs = power(2, 4) * power(2, 4 * 3);
        for (int number = 0; number < graphs; number++) {
            assertThatStructureIsByTheBook(graph(4, number, ABSENT_OR_ACCEPTED, ACTIVE));
        }
    }

    /** From key result to key result, each of which stands for its objective. */
    @Test
    void everyChainOfFourObjectivesInAnyStateIsByTheBook() {
        for (int number = 0; number < power(2, 8) * power(3, 3); number++) {
            assertThatStructureIsByTheBook(chain(new Digits(number)));
        }
    }

    private static OkrSet chain(Digits digits) {
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < 4; i++) {
            int from = i;
            set.objective("o" + from, o -> {
                o.title("O").strategic(digits.next(2) == 1);
                o.state(digits.next(2) == 0 ? ObjectiveState.CLOSED : ObjectiveState.CANCELLED);
                o.keyResult("k" + from, k -> {
                    k.title("K");
                    if (from < 3) {
                        AlignmentState state = LINK_STATES.get(digits.next(3));
                        k.alignment(a -> a.to("k" + (from + 1)).state(state));
                    }
                });
            });
        }
        return set.build();
    }
}
