package io.github.okralign.alert;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something about a goal that somebody should be told: data from which a caller makes a notification. Immutable and
 * thread-safe.
 */
public sealed interface Alert {

    /**
     * The goal that it is about.
     *
     * @return the id of an objective or key result
     */
    String goal();

    /**
     * Who is concerned: the owner of the goal, and the owners of the goals above to which it matters.
     *
     * @return the ids of people, the owner first, then upward by descending influence, each once
     */
    List<String> concerned();

    /**
     * What happened and why, in a sentence for people.
     *
     * @return the message; not meant to be parsed
     */
    String message();

    /**
     * A goal has passed a quarter, half, three quarters or all of its target, for the first time.
     *
     * @param goal the id of an objective or key result
     * @param milestone the milestone, the greatest of those passed
     * @param before the progress before
     * @param after the progress now
     * @param concerned the ids of the people concerned
     */
    record MilestoneReached(String goal, Progress milestone, Progress before, Progress after, List<String> concerned)
            implements Alert {

        /**
         * A goal has passed a quarter, half, three quarters or all of its target, for the first time.
         *
         * @param goal the id of an objective or key result
         * @param milestone the milestone, the greatest of those passed
         * @param before the progress before
         * @param after the progress now
         * @param concerned the ids of the people concerned
         */
        public MilestoneReached {
            checkNotNull(goal, "goal");
            checkNotNull(milestone, "milestone");
            checkNotNull(before, "before");
            checkNotNull(after, "after");
            concerned = ImmutableList.copyOf(concerned);
        }

        @Override
        public String message() {
            return "\"" + goal + "\" reached " + milestone + " (from " + before + " to " + after + ")";
        }
    }

    /**
     * A goal is doing better or worse, by more than a fluctuation around a threshold.
     *
     * @param goal the id of an objective or key result
     * @param before the health that was announced last
     * @param after the health now
     * @param reasons what the health now rests on
     * @param concerned the ids of the people concerned
     */
    record HealthChanged(String goal, Health before, Health after, List<HealthReason> reasons, List<String> concerned)
            implements Alert {

        /**
         * A goal is doing better or worse, by more than a fluctuation around a threshold.
         *
         * @param goal the id of an objective or key result
         * @param before the health that was announced last
         * @param after the health now
         * @param reasons what the health now rests on
         * @param concerned the ids of the people concerned
         */
        public HealthChanged {
            checkNotNull(goal, "goal");
            checkNotNull(before, "before");
            checkNotNull(after, "after");
            reasons = ImmutableList.copyOf(reasons);
            concerned = ImmutableList.copyOf(concerned);
        }

        @Override
        public String message() {
            return "\"" + goal + "\" is " + after + ", was " + before
                    + (reasons.isEmpty()
                            ? ""
                            : " (" + reasons.stream().map(Enum::name).collect(Collectors.joining(", ")) + ")");
        }
    }

    /**
     * Nobody has checked in for too long.
     *
     * @param goal the id of an objective or key result
     * @param daysSilent the days since the last check-in, or since the start where there is none
     * @param concerned the ids of the people concerned
     */
    record WentStale(String goal, long daysSilent, List<String> concerned) implements Alert {

        /**
         * Nobody has checked in for too long.
         *
         * @param goal the id of an objective or key result
         * @param daysSilent the days since the last check-in, or since the start where there is none
         * @param concerned the ids of the people concerned
         */
        public WentStale {
            checkNotNull(goal, "goal");
            concerned = ImmutableList.copyOf(concerned);
        }

        @Override
        public String message() {
            return "\"" + goal + "\" has had no check-in for " + daysSilent + " days";
        }
    }

    /**
     * An objective has lost its last link upward.
     *
     * @param goal the id of an objective or key result
     * @param before how it stood to the strategy before
     * @param concerned the ids of the people concerned, those above by how it mattered before
     */
    record Orphaned(String goal, AlignmentClass before, List<String> concerned) implements Alert {

        /**
         * An objective has lost its last link upward.
         *
         * @param goal the id of an objective or key result
         * @param before how it stood to the strategy before
         * @param concerned the ids of the people concerned, those above by how it mattered before
         */
        public Orphaned {
            checkNotNull(goal, "goal");
            checkNotNull(before, "before");
            concerned = ImmutableList.copyOf(concerned);
        }

        @Override
        public String message() {
            return "\"" + goal + "\" is an orphan, was " + before;
        }
    }

    /**
     * The probability that a goal succeeds has fallen below the threshold of the policy.
     *
     * @param goal the id of an objective or key result
     * @param before the probability before
     * @param after the probability now
     * @param threshold the threshold that lies between them
     * @param concerned the ids of the people concerned
     */
    record ForecastFell(String goal, double before, double after, double threshold, List<String> concerned)
            implements Alert {

        /**
         * The probability that a goal succeeds has fallen below the threshold of the policy.
         *
         * @param goal the id of an objective or key result
         * @param before the probability before
         * @param after the probability now
         * @param threshold the threshold that lies between them
         * @param concerned the ids of the people concerned
         */
        public ForecastFell {
            checkNotNull(goal, "goal");
            concerned = ImmutableList.copyOf(concerned);
        }

        @Override
        public String message() {
            return "\"" + goal + "\" has a " + Math.round(after * 100) + " % chance of success (was "
                    + Math.round(before * 100) + " %)";
        }
    }
}
