package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.OkrSets;
import io.github.okralign.testing.Versions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
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
                        okrs -> change(okrs).list().ofMinSize(1).ofMaxSize(12).map(c -> Tuple.of(okrs, c)));
    }

    @Provide
    Arbitrary<ActionChain<Analysis>> histories() {
        return sets().flatMap(okrs -> ActionChain.startWith(() -> Analysis.of(okrs))
                .withAction(4, new Changing())
                .withAction(1, new Realigning())
                .withAction(1, new Removing())
                .withMaxTransformations(10));
    }

    private static Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class));
    }

    /** A change that fits the set. */
    private static Arbitrary<Change> change(OkrSet okrs) {
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
                values().map(value -> new Change.ManualSet(objective.id(), value)),
                values().map(value -> new Change.Scored(objective.id(), value)),
                Arbitraries.just(new Change.ManualCleared(objective.id())));
    }

    private static Arbitrary<Change> keyResultChange(KeyResult keyResult) {
        Measure measure = keyResult.measure().orElse(null);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-40, 5).map(OkrSets.AS_OF::plusDays);
        if (measure instanceof Measure.Levels levels) {
            return Combinators.combine(days, Arbitraries.of(levels.levels()))
                    .as((day, level) -> new Change.CheckedIn(keyResult.id(), CheckIn.ofLevel(day, level.name())));
        } else if (measure instanceof Measure.Milestones milestones) {
            List<String> ids = milestones.milestones().stream()
                    .flatMap(milestone -> milestone.id().stream())
                    .collect(Collectors.toList());
            if (!ids.isEmpty()) {
                return Combinators.combine(days, Arbitraries.of(ids))
                        .as((day, id) -> new Change.MilestoneDone(keyResult.id(), id, day));
            }
        }
        return Combinators.combine(days, values(), Arbitraries.doubles().between(0, 1))
                .as((day, value, confidence) -> new Change.CheckedIn(
                        keyResult.id(),
                        CheckIn.on(day)
                                .value(value * 100)
                                .confidence(confidence)
                                .build()));
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
        assertSameNumbers(analysis, Analysis.of(analysis.okrSet().toBuilder().build()));
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
