package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.IndexAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The alignments of a set that are proposed from below, and what can become of them
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>): a team
 * proposes, the owner of the target accepts or declines, and only what is accepted counts. Every step gives a new set,
 * and the one before still stands, with who had taken the step before, when and why:
 *
 * <pre>{@code
 * OkrSet proposed = okrs.proposals().propose("sell", "grow", a -> a.weight(2).by("mia").date(monday));
 * proposed.proposals().pendingFor("ann");    // what waits for Ann, who owns "grow"
 * OkrSet agreed = proposed.proposals().accept("sell", "grow", a -> a.by("ann").date(friday).note("welcome"));
 * }</pre>
 *
 * <p>Who may take a step is for the caller to say. A step costs as much as building the set, O(goals + links). Immutable
 * and thread-safe.
 */
public final class Proposals {

    private final OkrSet okrs;

    Proposals(OkrSet okrs) {
        this.okrs = okrs;
    }

    /**
     * The proposals that nobody has answered yet, of goals in any state.
     *
     * @return the alignments, in document order
     */
    public List<Alignment> pending() {
        return pending(alignment -> true);
    }

    /**
     * The proposals that wait for a person.
     *
     * @param person the id of a person
     * @return the alignments that the person has to decide on, in document order
     */
    public List<Alignment> pendingFor(String person) {
        checkNotNull(person, "person");
        return pending(alignment -> decider(alignment).filter(person::equals).isPresent());
    }

    private List<Alignment> pending(Predicate<Alignment> which) {
        return okrs.goals().stream()
                .flatMap(goal -> goal.alignments().stream())
                .filter(alignment -> alignment.state() == AlignmentState.PROPOSED)
                .filter(which)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Who decides on an alignment: the owner of its target, or that of the target's objective.
     *
     * @param alignment an alignment of the set
     * @return the id of a person, or empty if the target has no owner
     * @throws NoSuchGoalException if the target is not a goal of the set
     */
    public Optional<String> decider(Alignment alignment) {
        String target = alignment.to();
        return goal(target).owner().or(() -> okrs.objectiveOf(target).owner());
    }

    /**
     * The set with an alignment proposed. One of the same type that was declined is proposed anew, in its place.
     *
     * @param from the id of the goal that offers to help or asks for help
     * @param to the id of the target
     * @param how sets type, weight, who proposes it, when and why, all of which may be left out
     * @return a new set
     * @throws NoSuchGoalException if the set has no goal {@code from}
     * @throws IllegalArgumentException if an alignment of this type is proposed or accepted
     *     already, or if the target or the state is set otherwise
     * @throws InvalidOkrSetException if there cannot be such an alignment
     */
    public OkrSet propose(String from, String to, Consumer<Alignment.Builder> how) {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(how, "how");
        Alignment.Builder builder = new Alignment.Builder().to(to).state(AlignmentState.PROPOSED);
        how.accept(builder);
        Alignment proposal = builder.build(from);
        checkArgument(
                proposal.to().equals(to) && proposal.state() == AlignmentState.PROPOSED,
                "%s must stay a proposal to \"%s\"; set its type, weight, by, date and note only",
                proposal,
                to);
        List<Alignment> existing = goal(from).alignments();
        for (int i = 0; i < existing.size(); i++) {
            Alignment there = existing.get(i);
            if (there.to().equals(to) && there.type() == proposal.type()) {
                checkArgument(
                        there.state() == AlignmentState.DECLINED,
                        "%s is %s already; only one that is not there or was declined can be proposed",
                        name(there),
                        there.state());
                return with(from, i, builder);
            }
        }
        return with(from, existing.size(), builder);
    }

    /**
     * The set with a proposal accepted, so that it counts.
     *
     * @param from the id of the goal that the proposal starts from
     * @param to the id of the target
     * @param how sets who accepts it, when and why, which replace those of the proposal, and perhaps another weight
     * @return a new set
     * @throws IllegalArgumentException if there is no such proposal, or if there are several
     * @throws InvalidOkrSetException if it would form a loop, with the path
     */
    public OkrSet accept(String from, String to, Consumer<Alignment.Builder> how) {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(how, "how");
        return answer(from, position(from, to), AlignmentState.ACCEPTED, how);
    }

    /**
     * The set with a proposal accepted, one of those {@linkplain #pending() pending}; see
     * {@link #accept(String, String, Consumer)}.
     *
     * @param proposal the proposal
     * @param how sets who accepts it, when and why, and perhaps another weight
     * @return a new set
     * @throws IllegalArgumentException if it is no proposal of the set
     * @throws InvalidOkrSetException if it would form a loop, with the path
     */
    public OkrSet accept(Alignment proposal, Consumer<Alignment.Builder> how) {
        checkNotNull(how, "how");
        return answer(proposal.from(), position(proposal), AlignmentState.ACCEPTED, how);
    }

    /**
     * The set with a proposal declined; it stays, so that the reason can be read.
     *
     * @param from the id of the goal that the proposal starts from
     * @param to the id of the target
     * @param how sets who declines it, when and why, which replace those of the proposal
     * @return a new set
     * @throws IllegalArgumentException if there is no such proposal, or if there are several
     */
    public OkrSet decline(String from, String to, Consumer<Alignment.Builder> how) {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(how, "how");
        return answer(from, position(from, to), AlignmentState.DECLINED, how);
    }

    /**
     * The set with a proposal declined, one of those {@linkplain #pending() pending}; see
     * {@link #decline(String, String, Consumer)}.
     *
     * @param proposal the proposal
     * @param how sets who declines it, when and why, which replace those of the proposal
     * @return a new set
     * @throws IllegalArgumentException if it is no proposal of the set
     */
    public OkrSet decline(Alignment proposal, Consumer<Alignment.Builder> how) {
        checkNotNull(how, "how");
        return answer(proposal.from(), position(proposal), AlignmentState.DECLINED, how);
    }

    private OkrSet answer(String from, int position, AlignmentState state, Consumer<Alignment.Builder> how) {
        Alignment proposal = goal(from).alignments().get(position);
        Alignment.Builder builder = proposal.toBuilder(state);
        how.accept(builder);
        Alignment answered = builder.build(from);
        checkArgument(
                answered.to().equals(proposal.to()) && answered.type() == proposal.type() && answered.state() == state,
                "%s must stay the %s, %s; set its weight, by, date and note only",
                answered,
                name(proposal),
                state);
        return with(from, position, builder);
    }

    /**
     * The set without a proposal: the team has thought better of it.
     *
     * @param from the id of the goal that the proposal starts from
     * @param to the id of the target
     * @return a new set
     * @throws IllegalArgumentException if there is no such proposal, or if there are several
     */
    public OkrSet withdraw(String from, String to) {
        return with(from, position(from, to), null);
    }

    /**
     * The set without a proposal, one of those {@linkplain #pending() pending}.
     *
     * @param proposal the proposal
     * @return a new set
     * @throws IllegalArgumentException if it is no proposal of the set
     */
    public OkrSet withdraw(Alignment proposal) {
        return with(proposal.from(), position(proposal), null);
    }

    /** The place of the one proposal between two goals among the alignments of its start. */
    private int position(String from, String to) {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        List<Alignment> meant = goal(from).alignments().stream()
                .filter(link -> link.to().equals(to) && link.state() == AlignmentState.PROPOSED)
                .collect(ImmutableList.toImmutableList());
        checkArgument(
                !meant.isEmpty(),
                "%s",
                new NoProposal(from, to, "proposal", goal(from).alignments()));
        checkArgument(
                meant.size() == 1,
                "there are several proposals \"%s\" → \"%s\": %s; hand over the one that is meant",
                from,
                to,
                meant.stream().map(link -> link.type().name()).collect(Collectors.joining(", ")));
        return position(meant.get(0));
    }

    /** The place of a proposal among the alignments of its start. */
    private int position(Alignment proposal) {
        checkNotNull(proposal, "proposal");
        List<Alignment> alignments = goal(proposal.from()).alignments();
        int position = proposal.state() == AlignmentState.PROPOSED ? alignments.indexOf(proposal) : -1;
        checkArgument(
                position >= 0,
                "%s",
                new NoProposal(
                        proposal.from(), proposal.to(), "such proposal of a " + proposal.type() + " link", alignments));
        return position;
    }

    /** Why there is no proposal; put into words only if it is said. */
    private record NoProposal(String from, String to, String what, List<Alignment> alignments) {

        @Override
        public String toString() {
            String between = alignments.stream()
                    .filter(link -> link.to().equals(to))
                    .map(link -> "a " + link.type() + " link that is " + link.state())
                    .collect(Collectors.joining(" and "));
            return "there is no " + what + " \"" + from + "\" → \"" + to
                    + "\" to answer or withdraw; between them there is " + (between.isEmpty() ? "no link" : between);
        }
    }

    private Goal goal(String id) {
        return okrs.goals().get(IndexAccess.position(okrs, id));
    }

    /** The set with an alignment of a goal put in its place, added at the end, or taken away. */
    private OkrSet with(String from, int position, Alignment.@Nullable Builder alignment) {
        String objective = okrs.objectiveOf(from).id();
        return okrs.toBuilder()
                .updateObjective(objective, builder -> {
                    if (from.equals(objective)) {
                        builder.setAlignment(position, alignment);
                    } else {
                        builder.updateKeyResult(from, keyResult -> keyResult.setAlignment(position, alignment));
                    }
                })
                .build();
    }

    private static String name(Alignment alignment) {
        return alignment.type() + " link \"" + alignment.from() + "\" → \"" + alignment.to() + "\"";
    }

    @Override
    public String toString() {
        return "Proposals" + pending();
    }
}
