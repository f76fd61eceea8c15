package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.Level;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import io.github.okralign.model.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens to goals, one thing at a time, and what many threads see of it. */
class UpdateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static OkrSet okrs() {
        return OkrSet.builder()
                .asOf(DAY)
                .person("mia", "Mia", "co")
                .unit("co", "Company", Level.COMPANY)
                .objective("top", o -> o.title("Top").unit("co"))
                .objective(
                        "team",
                        o -> o.title("Team")
                                .contributesTo("top")
                                .keyResult("change", k -> k.title("Change").change(0, 100, "points"))
                                .keyResult(
                                        "steps",
                                        k -> k.title("Steps")
                                                .milestones(
                                                        Milestone.of("plan", "Plan"), Milestone.of("build", "Build")))
                                .keyResult(
                                        "grades",
                                        k -> k.title("Grades")
                                                .levels(
                                                        new AttainmentLevel("LOW", .2),
                                                        new AttainmentLevel("HIGH", .8))))
                .build();
    }

    private static Progress top(Analysis analysis) {
        return analysis.goal("top").progress();
    }

    @Test
    void everyKindOfChangeReachesTheTop() {
        Analysis analysis = Analysis.of(okrs());
        assertThat(top(analysis)).isEqualTo(Progress.ofRatio(0));

        assertThat(top(analysis.checkIn("change", DAY, 60)).ratio()).isCloseTo(.2, within(1e-15));
        assertThat(top(analysis.checkIn("grades", CheckIn.ofLevel(DAY, "HIGH"))).ratio())
                .isCloseTo(.8 / 3, within(1e-15));
        assertThat(top(analysis.with(new Change.MilestoneDone("steps", "plan", DAY)))
                        .ratio())
                .isCloseTo(.5 / 3, within(1e-15));
        assertThat(top(analysis.with(new Change.ManualSet("team", .7))).ratio()).isCloseTo(.7, within(1e-15));
        assertThat(top(analysis.with(new Change.StateSet("team", ObjectiveState.POSTPONED))))
                .isEqualTo(Progress.UNKNOWN);

        Analysis scored = analysis.with(
                List.of(new Change.Scored("team", .9), new Change.StateSet("team", ObjectiveState.CLOSED)));
        assertThat(top(scored).ratio()).isCloseTo(.9, within(1e-15));
        Analysis reopened = scored.with(new Change.StateSet("team", ObjectiveState.ACTIVE));
        assertThat(top(reopened).ratio()).isCloseTo(0, within(1e-15));
        Analysis byHand = analysis.with(new Change.ManualSet("team", .7));
        assertThat(top(byHand.with(new Change.ManualCleared("team"))).ratio()).isCloseTo(0, within(1e-15));
    }

    @Test
    void theNewSetHasTheCheckInAndTheOldOneHasNot() {
        Analysis before = Analysis.of(okrs());
        CheckIn checkIn = CheckIn.on(DAY)
                .value(40)
                .confidence(.6)
                .author("mia")
                .note("well")
                .build();
        Analysis after = before.checkIn("change", checkIn);

        assertThat(after.okrSet().toBuilder().build())
                .isEqualTo(before.okrSet().toBuilder()
                        .updateObjective("team", o -> o.updateKeyResult("change", k -> k.checkIn(checkIn)))
                        .build());
        assertThat(before.okrSet()).isEqualTo(okrs());
    }

    @Test
    void aLaterCheckInWaitsForItsDay() {
        Analysis analysis = Analysis.of(okrs())
                .withOkrSet(okrs().with(new Change.CheckedIn("change", CheckIn.of(DAY.plusDays(1), 50))));
        assertThat(top(analysis).ratio()).isEqualTo(0);
        assertThat(top(Analysis.of(analysis.okrSet(), DAY.plusDays(1))).ratio()).isEqualTo(.5 / 3);
    }

    @Test
    void changesThatDoNotFitAreAllNamedAndNoneIsMade() {
        Analysis analysis = Analysis.of(okrs());
        assertThatThrownBy(() -> analysis.with(List.of(
                        new Change.CheckedIn("change", CheckIn.of(DAY, 10)),
                        new Change.CheckedIn(
                                "change",
                                CheckIn.on(DAY).value(Double.NaN).author("max").build()),
                        new Change.CheckedIn("grades", CheckIn.ofLevel(DAY, "TOP")),
                        new Change.MilestoneDone("steps", "test", DAY),
                        new Change.ManualSet("team", Double.POSITIVE_INFINITY))))
                .isInstanceOfSatisfying(
                        InvalidOkrSetException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "objectives[1].keyResults[0].checkIns[1].value: BAD_NUMBER: value of the check-in of"
                                                + " 2026-05-15 of key result \"change\" (NaN) must be a finite number within"
                                                + " [-1e100, 1e100]",
                                        "objectives[1].keyResults[0].checkIns[1].author: DANGLING_REFERENCE: \"max\" is not the"
                                                + " id of a person of this set; it must be one",
                                        "objectives[1].keyResults[2].checkIns[0].level: UNKNOWN_LEVEL: level \"TOP\" of the"
                                                + " check-in of 2026-05-15 of key result \"grades\" is unknown; it must be one of"
                                                + " LOW, HIGH",
                                        "objectives[1].keyResults[1].measure: DANGLING_REFERENCE: \"test\" is not the id of a"
                                                + " milestone of key result \"steps\"; it must be one",
                                        "objectives[1].manual: BAD_NUMBER: manual progress of objective \"team\" (Infinity) must"
                                                + " be a finite number within [-1e100, 1e100]"));
        assertThat(analysis.okrSet()).isEqualTo(okrs());
        assertThat(top(analysis).ratio()).isEqualTo(0);
    }

    @Test
    void changesToTheWrongGoalSaySo() {
        Analysis analysis = Analysis.of(okrs());
        assertThatThrownBy(() -> analysis.checkIn("nobody", DAY, 1))
                .isInstanceOf(NoSuchGoalException.class)
                .hasMessage("\"nobody\" is not a goal of this set; find(id) tells which are");
        assertThatThrownBy(() -> analysis.checkIn("team", DAY, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"team\" is an objective, not a key result");
        assertThatThrownBy(() -> analysis.with(new Change.ManualSet("change", .5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"change\" is a key result, not an objective");
    }

    @Test
    void aGoalOfManyContributorsIsTheSameInAnUpdateAndFromScratch() {
        int contributors = 5_000;
        OkrSet.Builder builder = OkrSet.builder().asOf(DAY).objective("top", o -> o.title("Top"));
        Random random = new Random(7);
        for (int i = 0; i < contributors; i++) {
            int number = i;
            double weight = Math.exp(4 * random.nextGaussian());
            builder.objective(
                    "o" + i,
                    o -> o.title("O")
                            .contributesTo("top", weight)
                            .keyResult("k" + number, k -> k.title("K").change(0, 1, "")));
        }
        Analysis analysis = Analysis.of(builder.build());
        for (int round = 0; round < 300; round++) {
            analysis = analysis.checkIn("k" + random.nextInt(contributors), DAY, random.nextDouble());
        }
        List<Change> batch = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            batch.add(new Change.CheckedIn("k" + random.nextInt(contributors), CheckIn.of(DAY, random.nextDouble())));
            batch.add(new Change.StateSet("o" + random.nextInt(contributors), ObjectiveState.CANCELLED));
        }
        analysis = analysis.with(batch);
        Analysis fromScratch = Analysis.of(analysis.okrSet());
        assertThat(analysis.goal("top").rollup())
                .isEqualTo(fromScratch.goal("top").rollup());
        assertThat(analysis.goal("top").explain().contributions())
                .isEqualTo(fromScratch.goal("top").explain().contributions());
    }

    @Test
    void aLargeBatchIsAFullPass() {
        Analysis analysis = Analysis.of(okrs());
        List<Change.CheckedIn> checkIns = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            checkIns.add(new Change.CheckedIn("change", CheckIn.of(DAY, i)));
        }
        Analysis after = analysis.checkIns(checkIns);
        assertThat(top(after).ratio()).isEqualTo(.49 / 3);
        assertThat(after.goal("team").rollup())
                .isEqualTo(Analysis.of(after.okrSet()).goal("team").rollup());
    }

    @Test
    void aLentPoolGivesTheSameBits() {
        OkrSet okrs = layered(40_000);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            Analysis alone = Analysis.of(okrs);
            Analysis together = Analysis.of(okrs, DAY, AnalysisPolicy.MEDIUM, pool);
            for (int i = 0; i < 40_000; i++) {
                assertThat(together.goal("o" + i).rollup())
                        .isEqualTo(alone.goal("o" + i).rollup());
            }
        } finally {
            pool.shutdown();
        }
    }

    private static OkrSet layered(int objectives) {
        OkrSet.Builder builder = OkrSet.builder().asOf(DAY);
        Random random = new Random(11);
        for (int i = 0; i < objectives; i++) {
            int number = i;
            builder.objective("o" + i, o -> {
                o.title("O")
                        .keyResult(
                                "k" + number,
                                k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", random.nextDouble()));
                if (number > 0) {
                    o.contributesTo("o" + (number - 1) / 3, random.nextDouble() + .1);
                }
            });
        }
        return builder.build();
    }

    /** One writer moves on; readers take whatever version is the latest and check that it holds together. */
    @Test
    void readersNeverSeeHalfAVersion() throws InterruptedException {
        int versions = 2_000;
        AtomicReference<Analysis> latest = new AtomicReference<>(Analysis.of(okrs()));
        AtomicInteger torn = new AtomicInteger();
        AtomicInteger checks = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread reader = new Thread(() -> {
                int seen = 0;
                while (seen < versions) {
                    Analysis analysis = latest.get();
                    seen = analysis.okrSet()
                            .objectives()
                            .get(1)
                            .keyResults()
                            .get(0)
                            .checkIns()
                            .size();
                    double value = seen / (double) versions;
                    boolean whole = Math.abs(analysis.goal("change").progress().ratio() - value) < 1e-15
                            && Math.abs(top(analysis).ratio() - value / 3) < 1e-15
                            && top(analysis).equals(analysis.goal("team").progress())
                            && analysis.goal("team")
                                    .explain()
                                    .contributions()
                                    .get(0)
                                    .progress()
                                    .equals(analysis.goal("change").progress());
                    torn.addAndGet(whole ? 0 : 1);
                    checks.incrementAndGet();
                }
            });
            readers.add(reader);
            reader.start();
        }
        for (int i = 1; i <= versions; i++) {
            latest.set(latest.get().checkIn("change", DAY, 100.0 * i / versions));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(torn).hasValue(0);
        assertThat(checks.get()).isGreaterThanOrEqualTo(4);
    }
}
