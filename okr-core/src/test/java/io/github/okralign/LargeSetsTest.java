package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Unit;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sets of a size and a depth that no stack and no quadratic step survives. */
class LargeSetsTest {

    private static final int DEPTH = 200_000;
    private static final int WIDTH = 100_000;

    private static OkrSet.Builder chain() {
        OkrSet.Builder set = OkrSet.builder().asOf(LocalDate.parse("2026-05-15"));
        set.objective("o0", o -> o.title("O").strategic(true));
        for (int i = 1; i <= DEPTH; i++) {
            String above = "o" + (i - 1);
            set.objective("o" + i, o -> o.title("O").contributesTo(above));
        }
        return set.updateObjective(
                "o" + DEPTH,
                o -> o.keyResult("k", k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", .4)));
    }

    @Test
    void aChainOf200000LinksIsComputedAndExplained() {
        Analysis analysis = Analysis.of(chain().build());
        assertThat(analysis.goal("o0").progress().ratio()).isCloseTo(.4, within(1e-12));
        assertThat(analysis.goal("o0").rollup().coverage()).hasValue(1);
        assertThat(analysis.goal("o0").explain().influences())
                .extracting(Influence::id)
                .containsExactly("k");
        assertThat(analysis.structure().objectives(AlignmentClass.GROUNDED)).hasSize(DEPTH);
        assertThat(analysis.graph().vertexSet()).hasSize(DEPTH + 2);
    }

    @Test
    void aPlanReachesThroughAChainWithALeafAtEveryLink() {
        int depth = 100_000;
        OkrSet.Builder set = OkrSet.builder().asOf(LocalDate.parse("2026-05-15"));
        for (int i = 0; i < depth; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                o.title("O").keyResult("k" + number, k -> k.title("K").change(0, 1, ""));
                if (number > 0) {
                    o.contributesTo("o" + (number - 1), 9_999);
                }
            });
        }
        Analysis analysis = Analysis.of(set.build());
        Reach plan = analysis.goal("o0").reach(Progress.ofRatio(.5));
        assertThat(plan.after().ratio()).isCloseTo(.5, within(1e-12));
        assertThat(plan.steps())
                .hasSizeBetween(6_900, 7_000)
                .first()
                .satisfies(step -> assertThat(step.leaf()).isEqualTo("k0"));
        assertThat(analysis.with(plan.changes()).goal("o0").progress()).isEqualTo(plan.after());
    }

    @Test
    void aChainThatIsClosedToACircleIsRefused() {
        OkrSet.Builder circle = chain().updateObjective("o0", o -> o.contributesTo("o" + DEPTH));
        assertThat(circle.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.LOOP);
            assertThat(problem.message()).startsWith("contributions form a loop: \"o0\" → \"o200000\" → ");
        });
    }

    @Test
    void aChainOf200000UnitsIsASet() {
        OkrSet.Builder set = OkrSet.builder().unit(Unit.of("u0"));
        for (int i = 1; i <= DEPTH; i++) {
            set.unit(Unit.of("u" + i).below("u" + (i - 1)));
        }
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void aStarOf100000ContributorsIsComputedAndExplained() {
        OkrSet.Builder set = OkrSet.builder().asOf(LocalDate.parse("2026-05-15"));
        set.objective("top", o -> o.title("Top").strategic(true));
        for (int i = 0; i < WIDTH; i++) {
            double ratio = i % 2;
            String id = "o" + i;
            set.objective(
                    id,
                    o -> o.title("O")
                            .contributesTo("top")
                            .keyResult(
                                    id + ".k",
                                    k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", ratio)));
        }
        Analysis analysis = Analysis.of(set.build());
        assertThat(analysis.goal("top").progress().ratio()).isCloseTo(.5, within(1e-12));
        assertThat(analysis.goal("top").explain().contributions()).hasSize(WIDTH);
        assertThat(analysis.goal("top").explain().influences())
                .hasSize(WIDTH)
                .allSatisfy(influence -> assertThat(influence.influence()).isCloseTo(1.0 / WIDTH, within(1e-12)));
        assertThat(analysis.structure().objectives(AlignmentClass.GROUNDED)).hasSize(WIDTH);
        Reach plan = analysis.goal("top").reach(Progress.ofRatio(.75));
        assertThat(plan.steps())
                .hasSizeBetween(WIDTH / 4, WIDTH / 4 + 1)
                .first()
                .satisfies(step -> assertThat(step.leaf()).isEqualTo("o0.k"));
        assertThat(analysis.with(plan.changes()).goal("top").progress()).isEqualTo(plan.after());
    }
}
