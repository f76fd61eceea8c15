package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/**
 * Something that happened to one goal and leaves all ids and links as they are. A set or an analysis with a change is a
 * new one that shares everything else with the old one, which still stands.
 */
public sealed interface Change {

    /**
     * The goal that it happened to.
     *
     * @return the id of an objective or key result
     */
    String goal();

    /**
     * Somebody checked in.
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
    }

    /**
     * A milestone was done.
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
    }

    /**
     * Progress was set by hand.
     *
     * @param goal the id of an objective
     * @param progress the progress as a ratio
     */
    record ManualSet(String goal, double progress) implements Change {

        /**
         * Progress set by hand.
         *
         * @param goal the id of an objective
         * @param progress the progress as a ratio
         */
        public ManualSet {
            checkNotNull(goal, "goal");
        }
    }

    /**
     * Progress set by hand was taken back.
     *
     * @param goal the id of an objective
     */
    record ManualCleared(String goal) implements Change {

        /**
         * Progress by hand taken back.
         *
         * @param goal the id of an objective
         */
        public ManualCleared {
            checkNotNull(goal, "goal");
        }
    }

    /**
     * The owner graded the objective; the score counts while the objective is closed.
     *
     * @param goal the id of an objective
     * @param score the grade as a ratio
     */
    record Scored(String goal, double score) implements Change {

        /**
         * A grade.
         *
         * @param goal the id of an objective
         * @param score the grade as a ratio
         */
        public Scored {
            checkNotNull(goal, "goal");
        }
    }

    /**
     * The objective got another state.
     *
     * @param goal the id of an objective
     * @param state the new state
     */
    record StateSet(String goal, ObjectiveState state) implements Change {

        /**
         * A new state.
         *
         * @param goal the id of an objective
         * @param state the new state
         */
        public StateSet {
            checkNotNull(goal, "goal");
            checkNotNull(state, "state");
        }
    }
}
