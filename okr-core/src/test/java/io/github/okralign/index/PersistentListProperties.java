package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Persistent lists and logs against lists that are copied for every change. */
class PersistentListProperties {

    /** A report of a day; equal reports are told apart by their number. */
    private record Report(int number, long day, int kinds) {}

    private static final DatedLog.Keys<Report> KEYS = new DatedLog.Keys<>(Report::day, Report::kinds);

    /** Around the sizes at which a list becomes a tree, and a page or a level more is needed. */
    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 200), Arbitraries.of(63, 64, 65, 127, 128, 129, 4095, 4096, 4097));
    }

    @Property(tries = 300)
    void everyVersionOfAListStaysWhatItWas(@ForAll("sizes") int size, @ForAll Random random) {
        List<List<Integer>> models =
                new ArrayList<>(List.of(IntStream.range(0, size).boxed().collect(Collectors.toList())));
        List<List<Integer>> lists = new ArrayList<>(List.of(PersistentList.copyOf(models.get(0))));
        for (int change = 0; change < 12; change++) {
            int version = random.nextInt(lists.size());
            List<Integer> model = new ArrayList<>(models.get(version));
            List<Integer> list = lists.get(version);
            int element = -1 - change;
            int place = random.nextInt(model.size() + 1);
            switch (place == model.size() ? 0 : random.nextInt(4)) {
                case 0 -> {
                    model.add(element);
                    list = PersistentList.plus(list, element);
                }
                case 1 -> {
                    model.set(place, element);
                    list = PersistentList.with(list, place, element);
                }
                case 2 -> {
                    model.remove(place);
                    list = PersistentList.minus(list, place);
                }
                default -> {
                    model.add(place, element);
                    list = PersistentList.plus(list, place, element);
                }
            }
            models.add(model);
            lists.add(list);
        }
        assertThat(lists).isEqualTo(models);
        for (List<Integer> list : lists) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(1));
            assertThat(PersistentList.copyOf(list)).isSameAs(list);
        }
    }

    @Property(tries = 200)
    void differencesAreWhereElementsDiffer(@ForAll("sizes") int size, @ForAll Random random) {
        List<Integer> start =
                PersistentList.copyOf(IntStream.range(0, size).boxed().collect(Collectors.toList()));
        List<Integer> changed = start;
        for (int change = 0; change < 3 && size > 0; change++) {
            changed = PersistentList.with(changed, random.nextInt(size), -1 - change);
        }
        List<Integer> told = new ArrayList<>();
        PersistentList.differences(start, changed, told::add);
        List<Integer> after = changed;
        assertThat(told)
                .isEqualTo(IntStream.range(0, size)
                        .filter(i -> !Objects.equals(start.get(i), after.get(i)))
                        .boxed()
                        .toList());
    }

    @Property(tries = 300)
    void theLatestOfALogIsThatOfAScan(@ForAll("sizes") int size, @ForAll Random random) {
        int days = 1 + random.nextInt(40);
        boolean inOrder = random.nextBoolean();
        List<Report> model = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            model.add(report(i, inOrder ? i * days / size : random.nextInt(days), random));
        }
        List<Report> log = DatedLog.copyOf(model, KEYS);
        for (int change = 0; change < 40; change++) {
            Report report = report(size + change, random.nextInt(days), random);
            if (model.isEmpty() || random.nextInt(3) > 0) {
                model.add(report);
                log = DatedLog.plus(log, report, KEYS);
            } else {
                int place = random.nextInt(model.size());
                model.set(place, report);
                log = DatedLog.with(log, place, report, KEYS);
            }
            int kinds = 1 + random.nextInt(15);
            long day = random.nextInt(days + 2) - 1L;
            Predicate<Report> which = each -> (each.kinds() & kinds) != 0;
            Report expected = latest(model, day, which);
            assertThat(DatedLog.latest(log, day, kinds, KEYS)).isSameAs(expected);
            assertThat(DatedLog.latest(log, day, which, KEYS)).isSameAs(expected);
        }
        assertThat(log).isEqualTo(model);
        assertThat(DatedLog.copyOf(log, KEYS)).isSameAs(log);
    }

    private static Report report(int number, long day, Random random) {
        return new Report(number, day, random.nextInt(16));
    }

    private static Report latest(List<Report> reports, long day, Predicate<Report> which) {
        Report latest = null;
        for (Report report : reports) {
            if (report.day() <= day && (latest == null || report.day() >= latest.day()) && which.test(report)) {
                latest = report;
            }
        }
        return latest;
    }

    @Property(tries = 20)
    void aLogOfOneDayKeepsTheOrderOfTheList(@ForAll Random random) {
        List<Report> reports = new ArrayList<>(Collections.nCopies(200, null));
        reports.replaceAll(any -> new Report(random.nextInt(), 7, 1));
        List<Report> log = DatedLog.copyOf(reports, KEYS);
        assertThat(DatedLog.latest(log, 7, 1, KEYS)).isSameAs(reports.get(199));
        assertThat(DatedLog.latest(log, 6, 1, KEYS)).isNull();
    }
}
