package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.testing.Copies;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Steps with proposals on random sets, each against the set that the public builders make by hand. */
class ProposalsProperties {

    @Provide
    Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class));
    }

    private static List<Alignment> links(OkrSet okrs, AlignmentState state) {
        List<Alignment> links = new ArrayList<>();
        for (Goal goal : okrs.goals()) {
            for (Alignment link : goal.alignments()) {
                if (link.state() == state) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    /** The set with a proposal in another state, through the public builders. */
    private static OkrSet.Builder answered(OkrSet okrs, Alignment proposal, AlignmentState state) {
        OkrSet.Builder set = okrs.toBuilder();
        Goal goal = okrs.goal(proposal.from());
        String objective = okrs.objectiveOf(goal.id()).id();
        set.updateObjective(objective, o -> {
            for (Alignment link : goal.alignments()) {
                if (goal.id().equals(objective)) {
                    o.removeAlignments(link.to());
                } else {
                    o.updateKeyResult(goal.id(), k -> k.removeAlignments(link.to()));
                }
            }
        });
        for (Alignment link : goal.alignments()) {
            Edits.addLink(okrs, set, goal.id(), copy -> {
                Copies.facts(link, copy);
                if (link.equals(proposal)) {
                    copy.state(state);
                }
            });
        }
        return set;
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void acceptingChangesOneStateOrIsRefusedForItsLoop(@ForAll("sets") OkrSet okrs) {
        List<Alignment> pending = links(okrs, AlignmentState.PROPOSED);
        Assume.that(!pending.isEmpty());
        for (Alignment proposal : pending) {
            OkrSet.Builder byHand = answered(okrs, proposal, AlignmentState.ACCEPTED);
            boolean loop = !byHand.problems().isEmpty();
            Statistics.label("refused").collect(loop);
            try {
                OkrSet accepted = okrs.proposals().accept(proposal, as -> {});
                assertThat(accepted).isEqualTo(byHand.build());
            } catch (InvalidOkrSetException e) {
                assertThat(e.problems()).isEqualTo(byHand.problems());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void decliningChangesOneStateAndNoNumber(@ForAll("sets") OkrSet okrs) {
        List<Alignment> pending = links(okrs, AlignmentState.PROPOSED);
        Assume.that(!pending.isEmpty());
        Analysis before = Analysis.of(okrs);
        for (Alignment proposal : pending) {
            OkrSet declined = okrs.proposals().decline(proposal, as -> {});
            assertThat(declined)
                    .isEqualTo(answered(okrs, proposal, AlignmentState.DECLINED).build());
            Analysis after = Analysis.of(declined);
            for (Goal goal : okrs.goals()) {
                assertThat(after.goal(goal.id()).rollup())
                        .isEqualTo(before.goal(goal.id()).rollup());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyProposalIsPendingAndNothingElse(@ForAll("sets") OkrSet okrs) {
        assertThat(okrs.proposals().pending()).isEqualTo(links(okrs, AlignmentState.PROPOSED));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsProposedAndWithdrawnLeavesNoTrace(@ForAll("sets") OkrSet okrs) {
        String from = okrs.goals().get(okrs.goals().size() - 1).id();
        OkrSet.Builder wider = okrs.toBuilder().objective("new", o -> o.title("New"));
        OkrSet start = wider.build();
        OkrSet proposed = start.proposals().propose(from, "new", as -> {});
        assertThat(proposed).isNotEqualTo(start);
        assertThat(proposed.proposals().withdraw(from, "new")).isEqualTo(start);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theEffectBeforeAcceptanceIsTheOneAfterIt(@ForAll("sets") OkrSet okrs) {
        Analysis now = Analysis.of(okrs);
        for (Alignment proposal : links(okrs, AlignmentState.PROPOSED)) {
            OkrSet.Builder byHand = answered(okrs, proposal, AlignmentState.ACCEPTED);
            boolean only = links(okrs, AlignmentState.PROPOSED).stream()
                            .filter(link -> link.from().equals(proposal.from())
                                    && link.to().equals(proposal.to()))
                            .count()
                    == 1;
            if (only && byHand.problems().isEmpty()) {
                Analysis then = now.ifAccepted(proposal.from(), proposal.to());
                Analysis later = Analysis.of(byHand.build());
                for (Goal goal : okrs.goals()) {
                    assertThat(then.goal(goal.id()).rollup())
                            .isEqualTo(later.goal(goal.id()).rollup());
                    assertThat(then.goal(goal.id()).alignmentClass())
                            .isEqualTo(later.goal(goal.id()).alignmentClass());
                }
            }
        }
    }
}
