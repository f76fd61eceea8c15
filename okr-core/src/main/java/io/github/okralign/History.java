package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.Severity;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.Progress;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One set seen on several days: what its check-ins, done milestones and passing time make of it. Goals, links and states
 * are those of the set on every day, as it does not say when they came to be. Immutable and thread-safe.
 *
 * <pre>{@code
 * History quarter = Analysis.history(okrs, List.of(april, may, june));
 * quarter.progress("grow");                          // how far it had come on each day
 * quarter.series(day -> day.summary().progress());   // or whatever else an analysis can say
 * }</pre>
 */
public final class History {

    private final ImmutableList<Analysis> analyses;
    private final Supplier<List<DatedValue<Map<Severity, Integer>>>> findings;

    private History(List<Analysis> analyses) {
        this.analyses = ImmutableList.copyOf(analyses);
        this.findings = Suppliers.memoize(() -> series(History::count));
    }

    static History of(OkrSet okrs, List<LocalDate> days, AnalysisPolicy policy) {
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
     * @throws IllegalArgumentException if the set has no such goal
     */
    public List<DatedValue<Progress>> progress(String goal) {
        return series(analysis -> analysis.goal(goal).progress());
    }

    /**
     * How a goal was doing.
     *
     * @param goal the id of an objective or key result
     * @return its health, in order of the days
     * @throws IllegalArgumentException if the set has no such goal
     */
    public List<DatedValue<Health>> health(String goal) {
        return series(analysis -> analysis.goal(goal).health());
    }

    /**
     * How much of a goal rested on reports.
     *
     * @param goal the id of an objective or key result
     * @return its coverage in [0, 1], empty for excluded goals, in order of the days
     * @throws IllegalArgumentException if the set has no such goal
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

    /**
     * How much there was to find. Every day is audited once, when this is first asked for.
     *
     * @return the number of findings of every severity, 0 included, in order of the days
     */
    public List<DatedValue<Map<Severity, Integer>>> findings() {
        return findings.get();
    }

    private static Map<Severity, Integer> count(Analysis analysis) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        for (Finding finding : analysis.findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        return Maps.immutableEnumMap(counts);
    }

    @Override
    public String toString() {
        return "History" + analyses.stream().map(Analysis::asOf).collect(ImmutableList.toImmutableList());
    }
}
