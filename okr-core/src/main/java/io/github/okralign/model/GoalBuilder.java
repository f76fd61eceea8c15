package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of both kinds of goals share: id, title, owner, effort, and the links that start from the goal. Not
 * thread-safe.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class GoalBuilder<B extends GoalBuilder<B>> permits Objective.Builder, KeyResult.Builder {

    String id = ProblemReporter.MISSING;
    String title = ProblemReporter.MISSING;

    @Nullable
    String owner;

    @Nullable
    Double effort;

    private List<Alignment.Builder> alignments = ImmutableList.of();
    private List<String> coOwners = ImmutableList.of();
    private List<Blocker> blockers = ImmutableList.of();
    private List<Comment> comments = ImmutableList.of();
    private Extensions extensions = Extensions.NONE;

    GoalBuilder() {}

    abstract B self();

    /** A list with one more element. Most lists of a goal have none or one, and there are millions: those stay small. */
    static <E> List<E> plus(List<E> list, E element) {
        if (list.isEmpty()) {
            return ImmutableList.of(element);
        }
        List<E> longer = list instanceof ArrayList ? list : new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /**
     * Sets the id.
     *
     * @param newId an id that no other goal of the set has
     * @return this builder
     */
    public B id(String newId) {
        this.id = checkNotNull(newId, "newId");
        return self();
    }

    /**
     * Sets the title.
     *
     * @param newTitle what the goal says
     * @return this builder
     */
    public B title(String newTitle) {
        // The same text for the same: whether a title is missing is then told without looking into it.
        this.title = newTitle.equals(ProblemReporter.MISSING) ? ProblemReporter.MISSING : newTitle;
        return self();
    }

    /**
     * Sets the owner.
     *
     * @param newOwner the id of a person, or null for none
     * @return this builder
     */
    public B owner(@Nullable String newOwner) {
        this.owner = newOwner;
        return self();
    }

    /**
     * Sets the effort.
     *
     * @param newEffort the work that the goal takes, at least 0
     * @return this builder
     */
    public B effort(double newEffort) {
        this.effort = newEffort;
        return self();
    }

    /**
     * Sets the effort, or clears it.
     *
     * @param newValue the effort, or null for none
     * @return this builder
     */
    public B effort(@Nullable Double newValue) {
        this.effort = newValue;
        return self();
    }

    /**
     * Adds somebody who owns the goal beside its owner.
     *
     * @param coOwner the id of a person
     * @return this builder
     */
    public B coOwner(String coOwner) {
        coOwners = plus(coOwners, checkNotNull(coOwner, "coOwner"));
        return self();
    }

    /**
     * Sets the people who own the goal beside its owner, in place of those that are there.
     *
     * @param all the whole list, in order; an empty one for none
     * @return this builder
     */
    public B coOwners(List<String> all) {
        this.coOwners = ImmutableList.copyOf(all);
        return self();
    }

    /**
     * Adds what keeps the goal from moving.
     *
     * @param blocker the blocker
     * @return this builder
     */
    public B blocker(Blocker blocker) {
        blockers = plus(blockers, checkNotNull(blocker, "blocker"));
        return self();
    }

    /**
     * Sets what keeps the goal from moving, in place of those that are there.
     *
     * @param all the whole list, in order; an empty one for none
     * @return this builder
     */
    public B blockers(List<Blocker> all) {
        this.blockers = ImmutableList.copyOf(all);
        return self();
    }

    /**
     * Adds what was said about the goal.
     *
     * @param comment the comment
     * @return this builder
     */
    public B comment(Comment comment) {
        comments = plus(comments, checkNotNull(comment, "comment"));
        return self();
    }

    /**
     * Sets what was said about the goal, in place of those that are there.
     *
     * @param all the whole list, in order; an empty one for none
     * @return this builder
     */
    public B comments(List<Comment> all) {
        this.comments = ImmutableList.copyOf(all);
        return self();
    }

    /**
     * Sets what else is kept on the goal.
     *
     * @param newExtensions the extensions, which replace those that are there
     * @return this builder
     */
    public B extensions(Extensions newExtensions) {
        this.extensions = checkNotNull(newExtensions, "newExtensions");
        return self();
    }

    final GoalNotes notes() {
        return GoalNotes.of(coOwners, blockers, comments, extensions);
    }

    final void setNotes(GoalNotes notes) {
        coOwners = notes.coOwners();
        blockers = notes.blockers();
        comments = notes.comments();
        extensions = notes.extensions();
    }

    /**
     * Adds an alignment with whatever the consumer sets; without more it is an accepted contribution of weight 1.
     *
     * @param alignment sets the target and the rest
     * @return this builder
     */
    public B alignment(Consumer<Alignment.Builder> alignment) {
        checkNotNull(alignment, "alignment");
        Alignment.Builder builder = new Alignment.Builder();
        alignment.accept(builder);
        alignments = plus(alignments, builder);
        return self();
    }

    /**
     * Adds an accepted contribution of weight 1.
     *
     * @param target the id of the goal that this one contributes to
     * @return this builder
     */
    public B contributesTo(String target) {
        return contributesTo(target, 1);
    }

    /**
     * Adds an accepted contribution.
     *
     * @param target the id of the goal that this one contributes to
     * @param weight the weight among the target's contributors, within [1e-9, 1e9], or 0 to be shown and not counted
     * @return this builder
     */
    public B contributesTo(String target, double weight) {
        return alignment(a -> a.to(target).weight(weight));
    }

    /**
     * Adds an accepted link of support, which leaves the target's number alone.
     *
     * @param target the id of the goal that this one helps
     * @return this builder
     */
    public B supports(String target) {
        return alignment(a -> a.to(target).type(AlignmentType.SUPPORTS));
    }

    /**
     * Adds an accepted dependency.
     *
     * @param target the id of the goal that this one needs
     * @return this builder
     */
    public B dependsOn(String target) {
        return alignment(a -> a.to(target).type(AlignmentType.DEPENDS_ON));
    }

    /**
     * Removes every alignment to a target.
     *
     * @param target the id of a goal
     * @return this builder
     */
    public B removeAlignments(String target) {
        return removeAlignments(checkNotNull(target, "target")::equals);
    }

    /**
     * Removes every alignment to some targets, all in one go. O(alignments).
     *
     * @param targets tells of the id of a goal whether alignments to it are to go
     * @return this builder
     */
    public B removeAlignments(Predicate<? super String> targets) {
        checkNotNull(targets, "targets");
        List<Alignment.Builder> kept = new ArrayList<>(alignments);
        kept.removeIf(alignment -> targets.test(alignment.build("").to()));
        alignments = kept;
        return self();
    }

    /** Puts an alignment at a place, which may be the one after the last, or takes away the one that is there. */
    final void setAlignment(int position, Alignment.@Nullable Builder alignment) {
        List<Alignment.Builder> changed = new ArrayList<>(alignments);
        if (position < changed.size()) {
            changed.remove(position);
        }
        if (alignment != null) {
            changed.add(position, alignment);
        }
        alignments = changed;
    }

    /** Puts alignments in the place of all that are there. */
    final void replaceAlignments(List<Alignment> all) {
        alignments = ImmutableList.of();
        addAlignments(all);
    }

    /** Gives other ids to what the goal refers to; links that lead nowhere any more go. */
    void editReferences(ReferenceEdits edits) {
        owner = edits.of(ReferenceEdits.Kind.PEOPLE, owner);
        coOwners = edits.of(ReferenceEdits.Kind.PEOPLE, coOwners);
        blockers = edits.ofPeople(blockers, each -> each.ownedBy(edits.of(ReferenceEdits.Kind.PEOPLE, each.owner())));
        comments = edits.ofPeople(comments, each -> each.by(edits.of(ReferenceEdits.Kind.PEOPLE, each.author())));
        List<Alignment.Builder> kept = new ArrayList<>();
        for (Alignment.Builder alignment : alignments) {
            if (alignment.editReferences(edits)) {
                kept.add(alignment);
            }
        }
        alignments = kept;
    }

    static <S extends Enum<S>> List<DatedState<S>> edited(List<DatedState<S>> states, ReferenceEdits edits) {
        return edits.ofPeople(states, each -> each.by(edits.of(ReferenceEdits.Kind.PEOPLE, each.by())));
    }

    final boolean hasId(String wanted) {
        return id.equals(wanted);
    }

    final void addAlignments(List<Alignment> existing) {
        existing.forEach(alignment -> alignments = plus(alignments, alignment.toBuilder()));
    }

    final ImmutableList<Alignment> buildAlignments(String from) {
        if (alignments.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Alignment> built = ImmutableList.builderWithExpectedSize(alignments.size());
        for (Alignment.Builder alignment : alignments) {
            built.add(alignment.build(from));
        }
        return built.build();
    }
}
