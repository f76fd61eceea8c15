package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a goal answers of its own: who, when, and how it is linked. */
class GoalAnalysisTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-16");

    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(DAY)
            .person(Person.of("ann"))
            .person(Person.of("ben"))
            .person(Person.of("cat"))
            .cycle("q", "2026-04-01", "2026-06-30")
            .objective("top", o -> o.title("Top").cycle("q").owner("ann"))
            .objective(
                    "team",
                    o -> o.title("Team")
                            .cycle("q")
                            .owner("ben")
                            .commitment(Commitment.ASPIRATIONAL)
                            .contributesTo("top")
                            .keyResult(
                                    "own",
                                    k -> k.title("Own")
                                            .owner("cat")
                                            .start(LocalDate.parse("2026-05-01"))
                                            .due(LocalDate.parse("2026-05-31"))
                                            .change(0, 10, "")
                                            .checkIn("2026-05-06", 4))
                            .keyResult("plain", k -> k.title("Plain").change(0, 10, "")))
            .objective(
                    "loose", o -> o.title("Loose").state(ObjectiveState.CLOSED).keyResult("l", k -> k.title("L")))
            .build();

    private static final Analysis ANALYSIS = Analysis.of(OKRS);

    @Example
    void ownersDatesAndStretchAreItsOwnOrThoseOfItsObjective() {
        GoalAnalysis own = ANALYSIS.goal("own");
        assertThat(own.owner()).contains("cat");
        assertThat(own.start()).contains(LocalDate.parse("2026-05-01"));
        assertThat(own.due()).contains(LocalDate.parse("2026-05-31"));
        assertThat(own.elapsed()).hasValue(.5);
        assertThat(own.daysSilent()).hasValue(10);
        GoalAnalysis plain = ANALYSIS.goal("plain");
        assertThat(plain.owner()).contains("ben");
        assertThat(plain.start()).contains(LocalDate.parse("2026-04-01"));
        assertThat(plain.due()).contains(LocalDate.parse("2026-06-30"));
        assertThat(plain.elapsed()).hasValue(.5);
        assertThat(plain.daysSilent()).hasValue(45);
        assertThat(plain.cycle().map(Cycle::id)).contains("q");
        assertThat(plain.stretch()).isEqualTo(.7);
        assertThat(ANALYSIS.goal("top").stretch()).isEqualTo(1);
        assertThat(ANALYSIS.goal("top").daysSilent()).isEmpty();
    }

    @Example
    void withoutACycleThereIsNoTime() {
        GoalAnalysis loose = ANALYSIS.goal("l");
        assertThat(loose.owner()).isEmpty();
        assertThat(loose.cycle()).isEmpty();
        assertThat(loose.start()).isEmpty();
        assertThat(loose.due()).isEmpty();
        assertThat(loose.elapsed()).isEmpty();
        assertThat(loose.daysSilent()).isEmpty();
        assertThat(loose.isOver()).as("closed").isTrue();
        assertThat(loose.isActive()).isFalse();
    }

    @Example
    void theTimeIsOverOnTheDayAfterTheLast() {
        assertThat(ANALYSIS.goal("own").isActive()).isTrue();
        assertThat(ANALYSIS.on(LocalDate.parse("2026-06-30")).goal("own").isOver())
                .isFalse();
        assertThat(ANALYSIS.on(LocalDate.parse("2026-07-01")).goal("own").isOver())
                .isTrue();
    }

    @Example
    void beforeTheStartNobodyIsSilent() {
        assertThat(ANALYSIS.on(LocalDate.parse("2026-03-31")).goal("plain").daysSilent())
                .isEmpty();
        assertThat(ANALYSIS.on(LocalDate.parse("2026-04-01")).goal("plain").daysSilent())
                .hasValue(0);
    }

    @Example
    void linksAndInfluenceGoBothWays() {
        assertThat(ANALYSIS.goal("top").incoming()).extracting(Alignment::from).containsExactly("team");
        assertThat(ANALYSIS.goal("team").outgoing()).extracting(Alignment::to).containsExactly("top");
        assertThat(ANALYSIS.goal("own").influencedGoals())
                .extracting(Influence::id)
                .containsExactly("team", "top");
        assertThat(ANALYSIS.goal("top").influences()).extracting(Influence::id).contains("own", "plain");
        assertThat(ANALYSIS.goal("own").concerned(.5)).containsExactly("cat", "ben", "ann");
        assertThat(ANALYSIS.goal("own").concerned(.6)).containsExactly("cat");
    }

    @Example
    void reportsAreReadByAnotherMeasure() {
        OkrSet lower = OKRS.toBuilder()
                .updateObjective("team", o -> o.updateKeyResult("own", k -> k.change(0, 5, "")))
                .build();
        Analysis other = Analysis.of(lower);
        assertThat(other.goal("own").asReportedIn(ANALYSIS.goal("own"))).isEqualTo(Progress.ofRatio(.8));
        assertThat(ANALYSIS.goal("own").asReportedIn(other.goal("own"))).isEqualTo(Progress.ofRatio(.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANALYSIS.goal("own").asReportedIn(ANALYSIS.goal("plain")))
                .withMessage("key result \"plain\" cannot be measured by key result \"own\"; both must be the same key"
                        + " result");
    }

    @Example
    void anUnknownIdIsNoMisuse() {
        assertThat(ANALYSIS.find("nobody")).isEmpty();
        assertThatExceptionOfType(NoSuchGoalException.class).isThrownBy(() -> ANALYSIS.goal("nobody"));
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> ANALYSIS.foremostInfluences(List.of("top", "nobody")));
    }

    @Example
    void analysesAndTheirGoalsAreEqualByValue() {
        Analysis same = Analysis.of(OKRS.toBuilder().build());
        assertThat(same).isEqualTo(ANALYSIS).hasSameHashCodeAs(ANALYSIS);
        assertThat(same.goals()).isEqualTo(ANALYSIS.goals());
        assertThat(same.summary()).isEqualTo(ANALYSIS.summary());
        assertThat(same.score()).isEqualTo(ANALYSIS.score());
        Analysis moved = ANALYSIS.checkIn("own", DAY, 5);
        assertThat(moved).isNotEqualTo(ANALYSIS);
        assertThat(moved.goal("own")).isNotEqualTo(ANALYSIS.goal("own"));
        assertThat(moved.goal("loose")).isEqualTo(ANALYSIS.goal("loose"));
    }

    /** Going through the goals and looking one up come to the same. */
    @Property(tries = 200)
    void goalsAreTheSameHoweverTheyAreFound(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs, OkrSets.AS_OF);
        List<GoalAnalysis> inTurn = ImmutableList.copyOf(analysis.goals().iterator());
        assertThat(inTurn).hasSize(okrs.goals().size());
        for (int i = 0; i < inTurn.size(); i++) {
            GoalAnalysis found = analysis.goal(okrs.goals().get(i).id());
            assertThat(inTurn.get(i))
                    .isEqualTo(found)
                    .isEqualTo(analysis.goals().get(i));
            assertThat(inTurn.get(i).objective()).isEqualTo(found.objective());
            assertThat(found.progress()).isEqualTo(found.rollup().progress());
        }
    }
}
