package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was reported on days, as an unmodifiable list in document order that also knows the order of days: one more report
 * and a look for the latest of a kind cost O(log n). The order of days is made when it is first asked for, and kept up to
 * date from then on. Immutable and thread-safe.
 *
 * @param <E> the type of the reports
 */
public final class DatedLog<E> extends AbstractList<E> implements RandomAccess {

    /**
     * What a log asks of its reports.
     *
     * @param <E> the type of the reports
     * @param day the day of a report
     * @param kinds the kinds of a report, a bit each
     */
    public record Keys<E>(ToLongFunction<E> day, ToIntFunction<E> kinds) {}

    private final Keys<E> keys;
    private final List<E> reports;
    /** Written without a lock: whoever makes it makes the same, and it is immutable. */
    private @Nullable DatedTree<E> byDay;

    private DatedLog(Keys<E> keys, List<E> reports, @Nullable DatedTree<E> byDay) {
        this.keys = keys;
        this.reports = reports;
        this.byDay = byDay;
    }

    /**
     * A list of reports: one that knows the order of days if it is long enough to be worth it. O(n), or O(1) if it is such
     * a list already.
     *
     * @param <E> the type of the reports
     * @param reports the reports, in document order
     * @param keys what to ask of them
     * @return an unmodifiable list
     */
    public static <E> List<E> copyOf(List<E> reports, Keys<E> keys) {
        return reports instanceof DatedLog ? reports : of(PersistentList.copyOf(reports), keys);
    }

    private static <E> List<E> of(List<E> reports, Keys<E> keys) {
        return reports.size() <= PersistentList.SHORT ? reports : new DatedLog<>(keys, reports, null);
    }

    /**
     * The reports with one more after them. O(log n).
     *
     * @param <E> the type of the reports
     * @param reports a list of this class
     * @param added the report
     * @param keys what to ask of reports
     * @return an unmodifiable list
     */
    public static <E> List<E> plus(List<E> reports, E added, Keys<E> keys) {
        if (!(reports instanceof DatedLog<E> log)) {
            return of(PersistentList.plus(reports, added), keys);
        }
        DatedTree<E> known = log.byDay;
        return new DatedLog<>(
                keys,
                PersistentList.plus(log.reports, added),
                known == null ? null : DatedTree.plus(known, log.leaf(added, log.size())));
    }

    /**
     * The reports with one of them corrected. O(log n).
     *
     * @param <E> the type of the reports
     * @param reports a list of this class
     * @param index the place, from 0
     * @param corrected what stands there afterwards
     * @param keys what to ask of reports
     * @return an unmodifiable list
     */
    public static <E> List<E> with(List<E> reports, int index, E corrected, Keys<E> keys) {
        if (!(reports instanceof DatedLog<E> log)) {
            return of(PersistentList.with(reports, index, corrected), keys);
        }
        DatedTree<E> known = log.byDay;
        return new DatedLog<>(
                keys,
                PersistentList.with(log.reports, index, corrected),
                known == null
                        ? null
                        : DatedTree.plus(
                                DatedTree.minus(known, keys.day.applyAsLong(log.get(index)), index),
                                log.leaf(corrected, index)));
    }

    /**
     * The latest report up to a day that is of one of some kinds: the one of the greatest day, and of several on one day
     * the last in the list. O(log n), or O(n) where the list is short.
     *
     * @param <E> the type of the reports
     * @param reports a list of this class
     * @param day the day, inclusive
     * @param kinds the bits of the kinds
     * @param keys what to ask of reports
     * @return the report, or null if there is none
     */
    public static <E> @Nullable E latest(List<E> reports, long day, int kinds, Keys<E> keys) {
        return reports instanceof DatedLog<E> log
                ? DatedTree.last(log.byDay(), day, kinds)
                : scan(reports, day, each -> (keys.kinds.applyAsInt(each) & kinds) != 0, keys);
    }

    /**
     * The latest report up to a day that passes a test. O(log n), as many tests as it takes, or O(n) where the list is
     * short.
     *
     * @param <E> the type of the reports
     * @param reports a list of this class
     * @param day the day, inclusive
     * @param which the test
     * @param keys what to ask of reports
     * @return the report, or null if there is none
     */
    public static <E> @Nullable E latest(List<E> reports, long day, Predicate<? super E> which, Keys<E> keys) {
        return reports instanceof DatedLog<E> log
                ? DatedTree.last(log.byDay(), day, which)
                : scan(reports, day, which, keys);
    }

    private static <E> @Nullable E scan(List<E> reports, long day, Predicate<? super E> which, Keys<E> keys) {
        E latest = null;
        long latestDay = Long.MIN_VALUE;
        for (int i = 0; i < reports.size(); i++) {
            E report = reports.get(i);
            long at = keys.day.applyAsLong(report);
            if (at <= day && at >= latestDay && which.test(report)) {
                latest = report;
                latestDay = at;
            }
        }
        return latest;
    }

    private DatedTree<E> leaf(E report, int place) {
        return DatedTree.of(report, keys.day.applyAsLong(report), place, keys.kinds.applyAsInt(report));
    }

    private @Nullable DatedTree<E> byDay() {
        DatedTree<E> known = byDay;
        if (known == null) {
            List<DatedTree<E>> leaves = new ArrayList<>(size());
            for (int i = 0; i < size(); i++) {
                leaves.add(leaf(reports.get(i), i));
            }
            leaves.sort(DatedTree::compareTo);
            known = DatedTree.of(leaves);
            byDay = known;
        }
        return known;
    }

    @Override
    public E get(int index) {
        return reports.get(checkElementIndex(index, size()));
    }

    @Override
    public int size() {
        return reports.size();
    }
}
