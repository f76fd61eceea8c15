package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.Analysis;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bottom-up alignment: Mia's team offers to work for Ann's goal. */
class ProposalsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-05-11");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-05-15");

    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(FRIDAY)
            .person(Person.of("ann"))
            .person(Person.of("bo"))
            .person(Person.of("mia"))
            .objective(
                    "grow",
                    o -> o.title("Grow")
                            .owner("ann")
                            .strategic(true)
                            .keyResult(
                                    "arr", k -> k.title("ARR").change(0, 10, "").checkIn("2026-05-08", 2))
                            .keyResult("churn", k -> k.title("Churn").owner("bo")))
            .objective(
                    "sell",
                    o -> o.title("Sell")
                            .owner("mia")
                            .keyResult(
                                    "deals",
                                    k -> k.title("Deals").change(0, 10, "").checkIn("2026-05-08", 8)))
            .objective("tidy", o -> o.title("Tidy"))
            .build();

    private static final OkrSet PROPOSED = OKRS.proposals()
            .propose("sell", "grow", a -> a.weight(2).by("mia").date(MONDAY).note("we sell"));

    private static Alignment only(OkrSet okrs, String from) {
        List<Alignment> alignments = okrs.goal(from).alignments();
        assertThat(alignments).hasSize(1);
        return alignments.get(0);
    }

    @Test
    void aProposalSaysWhoWhenAndWhyAndDoesNotCount() {
        Alignment proposal = only(PROPOSED, "sell");
        assertThat(proposal.state()).isEqualTo(AlignmentState.PROPOSED);
        assertThat(proposal.type()).isEqualTo(AlignmentType.CONTRIBUTES);
        assertThat(proposal.weight()).isEqualTo(2);
        assertThat(proposal.by()).contains("mia");
        assertThat(proposal.date()).contains(MONDAY);
        assertThat(proposal.note()).contains("we sell");
        assertThat(Analysis.of(PROPOSED).goal("grow").progress().ratio()).isEqualTo(.2);
        assertThat(OKRS.goal("sell").alignments()).isEmpty();
    }

    @Test
    void theEffectOnBothSidesIsSeenBeforeAnybodyAnswers() {
        Analysis now = Analysis.of(PROPOSED);
        Analysis then = now.ifAccepted("sell", "grow");
        assertThat(now.goal("grow").progress().ratio()).isEqualTo(.2);
        assertThat(then.goal("grow").progress().ratio()).isEqualTo((.2 + 2 * .8) / 3);
        assertThat(now.goal("sell").alignmentClass()).contains(AlignmentClass.BROKEN_CHAIN);
        assertThat(then.goal("sell").alignmentClass()).contains(AlignmentClass.GROUNDED);
        assertThat(now.okrSet()).isEqualTo(PROPOSED);
    }

    @Test
    void acceptingSaysWhoWhenAndWhyAnewAndKeepsTheWeight() {
        OkrSet accepted = PROPOSED.proposals()
                .accept("sell", "grow", a -> a.by("ann").date(FRIDAY).note("welcome"));
        OkrSet fromTheStart = OKRS.toBuilder()
                .updateObjective(
                        "sell",
                        o -> o.alignment(a ->
                                a.to("grow").weight(2).by("ann").date(FRIDAY).note("welcome")))
                .build();
        assertThat(accepted).isEqualTo(fromTheStart);
    }

    @Test
    void anAnswerThatSaysNothingIsNotTheProposersWord() {
        Alignment accepted = only(PROPOSED.proposals().accept("sell", "grow", a -> {}), "sell");
        assertThat(accepted.by()).isEmpty();
        assertThat(accepted.date()).isEmpty();
        assertThat(accepted.note()).isEmpty();
        assertThat(accepted.weight()).isEqualTo(2);
    }

    @Test
    void anOwnerCanAgreeToAnotherWeight() {
        assertThat(only(PROPOSED.proposals().accept("sell", "grow", a -> a.weight(1)), "sell")
                        .weight())
                .isEqualTo(1);
    }

    @Test
    void whatIsDeclinedStaysWithTheReasonAndCanBeProposedAnew() {
        OkrSet declined = PROPOSED.proposals()
                .decline("sell", "grow", a -> a.by("ann").date(FRIDAY).note("next quarter"));
        Alignment answer = only(declined, "sell");
        assertThat(answer.state()).isEqualTo(AlignmentState.DECLINED);
        assertThat(answer.note()).contains("next quarter");
        assertThat(declined.proposals().pending()).isEmpty();
        OkrSet anew = declined.proposals()
                .propose("sell", "grow", a -> a.weight(2).by("mia").date(MONDAY).note("we sell"));
        assertThat(anew).isEqualTo(PROPOSED);
    }

    @Test
    void whatIsWithdrawnIsGone() {
        assertThat(PROPOSED.proposals().withdraw("sell", "grow")).isEqualTo(OKRS);
    }

    @Test
    void keyResultsProposeToo() {
        OkrSet proposed = OKRS.proposals().propose("deals", "churn", a -> {});
        assertThat(only(proposed, "deals").to()).isEqualTo("churn");
        assertThat(only(proposed.proposals().accept("deals", "churn", a -> {}), "deals")
                        .state())
                .isEqualTo(AlignmentState.ACCEPTED);
        assertThat(proposed.proposals().withdraw("deals", "churn")).isEqualTo(OKRS);
    }

    @Test
    void pendingProposalsWaitForTheOwnerOfTheTargetOrOfItsObjective() {
        OkrSet okrs = PROPOSED.proposals().propose("deals", "churn", a -> {});
        okrs = okrs.proposals().propose("tidy", "arr", a -> {});
        okrs = okrs.proposals().propose("grow", "tidy", a -> a.type(AlignmentType.DEPENDS_ON));
        Proposals proposals = okrs.proposals();
        assertThat(proposals.pending())
                .extracting(alignment -> alignment.from() + " → " + alignment.to() + " "
                        + proposals.decider(alignment).orElse("nobody"))
                .containsExactly("grow → tidy nobody", "sell → grow ann", "deals → churn bo", "tidy → arr ann");
        assertThat(proposals.pendingFor("ann")).extracting(Alignment::from).containsExactly("sell", "tidy");
        assertThat(proposals.pendingFor("bo")).extracting(Alignment::from).containsExactly("deals");
        assertThat(proposals.pendingFor("mia")).isEmpty();
        assertThat(proposals).hasToString("Proposals" + proposals.pending());
    }

    @Test
    void ofTwoProposalsBetweenAPairTheOneThatIsMeantIsHandedOver() {
        OkrSet both = PROPOSED.proposals().propose("sell", "grow", a -> a.type(AlignmentType.SUPPORTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.proposals().accept("sell", "grow", a -> {}))
                .withMessage("there are several proposals \"sell\" → \"grow\": CONTRIBUTES, SUPPORTS;"
                        + " hand over the one that is meant");
        Alignment contributing = both.goal("sell").alignments().get(0);
        Alignment supports = both.goal("sell").alignments().get(1);
        OkrSet supporting = both.proposals().accept(supports, a -> {});
        assertThat(supporting.goal("sell").alignments())
                .extracting(Alignment::state)
                .containsExactly(AlignmentState.PROPOSED, AlignmentState.ACCEPTED);
        OkrSet declined = both.proposals().decline(contributing, a -> {});
        assertThat(declined.goal("sell").alignments())
                .extracting(Alignment::state)
                .containsExactly(AlignmentState.DECLINED, AlignmentState.PROPOSED);
        assertThat(both.proposals().withdraw(supports)).isEqualTo(PROPOSED);
    }

    @Test
    void onlyAProposalCanBeAnswered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OKRS.proposals().accept("sell", "grow", a -> {}))
                .withMessage("there is no proposal \"sell\" → \"grow\" to answer or withdraw;"
                        + " between them there is no link");
        OkrSet accepted = PROPOSED.proposals().accept("sell", "grow", a -> {});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.proposals().decline("sell", "grow", a -> {}))
                .withMessage("there is no proposal \"sell\" → \"grow\" to answer or withdraw;"
                        + " between them there is a CONTRIBUTES link that is ACCEPTED");
        Alignment heavier = only(OKRS.proposals().propose("sell", "grow", a -> a.weight(7)), "sell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROPOSED.proposals().withdraw(heavier))
                .withMessage(
                        "there is no such proposal of a CONTRIBUTES link \"sell\" → \"grow\" to answer or withdraw;"
                                + " between them there is a CONTRIBUTES link that is PROPOSED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.proposals()
                        .accept(accepted.goal("sell").alignments().get(0), a -> {}))
                .withMessage(
                        "there is no such proposal of a CONTRIBUTES link \"sell\" → \"grow\" to answer or withdraw;"
                                + " between them there is a CONTRIBUTES link that is ACCEPTED");
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> OKRS.proposals().accept("nobody", "grow", a -> {}))
                .withMessage("\"nobody\" is not a goal of this set; find(id) tells which are");
    }

    @Test
    void whatIsThereIsNotProposedAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROPOSED.proposals().propose("sell", "grow", a -> {}))
                .withMessage("CONTRIBUTES link \"sell\" → \"grow\" is PROPOSED already;"
                        + " only one that is not there or was declined can be proposed");
    }

    @Test
    void aStepIsNotTurnedIntoAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OKRS.proposals().propose("sell", "grow", a -> a.state(AlignmentState.ACCEPTED)))
                .withMessage("Alignment(sell → grow, CONTRIBUTES, 1.0, ACCEPTED) must stay a proposal to \"grow\";"
                        + " set its type, weight, by, date and note only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OKRS.proposals().propose("sell", "grow", a -> a.to("tidy")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROPOSED.proposals().accept("sell", "grow", a -> a.to("tidy")))
                .withMessage("Alignment(sell → tidy, CONTRIBUTES, 2.0, ACCEPTED) must stay the CONTRIBUTES link"
                        + " \"sell\" → \"grow\", ACCEPTED; set its weight, by, date and note only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROPOSED.proposals().decline("sell", "grow", a -> a.type(AlignmentType.SUPPORTS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROPOSED.proposals().decline("sell", "grow", a -> a.state(AlignmentState.ACCEPTED)));
    }

    @Test
    void whatCannotBeIsRefusedAsInAnySet() {
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> OKRS.proposals().propose("sell", "nowhere", a -> a.by("nobody")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(Problem.Code.DANGLING_REFERENCE, Problem.Code.DANGLING_REFERENCE));
    }

    @Test
    void anAcceptanceThatLeadsInACircleIsRefusedWithThePath() {
        OkrSet circle =
                PROPOSED.proposals().accept("sell", "grow", a -> {}).proposals().propose("grow", "deals", a -> {});
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> circle.proposals().accept("grow", "deals", a -> {}))
                .withMessageContaining("contributions form a loop: \"grow\" → \"deals\" → \"sell\" → \"grow\"");
        assertThat(only(circle, "grow").state()).isEqualTo(AlignmentState.PROPOSED);
    }
}
