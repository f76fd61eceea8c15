package io.github.okralign.structure;

import static io.github.okralign.structure.StructureAssert.structureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Alignment structure" of docs/semantics.md, sentence by sentence. */
class StructureTest {

    private static OkrSet.Builder acme() {
        return OkrSet.builder()
                .unit("acme", "Acme", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "acme")
                .objective("grow", o -> o.title("Grow").unit("acme"));
    }

    private static AlignmentClass classOf(String objective, OkrSet.Builder set) {
        return structureOf(set.build()).alignmentClass(objective).orElseThrow();
    }

    @Test
    void anObjectiveOfTheCompanyIsStrategic() {
        assertThat(classOf("grow", acme())).isEqualTo(AlignmentClass.STRATEGIC);
    }

    @Test
    void whatAnObjectiveSaysOfItselfGoesBeforeItsUnit() {
        OkrSet.Builder set = acme().objective(
                        "no", o -> o.title("No").unit("acme").strategic(false))
                .objective("yes", o -> o.title("Yes").unit("sales").strategic(true));
        assertThat(classOf("no", set)).isEqualTo(AlignmentClass.UNALIGNED);
        assertThat(classOf("yes", set)).isEqualTo(AlignmentClass.STRATEGIC);
    }

    @Test
    void thePolicySaysWhichLevelIsStrategic() {
        OkrSet okrs =
                acme().objective("sell", o -> o.title("Sell").unit("sales")).build();
        Structure structure = Structure.of(okrs, Level.TEAM);
        assertThat(structure.objectives(AlignmentClass.STRATEGIC)).containsExactly("sell");
    }

    @Test
    void supportGroundsAsContributionDoes() {
        OkrSet.Builder set = acme().objective("sell", o -> o.title("Sell").contributesTo("grow"))
                .objective("help", o -> o.title("Help").supports("sell"));
        assertThat(classOf("sell", set)).isEqualTo(AlignmentClass.GROUNDED);
        assertThat(classOf("help", set)).isEqualTo(AlignmentClass.GROUNDED);
    }

    @Test
    void aDependencyDoesNotGround() {
        assertThat(classOf("need", acme().objective("need", o -> o.title("Need").dependsOn("grow"))))
                .isEqualTo(AlignmentClass.UNALIGNED);
    }

    @Test
    void aKeyResultStandsForItsObjectiveAtBothEnds() {
        OkrSet.Builder set = acme().updateObjective("grow", o -> o.keyResult("grow.arr", k -> k.title("Revenue")))
                .objective(
                        "sell",
                        o -> o.title("Sell")
                                .keyResult("sell.deals", k -> k.title("Deals").contributesTo("grow.arr")));
        assertThat(classOf("sell", set)).isEqualTo(AlignmentClass.GROUNDED);
        assertThat(structureOf(set.build()).unsupported()).isEmpty();
    }

    @Test
    void linksWithinOneObjectiveFallAway() {
        OkrSet.Builder set = acme().objective(
                        "sell",
                        o -> o.title("Sell")
                                .keyResult("one", k -> k.title("One"))
                                .keyResult("two", k -> k.title("Two").contributesTo("one")));
        assertThat(classOf("sell", set)).isEqualTo(AlignmentClass.UNALIGNED);
    }

    @Test
    void aProposalBreaksTheChain() {
        OkrSet.Builder set = acme().objective(
                        "sell", o -> o.title("Sell").alignment(a -> a.to("grow").state(AlignmentState.PROPOSED)))
                .objective("help", o -> o.title("Help").supports("sell"));
        assertThat(classOf("sell", set)).isEqualTo(AlignmentClass.BROKEN_CHAIN);
        assertThat(classOf("help", set)).isEqualTo(AlignmentClass.BROKEN_CHAIN);
    }

    @Test
    void aPostponedStrategicEndBreaksTheChain() {
        OkrSet.Builder set = acme().updateObjective("grow", o -> o.state(ObjectiveState.POSTPONED))
                .objective("sell", o -> o.title("Sell").contributesTo("grow"));
        assertThat(classOf("sell", set)).isEqualTo(AlignmentClass.BROKEN_CHAIN);
        assertThat(structureOf(set.build()).alignmentClass("grow")).isEmpty();
        assertThat(structureOf(set.build()).unsupported()).isEmpty();
    }

    @Test
    void aLinkThatNeverLeadsToStrategyLeavesDetached() {
        OkrSet.Builder set = acme().objective("one", o -> o.title("One").supports("two"))
                .objective("two", o -> o.title("Two").supports("one"));
        assertThat(classOf("one", set)).isEqualTo(AlignmentClass.DETACHED);
        assertThat(structureOf(set.build()).islands()).containsExactly(new Island(List.of("one", "two")));
    }

    @Test
    void theGroundedShareIsOneOfEffort() {
        OkrSet.Builder set = acme().objective(
                        "sell", o -> o.title("Sell").contributesTo("grow").effort(3))
                .objective("alone", o -> o.title("Alone").effort(4))
                .objective("later", o -> o.title("Later").effort(100).state(ObjectiveState.DRAFT));
        assertThat(structureOf(set.build()).groundedShare()).hasValue(.5);
    }

    @Test
    void withoutEffortThereIsNoGroundedShare() {
        assertThat(structureOf(OkrSet.builder().build()).groundedShare()).isEmpty();
        assertThat(structureOf(acme().updateObjective("grow", o -> o.effort(0)).build())
                        .groundedShare())
                .isEmpty();
    }

    @Test
    void aKeyResultHasNoClassOfItsOwn() {
        OkrSet okrs = acme().updateObjective("grow", o -> o.keyResult("grow.arr", k -> k.title("Revenue")))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> structureOf(okrs).alignmentClass("grow.arr"))
                .withMessage("\"grow.arr\" is a key result, not an objective");
    }
}
