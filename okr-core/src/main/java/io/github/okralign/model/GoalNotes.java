package io.github.okralign.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What goals of both kinds carry beside their numbers. One object, as most goals have nothing of it and share it.
 *
 * @param coOwners the ids of people who own the goal beside its owner
 * @param blockers what keeps the goal from moving
 * @param comments what was said about it
 * @param extensions what else is kept on it
 */
record GoalNotes(
        ImmutableList<String> coOwners,
        ImmutableList<Blocker> blockers,
        ImmutableList<Comment> comments,
        Extensions extensions) {

    static final GoalNotes NONE =
            new GoalNotes(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), Extensions.NONE);

    static GoalNotes of(List<String> coOwners, List<Blocker> blockers, List<Comment> comments, Extensions extensions) {
        return coOwners.isEmpty() && blockers.isEmpty() && comments.isEmpty() && extensions.isEmpty()
                ? NONE
                : new GoalNotes(
                        ImmutableList.copyOf(coOwners),
                        ImmutableList.copyOf(blockers),
                        ImmutableList.copyOf(comments),
                        extensions);
    }
}
