package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureInput;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.Unreported;
import io.github.okralign.testing.OkrSets;
import io.github.okralign.testing.Versions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever happens to a set, the analysis that follows is bit for bit the one from scratch, and the old one stands. */
class UpdateProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyVersionIsWhatAnAnalysisFromScratchSays(@ForAll("histories") ActionChain<Analysis> history) {
        history.withInvariant(UpdateProperties::isWhatFromScratchSays).run();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBatchIsWhatItsChangesAreOneByOne(@ForAll("batches") Tuple.Tuple2<OkrSet, List<Change>> batch) {
        Analysis start = Analysis.of(batch.get1());
        Analysis together = start.with(batch.get2());
        Analysis oneByOne = start;
        for (Change change : batch.get2()) {
            oneByOne = oneByOne.with(change);
        }
        assertThat(together.okrSet()).isEqualTo(oneByOne.okrSet());
        assertSameNumbers(together, oneByOne);
        isWhatFromScratchSays(together);
    }

    /** Putting the old contents of a goal back, by an edit of everything that was changed, gives an equal set. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsUndoneIsAsItWas(@ForAll("batches") Tuple.Tuple2<OkrSet, List<Change>> batch) {
        OkrSet start = batch.get1();
        Analysis before = Analysis.of(start);
        for (Change change : batch.get2()) {
            if (!start.objectives().equals(start.with(change).objectives())) {
                Analysis after = before.with(change);
                Analysis back = after.withOkrSet(after.okrSet().toBuilder()
                        .replaceObjective(start.objectiveOf(change.goal()))
                        .build());
                assertThat(back.okrSet()).isEqualTo(start);
                assertSameNumbers(back, before);
            }
        }
        KeyResult reported = start.goals().stream()
                .filter(goal -> goal instanceof KeyResult keyResult
                        && keyResult.isMeasured()
                        && keyResult
                                .measure()
                                .filter(Measure.Change.class::isInstance)
                                .isPresent())
                .map(KeyResult.class::cast)
                .findFirst()
                .orElse(null);
        if (reported != null) {
            int last = reported.checkIns().size();
            Analysis back = before.checkIn(reported.id(), OkrSets.AS_OF, .3)
                    .with(new Change.CheckInCorrected(reported.id(), last, CheckIn.of(OkrSets.AS_OF, .7)))
                    .with(new Change.CheckInDeleted(reported.id(), last));
            assertThat(back.okrSet()).isEqualTo(start);
            assertSameNumbers(back, before);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOldAnalysisStandsAsItWas(@ForAll("batches") Tuple.Tuple2<OkrSet, List<Change>> batch) {
        Analysis start = Analysis.of(batch.get1());
        start.with(batch.get2());
        assertThat(start.okrSet()).isEqualTo(batch.get1());
        isWhatFromScratchSays(start);
    }

    @Provide
    Arbitrary<Tuple.Tuple2<OkrSet, List<Change>>> batches() {
        return sets().flatMap(
                        okrs -> change(okrs).list().ofMinSize(1).ofMaxSize(12).map(c -> Tuple.of(okrs, c)))
                .filter(batch -> fitTogether(batch.get1(), batch.get2()));
    }

    private static boolean fitTogether(OkrSet okrs, List<Change> batch) {
        try {
            OkrSet now = okrs;
            for (Change change : batch) {
                now = now.with(change);
            }
            return true;
        } catch (InvalidOkrSetException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** A kind of change that no sequence above holds would be tried by none of these laws. */
    @Example
    void everyKindOfChangeIsTried() {
        Set<Class<?>> tried = sets().flatMap(UpdateProperties::change).generator(1000).stream(new Random(5))
                .limit(2000)
                .map(change -> change.value().getClass())
                .collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<ActionChain<Analysis>> histories() {
        return Combinators.combine(sets(), policies())
                .flatAs((okrs, policy) -> ActionChain.startWith(() -> Analysis.of(okrs, policy))
                        .withAction(4, new Changing())
                        .withAction(1, new Realigning())
                        .withAction(1, new Removing())
                        .withMaxTransformations(10));
    }

    /** The defaults, and those under which days and silence count most. */
    private static Arbitrary<AnalysisPolicy> policies() {
        return Arbitraries.of(
                AnalysisPolicy.MEDIUM,
                AnalysisPolicy.MEDIUM.withRollup(
                        RollupPolicy.DEFAULT.withReading(HitReading.TIME_SHARE).withUnreported(Unreported.UNKNOWN)));
    }

    private static Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class));
    }

    /** A change that fits the set. */
    private static Arbitrary<Change> change(OkrSet okrs) {
        return anyChange(okrs).filter(change -> fits(okrs, change));
    }

    /** Sums have units that an edit may contradict, and phases days. */
    private static boolean fits(OkrSet okrs, Change change) {
        try {
            okrs.with(change);
            return true;
        } catch (InvalidOkrSetException e) {
            return false;
        }
    }

    private static Arbitrary<Change> anyChange(OkrSet okrs) {
        List<KeyResult> keyResults = okrs.goals().stream()
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .collect(Collectors.toList());
        Arbitrary<Change> ofObjective = Arbitraries.of(okrs.objectives()).flatMap(UpdateProperties::objectiveChange);
        return keyResults.isEmpty()
                ? ofObjective
                : Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(keyResults).flatMap(UpdateProperties::keyResultChange)),
                        Tuple.of(2, ofObjective));
    }

    private static Arbitrary<Change> objectiveChange(Objective objective) {
        return Arbitraries.oneOf(
                Arbitraries.of(ObjectiveState.values()).map(state -> new Change.StateSet(objective.id(), state)),
                days().flatMap(day -> Arbitraries.of(ObjectiveState.values())
                        .map(state -> new Change.StateSet(objective.id(), state, day))),
                values().map(value -> new Change.ManualSet(objective.id(), value)),
                Combinators.combine(values(), days())
                        .as((value, day) -> new Change.ManualSet(objective.id(), value, day)),
                values().map(value -> new Change.Scored(objective.id(), value)),
                Combinators.combine(values(), days()).as((value, day) -> new Change.Scored(objective.id(), value, day)),
                Arbitraries.of(
                        new Change.ManualCleared(objective.id()),
                        new Change.ManualCleared(objective.id(), OkrSets.AS_OF),
                        new Change.ScoreCleared(objective.id()),
                        new Change.GoalEdited(objective.id(), goal -> goal.title("Another title")),
                        new Change.GoalEdited(
                                objective.id(), goal -> goal.owner(null).effort(null)),
                        new Change.ObjectiveEdited(
                                objective.id(),
                                o -> o.tags(List.of("new")).values(List.of()).description(null)),
                        new Change.ObjectiveEdited(objective.id(), o -> o.cycle(null)),
                        withdrawn(objective),
                        new Change.ObjectiveEdited(objective.id(), UpdateProperties::reported),
                        new Change.ObjectiveEdited(
                                objective.id(),
                                o -> o.start(OkrSets.AS_OF.minusDays(9)).due(OkrSets.AS_OF.plusDays(9))),
                        new Change.ObjectiveEdited(objective.id(), o -> o.rollup(null)),
                        new Change.ObjectiveEdited(objective.id(), o -> o.unit(null)),
                        new Change.ObjectiveEdited(
                                objective.id(), o -> o.strategic(true).priority(3.0)),
                        new Change.ObjectiveEdited(objective.id(), o -> o.commitment(Commitment.ASPIRATIONAL)),
                        new Change.ObjectiveEdited(objective.id(), o -> addKeyResult(objective.id() + ".added", o))));
    }

    /** No link of the goal is there any more. */
    private static Change withdrawn(Goal goal) {
        return new Change.GoalEdited(
                goal.id(), edit -> goal.alignments().forEach(link -> edit.removeAlignments(link.to())));
    }

    private static void reported(Objective.Builder objective) {
        objective.checkIn(ObjectiveCheckIn.on(OkrSets.AS_OF).confidence(.3).status(OwnerStatus.ON_TRACK));
    }

    private static void addKeyResult(String id, Objective.Builder objective) {
        objective.keyResult(id, k -> k.title("Added").change(0, 10, "").checkIn(CheckIn.of(OkrSets.AS_OF, 4)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-40, 0).map(OkrSets.AS_OF::plusDays);
    }

    private static Arbitrary<Change> keyResultChange(KeyResult keyResult) {
        Arbitrary<Change> edits = Arbitraries.of(
                new Change.GoalEdited(
                        keyResult.id(), goal -> goal.title("Another title").owner(null)),
                new Change.KeyResultEdited(keyResult.id(), k -> k.weight(2.5)),
                new Change.KeyResultEdited(keyResult.id(), k -> k.weight(0)),
                new Change.KeyResultEdited(keyResult.id(), k -> k.state(KeyResultState.POSTPONED)),
                new Change.KeyResultEdited(
                        keyResult.id(), k -> k.measure(new Measure.AtLeast(.5, "").reading(HitReading.TIME_SHARE))),
                withdrawn(keyResult),
                new Change.KeyResultEdited(keyResult.id(), KeyResult.Builder::clearCheckIns),
                new Change.KeyResultEdited(keyResult.id(), k -> k.effort(7.0)),
                new Change.KeyResultEdited(
                        keyResult.id(),
                        k -> k.state(KeyResultState.CANCELLED, OkrSets.AS_OF).state((KeyResultState) null)),
                new Change.KeyResultEdited(
                        keyResult.id(),
                        k -> k.measure(keyResult
                                .measure()
                                .map(UpdateProperties::further)
                                .orElse(null))));
        int reports = keyResult.checkIns().size();
        if (reports == 0) {
            return Arbitraries.oneOf(report(keyResult), edits);
        }
        Arbitrary<Change> correction = Arbitraries.integers()
                .between(0, reports - 1)
                .flatMap(position -> days().map(day -> new Change.CheckInCorrected(
                        keyResult.id(), position, moved(keyResult.checkIns().get(position), day))));
        return Arbitraries.oneOf(
                report(keyResult),
                edits,
                correction,
                Arbitraries.just(new Change.CheckInDeleted(keyResult.id(), 0)),
                Arbitraries.just(new Change.CheckInDeleted(keyResult.id(), reports - 1)));
    }

    /** A change with a target twice as far; any other measure as it is. */
    private static Measure further(Measure measure) {
        return measure instanceof Measure.Change change
                ? new Measure.Change(
                        change.baseline(), 2 * change.target() - change.baseline(), change.unit(), List.of())
                : measure;
    }

    private static CheckIn moved(CheckIn checkIn, LocalDate day) {
        CheckIn.Builder builder = CheckIn.on(day).confidence(.4);
        checkIn.value().ifPresent(builder::value);
        checkIn.level().ifPresent(builder::level);
        checkIn.numerator().ifPresent(builder::numerator);
        checkIn.denominator().ifPresent(builder::denominator);
        return builder.build();
    }

    private static Arbitrary<Change> report(KeyResult keyResult) {
        Measure measure = keyResult.measure().orElse(null);
        Arbitrary<LocalDate> days = days();
        if (measure instanceof Measure.Levels levels) {
            return Combinators.combine(days, Arbitraries.of(levels.levels()))
                    .as((day, level) -> new Change.CheckedIn(keyResult.id(), CheckIn.ofLevel(day, level.name())));
        } else if (measure instanceof Measure.Milestones milestones) {
            List<String> ids = milestones.milestones().stream()
                    .flatMap(milestone -> milestone.id().stream())
                    .collect(Collectors.toList());
            if (!ids.isEmpty()) {
                return Arbitraries.oneOf(
                        Combinators.combine(days, Arbitraries.of(ids))
                                .as((day, id) -> new Change.MilestoneDone(keyResult.id(), id, day)),
                        Arbitraries.of(ids).map(id -> new Change.MilestoneUndone(keyResult.id(), id)));
            }
        }
        if (measure instanceof Measure.Ratio) {
            return Combinators.combine(days, Arbitraries.doubles().between(0, 90))
                    .as((day, part) -> new Change.CheckedIn(keyResult.id(), CheckIn.ofFraction(day, part, 120)));
        }
        boolean takesValues = measure != null && measure.input() == MeasureInput.VALUE;
        return Combinators.combine(days, values(), Arbitraries.doubles().between(0, 1))
                .as((day, value, confidence) -> {
                    CheckIn.Builder checkIn = CheckIn.on(day).confidence(confidence);
                    return new Change.CheckedIn(
                            keyResult.id(), (takesValues ? checkIn.value(value * 100) : checkIn).build());
                });
    }

    private static Arbitrary<Double> values() {
        return Arbitraries.doubles().between(-.5, 1.5);
    }

    private static final class Changing implements Action.Dependent<Analysis> {
        @Override
        public Arbitrary<Transformer<Analysis>> transformer(Analysis analysis) {
            return change(analysis.okrSet())
                    .map(change -> Transformer.transform(change.toString(), state -> state.with(change)));
        }
    }

    /** Gives an objective another target, where that does not form a loop. */
    private static final class Realigning implements Action.Dependent<Analysis> {
        @Override
        public Arbitrary<Transformer<Analysis>> transformer(Analysis analysis) {
            return Combinators.combine(
                            Arbitraries.of(analysis.okrSet().objectives()),
                            Arbitraries.of(analysis.okrSet().goals()),
                            Arbitraries.integers().between(-6, 6).map(power -> Math.pow(10, power)))
                    .as((source, target, weight) -> Transformer.transform(
                            source + " → " + target, state -> realigned(state, source, target, weight)));
        }

        private static Analysis realigned(Analysis state, Objective source, Goal target, double weight) {
            OkrSet.Builder builder = state.okrSet().toBuilder()
                    .updateObjective(
                            source.id(),
                            o -> o.removeAlignments(target.id())
                                    .alignment(a -> a.to(target.id())
                                            .type(AlignmentType.CONTRIBUTES)
                                            .weight(weight)));
            return builder.problems().isEmpty() ? state.withOkrSet(builder.build()) : state;
        }
    }

    /** Removes an objective with all links to it and to its key results. */
    private static final class Removing implements Action.Dependent<Analysis> {
        @Override
        public boolean precondition(Analysis analysis) {
            return analysis.okrSet().objectives().size() > 1;
        }

        @Override
        public Arbitrary<Transformer<Analysis>> transformer(Analysis analysis) {
            return Arbitraries.of(analysis.okrSet().objectives())
                    .map(objective -> Transformer.transform(
                            "remove " + objective,
                            state -> state.withOkrSet(Versions.without(state.okrSet(), objective))));
        }
    }

    private static void isWhatFromScratchSays(Analysis analysis) {
        // By way of the builder, so that nothing is shared with the set that was changed.
        assertSameNumbers(analysis, Analysis.of(analysis.okrSet().toBuilder().build(), analysis.policy()));
    }

    private static void assertSameNumbers(Analysis actual, Analysis expected) {
        assertThat(actual.okrSet()).isEqualTo(expected.okrSet());
        for (Goal goal : expected.okrSet().goals()) {
            GoalAnalysis one = actual.goal(goal.id());
            GoalAnalysis other = expected.goal(goal.id());
            assertThat(one.rollup()).as(goal.id()).isEqualTo(other.rollup());
            assertThat(one.alignmentClass()).as(goal.id()).isEqualTo(other.alignmentClass());
            assertThat(one.pace()).as(goal.id()).isEqualTo(other.pace());
            assertThat(one.health()).as(goal.id()).isEqualTo(other.health());
            assertThat(one.reasons()).as(goal.id()).isEqualTo(other.reasons());
            assertThat(one.atRiskShare()).as(goal.id()).isEqualTo(other.atRiskShare());
            assertThat(actual.goal(goal.id()).explain().contributions())
                    .as(goal.id())
                    .isEqualTo(expected.goal(goal.id()).explain().contributions());
        }
    }
}
