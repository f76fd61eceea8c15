package io.github.okralign.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.alert.AlertPolicy;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.GoalBuilder;
import io.github.okralign.model.Initiative;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Location;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.Person;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Unit;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.WorkCalendar;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.GoalSnapshot;
import io.github.okralign.review.Grade;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.rollup.RollupPolicy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes public has its place in the scale table, and all that is in it can be called. */
class VerbsTest {

    private static final int SMALL = 12;

    /** Values, policies and builders of single things: as small as they are whatever the organisation is. */
    private static final Set<Class<?>> VALUES = Set.of(
            AnalysisPolicy.class,
            AlertPolicy.class,
            AuditPolicy.class,
            AuditPolicy.Builder.class,
            Rule.class,
            Finding.class,
            Alignment.class,
            Alignment.Builder.class,
            CheckIn.class,
            CheckIn.Builder.class,
            Blocker.class,
            Comment.class,
            DatedState.class,
            Extensions.class,
            Initiative.class,
            ObjectiveCheckIn.class,
            GoalBuilder.class,
            Cycle.class,
            KeyResult.Builder.class,
            Location.class,
            Milestone.class,
            Objective.Builder.class,
            Person.class,
            RollupRule.class,
            Unit.class,
            HealthPolicy.class,
            HealthPolicy.Builder.class,
            WorkCalendar.class,
            GoalChange.class,
            GoalSnapshot.class,
            Grade.class,
            LeafAttribution.class,
            Progress.class,
            RollupPolicy.class);

    @Test
    void noVerbIsMissing() {
        for (EntryPoint<?> entryPoint : CoreVerbs.all()) {
            assertThat(entryPoint.missing())
                    .as("%s: public, but CoreVerbs and ModelVerbs do not tell how to call it", entryPoint.type())
                    .isEmpty();
            assertThat(entryPoint.stale())
                    .as("%s: told, but not public", entryPoint.type())
                    .isEmpty();
        }
    }

    @Test
    void noTypeIsForgotten() throws IOException, URISyntaxException {
        Set<String> known = CoreVerbs.all().stream()
                .map(entryPoint -> entryPoint.type().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        VALUES.forEach(type ->
                assertThat(known.add(type.getName())).as("%s is both", type).isTrue());
        Set<String> forgotten = ExportedTypes.classesOf(Analysis.class);
        forgotten.removeAll(known);
        assertThat(forgotten)
                .as("neither entry points nor values, which are as small as they are whatever the organisation is")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbCanBeCalledOverEveryShape(Shape shape) {
        World world = new World(shape, SMALL);
        for (EntryPoint<?> entryPoint : CoreVerbs.all()) {
            for (Verb verb : entryPoint.verbs()) {
                if (verb.shapes().test(shape)) {
                    Object answer = verb.call().apply(world, verb.subject().apply(world));
                    assertThat(Answer.size(Answer.takeUp(answer)))
                            .as(verb.name())
                            .isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShapeGrowsWithItsSize(Shape shape) {
        long small = new World(shape, 100).input();
        assertThat(new World(shape, 400).input()).isBetween(3 * small, 5 * small);
    }

    @Test
    void whatGrowsFasterThanWhatIsGivenAndWhatComesBackIsFlagged() {
        assertThat(growth(1, 0).time()).isEqualTo(Growth.Verdict.FINE);
        assertThat(growth(2, 0).time()).isEqualTo(Growth.Verdict.FLAGGED);
        assertThat(growth(2, 0).bytes()).isEqualTo(Growth.Verdict.FLAGGED);
        assertThat(growth(2, 2).time()).isEqualTo(Growth.Verdict.ANSWER);
        assertThat(growth(1.4, 0).bytes()).isEqualTo(Growth.Verdict.FLAGGED);
        assertThat(growth(0, 0).time()).isEqualTo(Growth.Verdict.SMALL);
        assertThat(growth(2, 0).timeExponent()).isEqualTo(2);
    }

    /** A growth of n, 2n, 4n and 8n by powers. */
    private static Growth growth(double power, double answerPower) {
        Verb verb = new Verb("verb", shape -> true, world -> world, (world, subject) -> subject);
        List<Measurement> sizes = List.of(1_000, 2_000, 4_000, 8_000).stream()
                .map(n -> {
                    long cost = (long) (1_000 * Math.pow(n, power));
                    return new Measurement(n, 1 + (long) Math.pow(n, answerPower), cost, cost);
                })
                .toList();
        return new Growth(verb, Shape.COMPANY, sizes);
    }
}
