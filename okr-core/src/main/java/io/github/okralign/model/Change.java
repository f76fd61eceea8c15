package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one goal. A set or an analysis with a change is a new one that shares with the old one, which
 * still stands, all that the change leaves alone.
 *
 * <p>On a set a change costs O(log goals) beside what is said of its kind; an analysis then computes the goals above anew,
 * as far as their numbers move. Any other property is changed by one of the {@code …Edited}:
 *
 * <pre>{@code
 * analysis.with(new Change.GoalEdited("grow", goal -> goal.title("Grow with partners").owner("mia")));
 * }</pre>
 *
 * <p>These cost what the goal itself holds, an objective's key results only if the edit touches them, as long as ids, links,
 * sources and units of measures stay. An edit of those costs as much as building the set, O(goals + links), as all is
 * validated and compiled anew; in a batch it does so once.
 */
public sealed interface Change {

    /**
     * The goal that it happened to.
     *
     * @return the id of an objective or key result, as it is before the change
     */
    String goal();

    /**
     * The day of the report, where this is one: what an analysis of an earlier day does not take.
     *
     * @return the day of a check-in, new or corrected, of a key result or objective; empty for all other kinds
     */
    default Optional<LocalDate> reported() {
        return Optional.empty();
    }

    /**
     * Has a visitor answer for the kind of this change.
     *
     * @param <R> the type of the answer
     * @param visitor has an answer for each kind
     * @return its answer for this kind
     */
    <R> R accept(ChangeVisitor<R> visitor);

    /**
     * Somebody checked in. O(log check-ins).
     *
     * @param goal the id of a key result
     * @param checkIn what was reported; it comes after all check-ins that are there
     */
    record CheckedIn(String goal, CheckIn checkIn) implements Change {

        /**
         * A check-in.
         *
         * @param goal the id of a key result
         * @param checkIn what was reported; it comes after all check-ins that are there
         */
        public CheckedIn {
            checkNotNull(goal, "goal");
            checkNotNull(checkIn, "checkIn");
        }

        @Override
        public Optional<LocalDate> reported() {
            return Optional.of(checkIn.date());
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.checkedIn(this);
        }
    }

    /**
     * A milestone was done. O(milestones).
     *
     * @param goal the id of a key result that is measured by milestones
     * @param milestone the id of the milestone
     * @param day the day on which it was done
     */
    record MilestoneDone(String goal, String milestone, LocalDate day) implements Change {

        /**
         * A milestone that was done.
         *
         * @param goal the id of a key result that is measured by milestones
         * @param milestone the id of the milestone
         * @param day the day on which it was done
         */
        public MilestoneDone {
            checkNotNull(goal, "goal");
            checkNotNull(milestone, "milestone");
            checkNotNull(day, "day");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.milestoneDone(this);
        }
    }

    /**
     * Progress was set by hand.
     *
     * @param goal the id of an objective
     * @param progress the progress as a ratio
     * @param since the day from which it holds, which makes it a check-in of the objective, or null for all days
     */
    record ManualSet(String goal, double progress, @Nullable LocalDate since) implements Change {

        /**
         * Progress set by hand.
         *
         * @param goal the id of an objective
         * @param progress the progress as a ratio
         * @param since the day from which it holds, which makes it a check-in of the objective, or null for all days
         */
        public ManualSet {
            checkNotNull(goal, "goal");
        }

        /**
         * Progress set by hand on all days.
         *
         * @param goal the id of an objective
         * @param progress the progress as a ratio
         */
        public ManualSet(String goal, double progress) {
            this(goal, progress, null);
        }

        /**
         * Progress set by hand on all days.
         *
         * @param goal the id of an objective
         * @param progress the progress
         * @throws IllegalStateException if the progress is unknown
         */
        public ManualSet(String goal, Progress progress) {
            this(checkNotNull(goal, "goal"), progress.ratio(), null);
        }

        /** {@return the day from which it holds, if there is one: it is a check-in of the objective} */
        @Override
        public Optional<LocalDate> reported() {
            return Optional.ofNullable(since);
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.manualSet(this);
        }
    }

    /**
     * Progress set by hand was taken back.
     *
     * @param goal the id of an objective
     * @param since the day from which it is computed again, which makes it a check-in of the objective, or null for all days
     */
    record ManualCleared(String goal, @Nullable LocalDate since) implements Change {

        /**
         * Progress by hand taken back.
         *
         * @param goal the id of an objective
         * @param since the day from which it is computed again, which makes it a check-in of the objective, or null for all days
         */
        public ManualCleared {
            checkNotNull(goal, "goal");
        }

        /**
         * Progress by hand taken back on all days.
         *
         * @param goal the id of an objective
         */
        public ManualCleared(String goal) {
            this(goal, null);
        }

        /** {@return the day from which it is computed again, if there is one: it is a check-in of the objective} */
        @Override
        public Optional<LocalDate> reported() {
            return Optional.ofNullable(since);
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.manualCleared(this);
        }
    }

    /**
     * The owner graded the objective; the score counts while the objective is closed.
     *
     * @param goal the id of an objective
     * @param score the grade as a ratio
     * @param closed the day from which the objective is closed with it, or null to leave its state
     */
    record Scored(String goal, double score, @Nullable LocalDate closed) implements Change {

        /**
         * A grade.
         *
         * @param goal the id of an objective
         * @param score the grade as a ratio
         * @param closed the day from which the objective is closed with it, or null to leave its state
         */
        public Scored {
            checkNotNull(goal, "goal");
        }

        /**
         * A grade of an objective that stays in its state.
         *
         * @param goal the id of an objective
         * @param score the grade as a ratio
         */
        public Scored(String goal, double score) {
            this(goal, score, null);
        }

        /**
         * A grade of an objective that stays in its state.
         *
         * @param goal the id of an objective
         * @param score the grade
         * @throws IllegalStateException if the grade is unknown
         */
        public Scored(String goal, Progress score) {
            this(checkNotNull(goal, "goal"), score.ratio(), null);
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.scored(this);
        }
    }

    /**
     * The objective got another state: on all days, or from a day on. O(key results) in an analysis, whose structure is
     * looked at again.
     *
     * @param goal the id of an objective
     * @param state the new state
     * @param since the first day on which it holds, before which all states stay as they are and after which none does; or
     *     null for a state that holds on all days
     */
    record StateSet(
            String goal, ObjectiveState state, @Nullable LocalDate since) implements Change {

        /**
         * A new state.
         *
         * @param goal the id of an objective
         * @param state the new state
         * @param since the first day on which it holds, or null for all days
         */
        public StateSet {
            checkNotNull(goal, "goal");
            checkNotNull(state, "state");
        }

        /**
         * A new state that holds on all days.
         *
         * @param goal the id of an objective
         * @param state the new state
         */
        public StateSet(String goal, ObjectiveState state) {
            this(goal, state, null);
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.stateSet(this);
        }
    }

    /**
     * A check-in was corrected: its value, its day, or all of it. O(log check-ins).
     *
     * @param goal the id of a key result
     * @param position where it stands among {@link KeyResult#checkIns()}, from 0
     * @param checkIn what stands there afterwards
     */
    record CheckInCorrected(String goal, int position, CheckIn checkIn) implements Change {

        /**
         * A corrected check-in.
         *
         * @param goal the id of a key result
         * @param position where it stands among {@link KeyResult#checkIns()}, from 0
         * @param checkIn what stands there afterwards
         */
        public CheckInCorrected {
            checkNotNull(goal, "goal");
            checkNotNull(checkIn, "checkIn");
        }

        @Override
        public Optional<LocalDate> reported() {
            return Optional.of(checkIn.date());
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.checkInCorrected(this);
        }
    }

    /**
     * A check-in was deleted. O(check-ins), as all that follow move up.
     *
     * @param goal the id of a key result
     * @param position where it stands among {@link KeyResult#checkIns()}, from 0
     */
    record CheckInDeleted(String goal, int position) implements Change {

        /**
         * A deleted check-in.
         *
         * @param goal the id of a key result
         * @param position where it stands among {@link KeyResult#checkIns()}, from 0
         */
        public CheckInDeleted {
            checkNotNull(goal, "goal");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.checkInDeleted(this);
        }
    }

    /**
     * A milestone turned out not to be done. O(milestones).
     *
     * @param goal the id of a key result that is measured by milestones
     * @param milestone the id of the milestone
     */
    record MilestoneUndone(String goal, String milestone) implements Change {

        /**
         * A milestone that is not done.
         *
         * @param goal the id of a key result that is measured by milestones
         * @param milestone the id of the milestone
         */
        public MilestoneUndone {
            checkNotNull(goal, "goal");
            checkNotNull(milestone, "milestone");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.milestoneUndone(this);
        }
    }

    /**
     * A grade was taken back.
     *
     * @param goal the id of an objective
     */
    record ScoreCleared(String goal) implements Change {

        /**
         * A grade taken back.
         *
         * @param goal the id of an objective
         */
        public ScoreCleared {
            checkNotNull(goal, "goal");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.scoreCleared(this);
        }
    }

    /**
     * Properties changed that goals of both kinds have: title, owner, effort, links. Two edits are equal only if their
     * functions are.
     *
     * @param goal the id of an objective or key result
     * @param edit sets, clears and removes what it likes, each time that it is called
     */
    record GoalEdited(String goal, Consumer<? super GoalBuilder<?>> edit) implements Change {

        /**
         * Changed properties of a goal.
         *
         * @param goal the id of an objective or key result
         * @param edit sets, clears and removes what it likes, each time that it is called
         */
        public GoalEdited {
            checkNotNull(goal, "goal");
            checkNotNull(edit, "edit");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.goalEdited(this);
        }

        /** Says whose properties change; a function has nothing to print. */
        @Override
        public String toString() {
            return "GoalEdited[goal=" + goal + "]";
        }
    }

    /**
     * Properties or key results of an objective changed. Two edits are equal only if their functions are.
     *
     * @param goal the id of an objective
     * @param edit sets, clears and removes what it likes, each time that it is called
     */
    record ObjectiveEdited(String goal, Consumer<? super Objective.Builder> edit) implements Change {

        /**
         * Changed properties of an objective.
         *
         * @param goal the id of an objective
         * @param edit sets, clears and removes what it likes, each time that it is called
         */
        public ObjectiveEdited {
            checkNotNull(goal, "goal");
            checkNotNull(edit, "edit");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.objectiveEdited(this);
        }

        /** Says whose properties change; a function has nothing to print. */
        @Override
        public String toString() {
            return "ObjectiveEdited[goal=" + goal + "]";
        }
    }

    /**
     * Properties of a key result changed: its target, its weight, its check-ins. Two edits are equal only if their functions
     * are.
     *
     * @param goal the id of a key result
     * @param edit sets, clears and removes what it likes, each time that it is called
     */
    record KeyResultEdited(String goal, Consumer<? super KeyResult.Builder> edit) implements Change {

        /**
         * Changed properties of a key result.
         *
         * @param goal the id of a key result
         * @param edit sets, clears and removes what it likes, each time that it is called
         */
        public KeyResultEdited {
            checkNotNull(goal, "goal");
            checkNotNull(edit, "edit");
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.keyResultEdited(this);
        }

        /** Says whose properties change; a function has nothing to print. */
        @Override
        public String toString() {
            return "KeyResultEdited[goal=" + goal + "]";
        }
    }
}
