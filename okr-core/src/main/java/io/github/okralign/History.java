package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One set seen on several days: how its check-ins, completed milestones and the passing of time change it. Goals, links
 * and states are the same on every day, as the set does not say when they came to be. Immutable and thread-safe.
 *
 * <pre>{@code
 * History quarter = History.of(okrs, List.of(april, may, june));
 * quarter.progress("grow");                          // how far it had come on each day
 * quarter.series(day -> day.summary().progress());   // or whatever else an analysis can say
 * FindingHistory.of(quarter);                        // how much the audit found on each day
 * }</pre>
 */
public final class History {

    private final ImmutableList<Analysis> analyses;

    private History(List<Analysis> analyses) {
        this.analyses = ImmutableList.copyOf(analyses);
    }

    /**
     * One set seen on several days, by {@link AnalysisPolicy#MEDIUM}. O(days · (goals + links)).
     *
     * @param okrs the set
     * @param days the days, ascending and distinct
     * @return the history
     * @throws IllegalArgumentException if the days are not ascending and distinct
     */
    public static History of(OkrSet okrs, List<LocalDate> days) {
        return of(okrs, days, AnalysisPolicy.MEDIUM);
    }

    /**
     * One set seen on several days. O(days · (goals + links)).
     *
     * @param okrs the set
     * @param days the days, ascending and distinct
     * @param policy how to compute where there is a choice
     * @return the history
     * @throws IllegalArgumentException if the days are not ascending and distinct
     */
    public static History of(OkrSet okrs, List<LocalDate> days, AnalysisPolicy policy) {
        checkNotNull(okrs, "okrs");
        checkNotNull(policy, "policy");
        ImmutableList.Builder<Analysis> analyses = ImmutableList.builder();
        Analysis last = null;
        for (LocalDate day : days) {
            checkArgument(
                    last == null || day.isAfter(last.asOf()),
                    "%s follows %s in the days of a history; they must be ascending and distinct",
                    day,
                    last == null ? "" : last.asOf());
            last = last == null ? Analysis.of(okrs, day, policy) : last.on(day);
            analyses.add(last);
        }
        return new History(analyses.build());
    }

    /**
     * The analyses of the days, each equal to one of the set as of that day.
     *
     * @return the analyses, in order of the days
     */
    public List<Analysis> analyses() {
        return analyses;
    }

    /**
     * Anything that an analysis can say, day by day.
     *
     * @param <T> what it says
     * @param question asks an analysis
     * @return the answers, in order of the days
     */
    public <T> List<DatedValue<T>> series(Function<Analysis, T> question) {
        checkNotNull(question, "question");
        return analyses.stream()
                .map(analysis -> new DatedValue<>(analysis.asOf(), question.apply(analysis)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How far a goal had come.
     *
     * @param goal the id of an objective or key result
     * @return its progress, possibly unknown, in order of the days
     * @throws NoSuchGoalException if the set has no such goal
     */
    public List<DatedValue<Progress>> progress(String goal) {
        return series(analysis -> analysis.goal(goal).progress());
    }

    /**
     * How a goal was doing.
     *
     * @param goal the id of an objective or key result
     * @return its health, in order of the days
     * @throws NoSuchGoalException if the set has no such goal
     */
    public List<DatedValue<Health>> health(String goal) {
        return series(analysis -> analysis.goal(goal).health());
    }

    /**
     * How much of a goal rested on check-ins.
     *
     * @param goal the id of an objective or key result
     * @return its coverage in [0, 1], empty for excluded goals, in order of the days
     * @throws NoSuchGoalException if the set has no such goal
     */
    public List<DatedValue<OptionalDouble>> coverage(String goal) {
        return series(analysis -> analysis.goal(goal).rollup().coverage());
    }

    /**
     * The whole in a few numbers: progress of the strategy, its coverage, the grounded share.
     *
     * @return the summaries, in order of the days
     */
    public List<DatedValue<Summary>> summaries() {
        return series(Analysis::summary);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History that && analyses.equals(that.analyses);
    }

    @Override
    public int hashCode() {
        return analyses.hashCode();
    }

    @Override
    public String toString() {
        return "History" + analyses.stream().map(Analysis::asOf).collect(ImmutableList.toImmutableList());
    }
}
