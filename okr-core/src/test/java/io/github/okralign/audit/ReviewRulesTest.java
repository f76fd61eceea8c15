package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Unit;
import io.github.okralign.review.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cycle has a hundred days after its first; the earlier analysis is of day 50, the later one of day 75. */
class ReviewRulesTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DAY_50 = START.plusDays(50);
    private static final LocalDate DAY_75 = START.plusDays(75);
    private static final LocalDate OVER = START.plusDays(101);

    private static OkrSet.Builder okrs() {
        return OkrSet.builder()
                .unit(Unit.of("u"))
                .person(Person.of("mia").in("u"))
                .person(Person.of("ben").in("u"))
                .cycle("c0", "2025-09-01", "2025-12-31")
                .cycle("c", START.toString(), START.plusDays(100).toString())
                .cycle("c2", START.plusDays(101).toString(), START.plusDays(200).toString());
    }

    private static List<Finding> find(
            String rule, OkrSet.Builder before, LocalDate day, OkrSet.Builder after, LocalDate later) {
        return find(rule, before, day, after, later, AuditPolicy.MEDIUM);
    }

    private static List<Finding> find(
            String rule,
            OkrSet.Builder before,
            LocalDate day,
            OkrSet.Builder after,
            LocalDate later,
            AuditPolicy policy) {
        Audit now = Audit.of(Analysis.of(after.build(), later), policy);
        assertThat(now.findings())
                .as("silent without an earlier analysis")
                .extracting(Finding::rule)
                .doesNotContain(rule);
        return Comparison.between(Audit.of(Analysis.of(before.build(), day), policy), now).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Finding finding(String rule, String subject, String message, Map<String, Double> evidence) {
        Rule shipped = Audit.shippedRules().stream()
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElseThrow();
        return new Finding(rule, Severity.WARNING, List.of(subject), message, evidence, shipped.suggestion());
    }

    // LATE_RETARGET

    private static OkrSet.Builder measured(Consumer<KeyResult.Builder> measure) {
        return okrs().objective("o", o -> o.title("O").cycle("c").keyResult("k", k -> measure.accept(k.title("K"))));
    }

    private static List<Finding> retarget(
            Consumer<KeyResult.Builder> before, Consumer<KeyResult.Builder> after, LocalDate later) {
        return find("LATE_RETARGET", measured(before), DAY_50, measured(after), later);
    }

    @Test
    void lateRetargetFromThreeQuartersOfTheTime() {
        assertThat(retarget(k -> k.change(4, 20, "deals"), k -> k.change(4, 12, "deals"), DAY_75))
                .containsExactly(finding(
                        "LATE_RETARGET",
                        "k",
                        "key result \"k\" got another measure after 75 % of its time: 4 to 12 deals instead of 4 to 20"
                                + " deals",
                        Map.of("elapsed", .75)));
    }

    @Test
    void noLateRetargetBefore() {
        assertThat(retarget(k -> k.change(4, 20, ""), k -> k.change(4, 12, ""), DAY_75.minusDays(1)))
                .isEmpty();
    }

    @Test
    void lateRetargetSaysWhatItCanOfEveryKindOfMeasure() {
        assertThat(messages(retarget(k -> k.atLeast(.5, "h"), k -> k.atLeast(.25, "h"), OVER)))
                .containsExactly("key result \"k\" got another measure after 100 % of its time: at least 0.25 h instead"
                        + " of at least 0.5 h");
        assertThat(messages(retarget(k -> k.atMost(2, ""), k -> k.range(1, 3, ""), OVER)))
                .containsExactly(
                        "key result \"k\" got another measure after 100 % of its time: between 1 and 3 instead of"
                                + " at most 2");
        assertThat(messages(retarget(k -> k.binary(), k -> k.milestones(Milestone.of("m", "M")), OVER)))
                .containsExactly("key result \"k\" got another measure after 100 % of its time");
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void milestonesThatAreDoneAndCheckInsAreNoRetarget() {
        Milestone step = Milestone.of("m", "M");
        assertThat(retarget(k -> k.milestones(step), k -> k.milestones(step.doneOn(DAY_75)), DAY_75))
                .isEmpty();
        assertThat(retarget(k -> k.change(0, 1, ""), k -> k.change(0, 1, "").checkIn(CheckIn.of(DAY_75, 1)), DAY_75))
                .isEmpty();
        assertThat(retarget(k -> {}, k -> k.change(0, 1, ""), DAY_75))
                .as("a measure where there was none")
                .isEmpty();
    }

    @Test
    void theSameIdInAnotherCycleIsAnotherGoal() {
        OkrSet.Builder next = measured(k -> k.change(4, 12, "")).updateObjective("o", o -> o.cycle("c2"));
        LocalDate late = START.plusDays(190);
        assertThat(find("LATE_RETARGET", measured(k -> k.change(4, 20, "")), DAY_50, next, late))
                .isEmpty();
    }

    @Test
    void howLateIsLateIsPolicy() {
        AuditPolicy strict = AuditPolicy.MEDIUM.toBuilder().lateRetarget(.6).build();
        assertThat(find(
                        "LATE_RETARGET",
                        measured(k -> k.change(4, 20, "")),
                        DAY_50,
                        measured(k -> k.change(4, 12, "")),
                        DAY_75.minusDays(1),
                        strict))
                .hasSize(1);
    }

    // POST_MORTEM_DUE

    private static OkrSet.Builder standing(double ratio, Consumer<Objective.Builder> more) {
        return okrs().objective("o", o -> {
            more.accept(o.title("O").cycle("c"));
            o.keyResult("k", k -> k.title("K").change(0, 1, "").checkIn(CheckIn.of(DAY_50, ratio)));
        });
    }

    @Test
    void postMortemDueWhenTheCycleOfACommittedObjectiveIsOver() {
        assertThat(find("POST_MORTEM_DUE", standing(.9, o -> {}), DAY_75, standing(.9, o -> {}), OVER))
                .containsExactly(finding(
                        "POST_MORTEM_DUE", "o", "committed objective \"o\" ended at 90 %", Map.of("progress", .9)));
        assertThat(find("POST_MORTEM_DUE", standing(.9, o -> {}), DAY_75, standing(.9, o -> {}), OVER.minusDays(1)))
                .as("its last day is not over")
                .isEmpty();
    }

    @Test
    void postMortemDueWhenACommittedObjectiveIsClosedShortOfItsTarget() {
        Consumer<Objective.Builder> closed = o -> o.state(ObjectiveState.CLOSED);
        assertThat(messages(find("POST_MORTEM_DUE", standing(.9, o -> {}), DAY_50, standing(.999, closed), DAY_75)))
                .containsExactly("committed objective \"o\" ended at 99 %");
        assertThat(find("POST_MORTEM_DUE", standing(.9, o -> {}), DAY_50, standing(1, closed), DAY_75))
                .isEmpty();
        assertThat(find("POST_MORTEM_DUE", standing(.9, closed), DAY_50, standing(.9, closed), DAY_75))
                .as("it was so before")
                .isEmpty();
        assertThat(find("POST_MORTEM_DUE", okrs(), DAY_50, standing(.9, closed), DAY_75))
                .as("it was not there before")
                .hasSize(1);
    }

    @Test
    void noPostMortemOfWhatWasNotPromisedOrNotPursued() {
        for (Consumer<Objective.Builder> other : List.<Consumer<Objective.Builder>>of(
                o -> o.commitment(Commitment.ASPIRATIONAL), o -> o.state(ObjectiveState.CANCELLED))) {
            assertThat(find("POST_MORTEM_DUE", standing(.5, other), DAY_50, standing(.5, other), OVER))
                    .isEmpty();
        }
        OkrSet.Builder unknown =
                okrs().objective("o", o -> o.title("O").cycle("c").state(ObjectiveState.CLOSED));
        assertThat(find("POST_MORTEM_DUE", okrs(), DAY_50, unknown, DAY_75)).isEmpty();
    }

    // CHRONIC_CARRY_OVER

    private static OkrSet.Builder carried(String lineage) {
        return okrs().objective("o2", o -> o.title("Again").cycle("c2").lineage(lineage));
    }

    private static OkrSet.Builder origin(Consumer<Objective.Builder> more) {
        return okrs().objective("o", o -> more.accept(o.title("Once more").cycle("c")));
    }

    private static List<Finding> chronic(OkrSet.Builder before, OkrSet.Builder after) {
        return find("CHRONIC_CARRY_OVER", before, DAY_75, after, OVER);
    }

    @Test
    void chronicWhenWhatIsCarriedOverHadBeenCarriedOverBefore() {
        assertThat(chronic(origin(o -> o.lineage("o@c0")), carried("o@c")))
                .containsExactly(finding(
                        "CHRONIC_CARRY_OVER",
                        "o2",
                        "objective \"o2\" has been carried over 2 times, most recently from \"o@c\"",
                        Map.of("carryOvers", 2.0)));
    }

    @Test
    void notChronicTheFirstTimeOrWhenNobodyKnows() {
        assertThat(chronic(origin(o -> {}), carried("o@c"))).isEmpty();
        assertThat(chronic(origin(o -> o.lineage("o@c0")), carried("o@c0")))
                .as("another cycle")
                .isEmpty();
        assertThat(chronic(origin(o -> o.lineage("o@c0")), carried("x@c"))).isEmpty();
        assertThat(chronic(origin(o -> o.lineage("o@c0")), carried("o")))
                .as("no cycle")
                .isEmpty();
        assertThat(chronic(
                        origin(o -> o.lineage("o@c0")),
                        carried("o@c").updateObjective("o2", o -> o.state(ObjectiveState.CANCELLED))))
                .as("somebody has stopped it")
                .isEmpty();
    }

    @Test
    void theLineageIsFollowedAsFarAsTheSetsGo() {
        OkrSet.Builder before = origin(o -> o.lineage("first@c0"))
                .objective("first", o -> o.title("First").cycle("c0").lineage("older@2024"));
        assertThat(chronic(before, carried("o@c")).get(0).evidence()).containsEntry("carryOvers", 3.0);
    }

    @Test
    void aLineageThatLeadsInACircleEnds() {
        OkrSet.Builder before = origin(o -> o.lineage("p@c"))
                .objective("p", o -> o.title("P").cycle("c").lineage("o@c"));
        assertThat(chronic(before, carried("o@c")).get(0).evidence()).containsEntry("carryOvers", 2.0);
    }

    // SANDBAGGING

    /** Five key results of mia's, some of them reached, in an aspirational objective of the cycle. */
    private static OkrSet.Builder record(int reached, int all, Consumer<Objective.Builder> more) {
        return okrs().objective("o", o -> {
            more.accept(o.title("O").cycle("c").owner("mia").commitment(Commitment.ASPIRATIONAL));
            for (int i = 0; i < all; i++) {
                double ratio = i < reached ? 1 : .99;
                o.keyResult("k" + i, k -> k.title("K").change(0, 1, "").checkIn(CheckIn.of(DAY_50, ratio)));
            }
        });
    }

    private static List<Finding> sandbagging(OkrSet.Builder before, OkrSet.Builder after) {
        return find("SANDBAGGING", before, DAY_75, after, OVER);
    }

    @Test
    void sandbaggingWhenFourOutOfFiveStretchesWereReachedInFull() {
        assertThat(sandbagging(okrs(), record(4, 5, o -> {})))
                .containsExactly(finding(
                        "SANDBAGGING",
                        "mia",
                        "person \"mia\" reached the full target of 4 out of 5 aspirational key results",
                        Map.of("share", .8, "count", 5.0)));
    }

    @Test
    void noSandbaggingWithFewerReachedOrTooFewToTell() {
        assertThat(sandbagging(okrs(), record(3, 5, o -> {}))).isEmpty();
        assertThat(sandbagging(okrs(), record(4, 4, o -> {}))).isEmpty();
    }

    @Test
    void keyResultsOfBothSetsCountOnce() {
        assertThat(sandbagging(record(5, 5, o -> o.state(ObjectiveState.CLOSED)), record(5, 5, o -> {})))
                .extracting(Finding::evidence)
                .containsExactly(Map.of("share", 1.0, "count", 5.0));
        assertThat(sandbagging(
                        record(3, 3, o -> o.state(ObjectiveState.CLOSED)),
                        record(3, 3, o -> o.cycle("c2").state(ObjectiveState.CLOSED))))
                .as("the same ids in the next cycle are other goals")
                .extracting(Finding::evidence)
                .containsExactly(Map.of("share", 1.0, "count", 6.0));
        assertThat(sandbagging(record(5, 5, o -> o.state(ObjectiveState.CLOSED)), okrs()))
                .as("they may be gone by now")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "POSTPONED", "DRAFT"})
    void whatTakesNoPartIsNotCounted(ObjectiveState state) {
        assertThat(sandbagging(okrs(), record(5, 5, o -> o.state(state)))).isEmpty();
    }

    @Test
    void promisesThatAreKeptAndGoalsThatGoOnAreNoSandbagging() {
        assertThat(sandbagging(okrs(), record(5, 5, o -> o.commitment(Commitment.COMMITTED))))
                .isEmpty();
        assertThat(sandbagging(okrs(), record(5, 5, o -> o.cycle("c2")))).isEmpty();
    }

    @Test
    void everyOwnerHasARecordOfTheirOwn() {
        OkrSet.Builder two =
                record(5, 5, o -> {}).updateObjective("o", o -> o.updateKeyResult("k0", k -> k.owner("ben")));
        assertThat(sandbagging(okrs(), two)).isEmpty();
        AuditPolicy strict = AuditPolicy.MEDIUM.toBuilder()
                .sandbaggingSample(1)
                .sandbaggingShare(1)
                .build();
        assertThat(find("SANDBAGGING", okrs(), DAY_75, two, OVER, strict))
                .extracting(Finding::subjects)
                .containsExactly(List.of("ben"), List.of("mia"));
    }

    // Rules of one's own

    @Test
    void aRuleOfOnesOwnCanLookAtTheEarlierAnalysisToo() {
        Rule renamed = Rule.named("RENAMED")
                .comparing((audit, earlier, findings) -> audit.objectives()
                        .filter(now -> earlier.okrSet()
                                .find(now.id())
                                .filter(was -> !was.title().equals(now.title()))
                                .isPresent())
                        .forEach(now -> findings.add(List.of(now.id()), audit.label(now) + " has another title")));
        AuditPolicy policy = AuditPolicy.MEDIUM.toBuilder().add(renamed).build();
        assertThat(messages(find("RENAMED", origin(o -> {}), DAY_50, origin(o -> o.title("New")), DAY_75, policy)))
                .containsExactly("objective \"o\" has another title");
    }
}
