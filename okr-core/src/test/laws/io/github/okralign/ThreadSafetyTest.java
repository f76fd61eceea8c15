package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.audit.Audit;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What says that it is thread-safe is asked by several threads at once, each time anew, so that they meet while it is
 * looked at for the first time; every answer is the one that a single thread gets.
 */
class ThreadSafetyTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 40;
    private static final LocalDate DAY = LocalDate.parse("2026-05-15");
    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);

    @AfterAll
    static void stop() {
        POOL.shutdownNow();
    }

    private static OkrSet okrs() {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(DAY)
                .unit("firm", "Firm", Level.COMPANY)
                .unit("team", "Team", Level.TEAM, "firm")
                .person("mia", "Mia", "team")
                .cycle("q", "2026-04-01", "2026-06-30");
        for (int i = 0; i < 40; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                o.title("Objective " + number)
                        .unit(number == 0 ? "firm" : "team")
                        .cycle("q");
                if (number > 0) {
                    o.contributesTo("o" + (number - 1) / 3, 1 + number % 4);
                }
                o.keyResult(
                        "k" + number,
                        k -> k.title("Result " + number)
                                .owner("mia")
                                .change(0, 100, "points")
                                .checkIn("2026-05-0" + (1 + number % 8), number * 2.5));
            });
        }
        return set.build();
    }

    /** Asks the same of what is made anew for each round, by all threads at once. */
    private static <S, A> void hammer(Callable<S> subject, Function<S, A> question) throws Exception {
        A expected = question.apply(subject.call());
        for (int round = 0; round < ROUNDS; round++) {
            S shared = subject.call();
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<A>> answers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                answers.add(POOL.submit(() -> {
                    start.await();
                    return question.apply(shared);
                }));
            }
            for (Future<A> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static Analysis analysis() {
        return Analysis.of(okrs());
    }

    private static Analysis later(Analysis before) {
        Analysis after = before;
        for (int i = 0; i < 10; i++) {
            after = after.checkIn("k" + 4 * i, DAY, 90 - i);
        }
        return after;
    }

    private static Comparison comparison() {
        Analysis before = analysis();
        return Comparison.between(before, later(before));
    }

    @Test
    void attributions() throws Exception {
        List<String> goals = okrs().goals().stream().map(Goal::id).toList();
        hammer(
                ThreadSafetyTest::comparison,
                comparison -> goals.stream()
                        .map(goal -> comparison.attribution(goal).toString())
                        .toList());
    }

    @Test
    void changesAndFindingsOfAComparison() throws Exception {
        hammer(
                ThreadSafetyTest::comparison,
                comparison -> List.of(
                        comparison.changes().toString(),
                        comparison.findings(),
                        comparison.appeared(),
                        comparison.resolved()));
    }

    @Test
    void structureUnitsFocusScoreAndSummary() throws Exception {
        hammer(
                ThreadSafetyTest::analysis,
                analysis -> List.of(
                        analysis.structure(),
                        analysis.units(),
                        analysis.focus(),
                        analysis.score().toString(),
                        analysis.summary().toString()));
    }

    @Test
    void everyGoal() throws Exception {
        hammer(
                ThreadSafetyTest::analysis,
                analysis -> analysis.goals().stream()
                        .map(goal -> List.of(
                                goal.rollup(),
                                goal.health(),
                                goal.reasons(),
                                goal.forecast(),
                                goal.explain(),
                                goal.reach(Progress.ofPercent(80)).toString()))
                        .toList());
    }

    @Test
    void oneGoalThatAllShare() throws Exception {
        hammer(
                () -> analysis().goal("o0"),
                goal -> List.of(goal.rollup(), goal.pace(), goal.health(), goal.explain(), goal.alignmentClass()));
    }

    @Test
    void anAuditAndAReview() throws Exception {
        hammer(() -> Audit.of(analysis()), Audit::findings);
        hammer(ThreadSafetyTest::analysis, analysis -> Review.of(analysis, "q").toString());
    }

    @Test
    void theGraphAndTheIndexOfASet() throws Exception {
        hammer(
                ThreadSafetyTest::analysis,
                analysis -> analysis.graph().vertexSet().stream()
                        .map(goal -> analysis.graph().incomingEdgesOf(goal).size())
                        .toList());
        hammer(
                ThreadSafetyTest::okrs,
                okrs -> okrs.goals().stream().map(goal -> okrs.goal(goal.id())).toList());
    }
}
