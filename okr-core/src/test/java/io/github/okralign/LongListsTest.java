package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many check-ins of one key result and many key results of one objective, changed one by one: with lists that are copied
 * each of these would take minutes.
 */
@Timeout(60)
class LongListsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");
    private static final int MANY = 100_000;

    private static OkrSet.Builder empty() {
        return OkrSet.builder().asOf(DAY).cycle("Q2", "2026-04-01", "2026-06-30");
    }

    private static LocalDate day(int i) {
        return DAY.minusDays(Math.floorMod(i * 7919, 44));
    }

    private static OkrSet oneKeyResult() {
        return empty().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .keyResult("k", k -> k.title("K").change(0, MANY, "")))
                .build();
    }

    @Test
    void checkInsOneByOne() {
        Analysis analysis = Analysis.of(oneKeyResult());
        for (int i = 0; i < MANY; i++) {
            analysis = analysis.checkIn("k", day(i), i);
        }
        Analysis whole = Analysis.of(analysis.okrSet().toBuilder().build());
        assertThat(analysis.goal("o").rollup()).isEqualTo(whole.goal("o").rollup());
        assertThat(analysis.okrSet().keyResult("k").checkIns()).hasSize(MANY);
        assertThat(analysis.okrSet().keyResult("k").latestValue(DAY))
                .hasValue(analysis.okrSet().keyResult("k").checkIns().stream()
                        .filter(checkIn -> checkIn.date().equals(DAY))
                        .reduce((one, other) -> other)
                        .orElseThrow()
                        .value()
                        .getAsDouble());
    }

    @Test
    void checkInsThatSayNothingOfTheValue() {
        Analysis analysis = Analysis.of(oneKeyResult()).checkIn("k", DAY.minusDays(3), MANY / 2.0);
        for (int i = 0; i < MANY; i++) {
            analysis = analysis.checkIn("k", CheckIn.on(DAY).confidence(.5).build());
        }
        assertThat(analysis.goal("o").progress().ratio()).isEqualTo(.5);
    }

    @Test
    void checkInsInABatch() {
        List<Change.CheckedIn> batch = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            batch.add(new Change.CheckedIn("k", CheckIn.of(day(i), i)));
        }
        Analysis analysis = Analysis.of(oneKeyResult()).checkIns(batch);
        assertThat(analysis.okrSet().keyResult("k").checkIns())
                .isEqualTo(batch.stream().map(Change.CheckedIn::checkIn).toList());
    }

    @Test
    void keyResultsOfOneObjective() {
        OkrSet okrs = empty().objective("o", o -> {
                    o.title("O").cycle("Q2");
                    for (int i = 0; i < MANY; i++) {
                        o.keyResult("k" + i, k -> k.title("K").change(0, 1, ""));
                    }
                })
                .build();
        Analysis before = Analysis.of(okrs);
        Analysis analysis = before;
        for (int i = 0; i < MANY; i++) {
            analysis = analysis.checkIn("k" + (int) (i * 7919L % MANY), DAY, 1);
        }
        assertThat(analysis.goal("o").progress().ratio()).isEqualTo(1);
        Analysis one = analysis.checkIn("k5", DAY, .5);
        assertThat(one.changedSince(analysis).orElseThrow())
                .extracting(GoalAnalysis::id)
                .containsExactly("o", "k5");
        assertThat(before.goal("o").progress().ratio()).isEqualTo(0);
    }

    @Test
    void milestonesDoneOneByOne() {
        int many = 2_000;
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            milestones.add(Milestone.of("m" + i, "M"));
        }
        Analysis analysis = Analysis.of(empty().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .keyResult("k", k -> k.title("K").measure(new Measure.Milestones(milestones))))
                .build());
        for (int i = 0; i < many; i++) {
            analysis = analysis.with(new Change.MilestoneDone("k", "m" + i, DAY));
        }
        assertThat(analysis.goal("o").progress().ratio()).isEqualTo(1);
    }
}
