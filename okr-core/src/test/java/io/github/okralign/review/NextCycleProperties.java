package io.github.okralign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.testing.Copies;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Carry-over on random sets, of which most objectives are of the cycle that closes. */
class NextCycleProperties {

    private static final String CLOSING = "2026-Q2";

    @Provide
    Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class));
    }

    @Provide
    Arbitrary<OkrSet> setsWithoutSums() {
        return new OkrSets.WithoutSums().get();
    }

    private static Cycle next(int days) {
        LocalDate start = OkrSets.AS_OF.plusDays(days);
        return Cycle.of("next").from(start).until(start.plusDays(90));
    }

    private static boolean isClosing(Objective objective) {
        return objective.cycle().filter(CLOSING::equals).isPresent();
    }

    /** The carry-over once more, goal by goal into an empty set. */
    private static final class Naive {
        private final OkrSet okrs;
        private final Analysis analysis;
        private final Cycle next;
        private final LocalDate firstDay;

        Naive(OkrSet okrs, Cycle next) {
            this.okrs = okrs;
            this.analysis = Analysis.of(okrs);
            this.next = next;
            this.firstDay = next.start().orElseThrow();
        }

        Set<String> kept() {
            return okrs.objectives().stream()
                    .filter(this::isKept)
                    .flatMap(objective -> {
                        List<String> ids = new ArrayList<>(List.of(objective.id()));
                        objective.keyResults().stream()
                                .filter(keyResult -> !isClosing(objective) || !isDone(keyResult))
                                .forEach(keyResult -> ids.add(keyResult.id()));
                        return ids.stream();
                    })
                    .collect(Collectors.toSet());
        }

        private boolean isKept(Objective objective) {
            if (!isClosing(objective)) {
                return true;
            }
            boolean over = objective.state() == ObjectiveState.CLOSED
                    || objective.state() == ObjectiveState.CANCELLED
                    || analysis.goal(objective.id()).progress().asOptional().orElse(0) >= 1;
            boolean nothingLeft = !objective.keyResults().isEmpty()
                    && objective.keyResults().stream().allMatch(this::isDone);
            return !over && !nothingLeft;
        }

        private boolean isDone(KeyResult keyResult) {
            Measure measure = keyResult.measure().orElse(null);
            if (keyResult.source() != Source.MEASURED) {
                return false;
            } else if (measure instanceof Measure.Change change) {
                Double value = latest(keyResult);
                return value != null && (value - change.baseline()) / (change.target() - change.baseline()) >= 1;
            }
            return measure instanceof Measure.Milestones milestones
                    && milestones.milestones().stream().allMatch(this::isDone);
        }

        private boolean isDone(Milestone milestone) {
            return milestone.done().isPresent() && !milestone.done().get().isAfter(firstDay);
        }

        private static Double latest(KeyResult keyResult) {
            return keyResult.checkIns().stream()
                    .filter(checkIn ->
                            checkIn.value().isPresent() && !checkIn.date().isAfter(OkrSets.AS_OF))
                    .sorted(Comparator.comparing(CheckIn::date))
                    .reduce((earlier, later) -> later)
                    .map(checkIn -> checkIn.value().getAsDouble())
                    .orElse(null);
        }

        OkrSet set() {
            Set<String> kept = kept();
            OkrSet.Builder set = okrs.toBuilder().asOf(firstDay).cycle(next);
            okrs.objectives().forEach(objective -> set.removeObjective(objective.id()));
            for (Objective old : okrs.objectives()) {
                if (kept.contains(old.id())) {
                    set.objective(old.id(), o -> {
                        Copies.facts(old, o);
                        links(old, kept).forEach(link -> o.alignment(a -> Copies.facts(link, a)));
                        if (isClosing(old)) {
                            o.cycle("next")
                                    .lineage(old.id() + "@" + CLOSING)
                                    .clearManual()
                                    .clearScore();
                            o.state(old.state() == ObjectiveState.POSTPONED ? ObjectiveState.DRAFT : old.state());
                        }
                        old.keyResults().stream()
                                .filter(keyResult -> kept.contains(keyResult.id()))
                                .forEach(keyResult -> o.keyResult(keyResult.id(), k -> {
                                    Copies.facts(keyResult, k);
                                    links(keyResult, kept).forEach(link -> k.alignment(a -> Copies.facts(link, a)));
                                    if (isClosing(old)) {
                                        restart(keyResult, k);
                                    }
                                }));
                    });
                }
            }
            return set.build();
        }

        private static List<Alignment> links(Goal goal, Set<String> kept) {
            return goal.alignments().stream()
                    .filter(link -> kept.contains(link.to()))
                    .toList();
        }

        private void restart(KeyResult old, KeyResult.Builder k) {
            k.clearCheckIns();
            Measure measure = old.measure().orElse(null);
            if (old.source() == Source.MEASURED && measure instanceof Measure.Change change) {
                Double value = latest(old);
                k.change(value == null ? change.baseline() : value, change.target(), change.unit());
            } else if (old.source() == Source.MEASURED && measure instanceof Measure.Milestones milestones) {
                k.milestones(milestones.milestones().stream()
                        .filter(milestone -> !isDone(milestone))
                        .toArray(Milestone[]::new));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theNextSetIsWhatANaiveCarryOverMakes(
            @ForAll("setsWithoutSums") OkrSet okrs, @ForAll @IntRange(min = 1, max = 40) int days) {
        NextCycle next = NextCycle.of(Analysis.of(okrs), CLOSING, next(days));
        assertThat(next.okrSet()).isEqualTo(new Naive(okrs, next(days)).set());
        Statistics.label("goals dropped")
                .collect(next.okrSet().goals().size() < okrs.goals().size());
        Statistics.label("goals left").collect(!next.okrSet().goals().isEmpty());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingVanishesSilently(@ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 40) int days) {
        NextCycle next = NextCycle.of(Analysis.of(okrs), CLOSING, next(days));
        for (Goal old : okrs.goals()) {
            Goal now = next.okrSet().find(old.id()).orElse(null);
            boolean objective = old instanceof Objective;
            assertListed(
                    now == null,
                    next,
                    objective ? Omission.Kind.OBJECTIVE : Omission.Kind.KEY_RESULT,
                    (objective ? "objective \"" : "key result \"") + old.id() + "\"");
            for (Alignment link : old.alignments()) {
                assertListed(
                        now == null || !now.alignments().contains(link),
                        next,
                        Omission.Kind.ALIGNMENT,
                        link.type() + " link \"" + link.from() + "\" → \"" + link.to() + "\"");
            }
            if (old instanceof KeyResult keyResult) {
                keyResult(keyResult, (KeyResult) now, next);
            } else if (now != null) {
                objective((Objective) old, (Objective) now, next);
            }
        }
    }

    private static void keyResult(KeyResult old, KeyResult now, NextCycle next) {
        String name = " of key result \"" + old.id() + "\"";
        if (old.measure().orElse(null) instanceof Measure.Milestones milestones) {
            for (Milestone milestone : milestones.milestones()) {
                boolean there = now != null
                        && ((Measure.Milestones) now.measure().orElseThrow())
                                .milestones()
                                .contains(milestone);
                assertListed(
                        !there,
                        next,
                        Omission.Kind.MILESTONE,
                        "milestone \"" + milestone.id().orElseThrow() + "\"" + name);
            }
        }
        int count = old.checkIns().size();
        assertListed(
                now != null && !now.checkIns().equals(old.checkIns()),
                next,
                Omission.Kind.CHECK_INS,
                count + (count == 1 ? " check-in" : " check-ins") + name);
        if (old.measure().orElse(null) instanceof Measure.Change change) {
            Measure.Change after =
                    now == null ? change : (Measure.Change) now.measure().orElseThrow();
            assertListed(
                    after.baseline() != change.baseline(),
                    next,
                    Omission.Kind.BASELINE,
                    "baseline (" + (long) change.baseline() + ")" + name);
            assertListed(
                    after.target() != change.target(),
                    next,
                    Omission.Kind.BASELINE,
                    "target (" + (long) change.target() + ")" + name);
        }
    }

    private static void objective(Objective old, Objective now, NextCycle next) {
        String name = " of objective \"" + old.id() + "\"";
        assertListed(!now.state().equals(old.state()), next, Omission.Kind.STATE, "state " + old.state() + name);
        old.manual()
                .ifPresent(value -> assertListed(
                        now.manual().isEmpty(),
                        next,
                        Omission.Kind.OVERRIDE,
                        "manual progress (" + shown(value) + ")" + name));
        old.score()
                .ifPresent(value -> assertListed(
                        now.score().isEmpty(), next, Omission.Kind.OVERRIDE, "score (" + shown(value) + ")" + name));
    }

    private static String shown(double value) {
        return Double.toString(value).replaceFirst("\\.0$", "");
    }

    /** What is not there is listed once, and what is there is not. */
    private static void assertListed(boolean dropped, NextCycle next, Omission.Kind kind, String what) {
        assertThat(next.dropped())
                .filteredOn(each -> each.kind() == kind && each.what().equals(what))
                .as(what)
                .hasSize(dropped ? 1 : 0);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsLeftBehindComesInDocumentOrder(@ForAll("sets") OkrSet okrs) {
        List<Integer> positions = NextCycle.of(Analysis.of(okrs), CLOSING, next(1)).dropped().stream()
                .map(dropped -> IndexAccess.position(okrs, dropped.goal()))
                .toList();
        assertThat(positions).isSorted();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void onTheFirstDayEveryChangeAndMilestoneIsAtZero(
            @ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 40) int days) {
        OkrSet next = NextCycle.of(Analysis.of(okrs), CLOSING, next(days)).okrSet();
        List<Change> agreed = next.objectives().stream()
                .map(objective -> new Change.StateSet(objective.id(), ObjectiveState.ACTIVE))
                .collect(Collectors.toList());
        Analysis firstDay = Analysis.of(next.with(agreed), next(days).start().orElseThrow());
        for (Objective objective : next.objectives()) {
            for (KeyResult keyResult : objective.keyResults()) {
                Measure measure = keyResult.measure().orElse(null);
                if (objective.lineage().isPresent()
                        && keyResult.isMeasured()
                        && (measure instanceof Measure.Change || measure instanceof Measure.Milestones)) {
                    assertThat(firstDay.goal(keyResult.id()).rollup().raw())
                            .as(keyResult.id())
                            .hasValue(0);
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void carryingOverTwiceLeadsBackToTheSecondCycle(@ForAll("sets") OkrSet okrs) {
        NextCycle second = NextCycle.of(Analysis.of(okrs), CLOSING, next(1));
        NextCycle third = NextCycle.of(
                Analysis.of(second.okrSet()), "next", Cycle.of("third").from(OkrSets.AS_OF.plusDays(100)));
        for (Objective objective : third.okrSet().objectives()) {
            boolean carried = objective.cycle().filter("third"::equals).isPresent();
            assertThat(objective.lineage().orElse("none")).isEqualTo(carried ? objective.id() + "@next" : "none");
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void sumsStartFromWhatIsAddedToThem(@ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 40) int days) {
        OkrSet next = NextCycle.of(Analysis.of(okrs), CLOSING, next(days)).okrSet();
        Analysis analysis = Analysis.of(next);
        int carried = 0;
        for (Objective objective : next.objectives()) {
            for (KeyResult sum : objective.keyResults()) {
                if (sum.source() == Source.SUM
                        && objective.cycle().filter("next"::equals).isPresent()
                        && analysis.goal(sum.id()).progress().isKnown()) {
                    carried++;
                    Measure.Change change = (Measure.Change) sum.measure().orElseThrow();
                    double added = analysis.goal(sum.id()).contributions().stream()
                            .filter(Contribution::counted)
                            .mapToDouble(part -> Math.abs(part.contribution()) + Math.abs(part.share()))
                            .sum();
                    double grain = Math.abs(change.baseline() / (change.target() - change.baseline()));
                    assertThat(analysis.goal(sum.id()).rollup().raw().orElseThrow())
                            .as(sum + " " + change)
                            .isCloseTo(0, within(1e-12 * (1 + added + grain)));
                }
            }
        }
        Statistics.label("sums carried").collect(carried > 0);
    }
}
