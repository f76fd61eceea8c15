package io.github.okralign.model;

/**
 * An answer for each kind of {@link Change}, so that a new kind does not compile until everybody has one.
 *
 * @param <R> the type of the answer
 */
public interface ChangeVisitor<R> {

    /**
     * The answer where somebody checked in.
     *
     * @param change the change
     * @return the answer
     */
    R checkedIn(Change.CheckedIn change);

    /**
     * The answer where a milestone was done.
     *
     * @param change the change
     * @return the answer
     */
    R milestoneDone(Change.MilestoneDone change);

    /**
     * The answer where progress was set by hand.
     *
     * @param change the change
     * @return the answer
     */
    R manualSet(Change.ManualSet change);

    /**
     * The answer where progress set by hand was taken back.
     *
     * @param change the change
     * @return the answer
     */
    R manualCleared(Change.ManualCleared change);

    /**
     * The answer where an objective was graded.
     *
     * @param change the change
     * @return the answer
     */
    R scored(Change.Scored change);

    /**
     * The answer where an objective got another state.
     *
     * @param change the change
     * @return the answer
     */
    R stateSet(Change.StateSet change);

    /**
     * The answer where a check-in was corrected.
     *
     * @param change the change
     * @return the answer
     */
    R checkInCorrected(Change.CheckInCorrected change);

    /**
     * The answer where a check-in was deleted.
     *
     * @param change the change
     * @return the answer
     */
    R checkInDeleted(Change.CheckInDeleted change);

    /**
     * The answer where a milestone turned out not to be done.
     *
     * @param change the change
     * @return the answer
     */
    R milestoneUndone(Change.MilestoneUndone change);

    /**
     * The answer where a grade was taken back.
     *
     * @param change the change
     * @return the answer
     */
    R scoreCleared(Change.ScoreCleared change);

    /**
     * The answer where properties of a goal changed.
     *
     * @param change the change
     * @return the answer
     */
    R goalEdited(Change.GoalEdited change);

    /**
     * The answer where an objective changed.
     *
     * @param change the change
     * @return the answer
     */
    R objectiveEdited(Change.ObjectiveEdited change);

    /**
     * The answer where a key result changed.
     *
     * @param change the change
     * @return the answer
     */
    R keyResultEdited(Change.KeyResultEdited change);
}
