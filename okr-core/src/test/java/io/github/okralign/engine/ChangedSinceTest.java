package io.github.okralign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a roll-up knows to be the same as in an earlier one without looking at it. */
class ChangedSinceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    /** A hundred objectives with a key result each; the first ten are a chain, the others stand alone. */
    private static final OkrSet OKRS = okrs();

    private final RollUp start = RollUp.of(OKRS, DAY, RollupPolicy.DEFAULT, HealthPolicy.DEFAULT, null);

    private static OkrSet okrs() {
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < 100; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                o.title("O").keyResult("k" + number, k -> k.title("K").change(0, 1, ""));
                if (number > 0 && number < 10) {
                    o.contributesTo("o" + (number - 1));
                }
            });
        }
        return set.build();
    }

    private static RollUp after(RollUp before, String keyResult, CheckIn checkIn) {
        List<Change> changes = List.of(new Change.CheckedIn(keyResult, checkIn));
        return before.of(before.okrSet().with(changes));
    }

    private static Optional<List<String>> changed(RollUp before, RollUp after) {
        return after.changedSince(before)
                .map(goals -> goals.stream()
                        .map(position -> OKRS.goals().get(position).id())
                        .collect(Collectors.toList()));
    }

    @Test
    void onlyWhatLiesAboveACheckInCanBeOtherwise() {
        RollUp later = after(start, "k2", CheckIn.of(DAY, .5));
        assertThat(changed(start, later)).hasValue(List.of("o0", "o1", "o2", "k2"));
        assertThat(changed(later, start)).isEqualTo(changed(start, later));
        assertThat(changed(later, later)).hasValue(List.of());
        RollUp sibling = after(start, "k50", CheckIn.of(DAY, .5));
        assertThat(changed(later, sibling)).hasValue(List.of("o0", "o1", "o2", "k2", "o50", "k50"));
    }

    @Test
    void aConfidenceMovesNoNumberAndStillChangesItsGoal() {
        RollUp later = after(start, "k50", CheckIn.on(DAY).confidence(.9).build());
        assertThat(changed(start, later)).hasValue(List.of("o50", "k50"));
    }

    @Test
    void ofAnotherDayOrOfASetThatWasBuiltAnewAnythingMayDiffer() {
        assertThat(changed(start, start.on(DAY.plusDays(1)))).isEmpty();
        OkrSet again = OKRS.toBuilder().build();
        assertThat(changed(start, start.of(again))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexAccess.unsharedGoals(OKRS, again))
                .withMessage("OkrSet(100 objectives, 100 key results) and OkrSet(100 objectives, 100 key results) must"
                        + " have come from each other by changes");
    }
}
