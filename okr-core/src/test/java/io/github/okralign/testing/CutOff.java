package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.GoalBuilder;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A set as it was written down on an earlier day: whatever came later, and what was over by then, is not there. */
public final class CutOff {

    private final LocalDate day;

    private CutOff(LocalDate day) {
        this.day = day;
    }

    /** The set that somebody would have had at the end of a day. */
    public static OkrSet at(OkrSet okrs, LocalDate day) {
        CutOff cut = new CutOff(day);
        OkrSet.Builder set = okrs.toBuilder();
        okrs.objectives().forEach(objective -> set.removeObjective(objective.id()));
        okrs.objectives().forEach(objective -> set.objective(objective.id(), o -> cut.copy(objective, o)));
        return set.build();
    }

    private boolean isPast(LocalDate date) {
        return !date.isAfter(day);
    }

    private void copy(Objective from, Objective.Builder to) {
        Copies.facts(from, to);
        if (!from.states().isEmpty()) {
            List<DatedState<ObjectiveState>> past = past(from.states());
            if (past.isEmpty()) {
                to.states(past).state(ObjectiveState.DRAFT);
            } else {
                to.states(past);
            }
        }
        to.checkIns(from.checkIns().stream()
                .filter(checkIn -> isPast(checkIn.date()))
                .toList());
        links(from.alignments(), to);
        for (KeyResult keyResult : from.keyResults()) {
            to.keyResult(keyResult.id(), k -> copy(keyResult, k));
        }
    }

    private void copy(KeyResult from, KeyResult.Builder to) {
        Copies.facts(from, to);
        if (!from.states().isEmpty()) {
            List<DatedState<KeyResultState>> past = past(from.states());
            if (past.isEmpty()) {
                to.states(past).state(KeyResultState.DRAFT);
            } else {
                to.states(past);
            }
        }
        to.checkIns(from.checkIns().stream()
                .filter(checkIn -> isPast(checkIn.date()))
                .toList());
        from.measure().map(this::cut).ifPresent(to::measure);
        links(from.alignments(), to);
    }

    private <S extends Enum<S>> List<DatedState<S>> past(List<DatedState<S>> states) {
        return states.stream().filter(state -> isPast(state.since())).toList();
    }

    private void links(List<Alignment> links, GoalBuilder<?> to) {
        for (Alignment link : links) {
            if (link.isThereOn(day)) {
                to.alignment(a -> {
                    Copies.facts(link, a);
                    a.since(null).until(null);
                });
            }
        }
    }

    private Measure cut(Measure measure) {
        if (measure instanceof Measure.Milestones milestones) {
            return new Measure.Milestones(milestones.milestones().stream()
                    .filter(each -> each.dropped().filter(this::isPast).isEmpty())
                    .map(this::cut)
                    .toList());
        } else if (measure instanceof Measure.Change change) {
            List<Revision<Measure.Change>> over = over(change.revisions());
            if (over.size() == change.revisions().size()) {
                return measure;
            }
            Measure.Change then = change.inForceOn(day);
            for (Revision<Measure.Change> each : over) {
                then = then.revised(each.until(), each.measure());
            }
            return then;
        } else if (measure instanceof Measure.Ratio ratio) {
            List<Revision<Measure.Ratio>> over = over(ratio.revisions());
            if (over.size() == ratio.revisions().size()) {
                return measure;
            }
            Measure.Ratio then = ratio.inForceOn(day);
            for (Revision<Measure.Ratio> each : over) {
                then = then.revised(each.until(), each.measure());
            }
            return then;
        } else if (measure instanceof Measure.AtLeast limit) {
            List<Revision<Measure.AtLeast>> over = over(limit.revisions());
            if (over.size() == limit.revisions().size()) {
                return measure;
            }
            Measure.AtLeast then = limit.inForceOn(day);
            for (Revision<Measure.AtLeast> each : over) {
                then = then.revised(each.until(), each.measure());
            }
            return then;
        } else if (measure instanceof Measure.AtMost limit) {
            List<Revision<Measure.AtMost>> over = over(limit.revisions());
            if (over.size() == limit.revisions().size()) {
                return measure;
            }
            Measure.AtMost then = limit.inForceOn(day);
            for (Revision<Measure.AtMost> each : over) {
                then = then.revised(each.until(), each.measure());
            }
            return then;
        }
        return measure;
    }

    private <M extends Measure> List<Revision<M>> over(List<Revision<M>> revisions) {
        Predicate<Revision<M>> over = each -> each.until().isBefore(day);
        return new ArrayList<>(revisions.stream().filter(over).toList());
    }

    private Milestone cut(Milestone milestone) {
        Milestone cut = milestone.droppedOn(null);
        return cut.done().filter(done -> !isPast(done)).isEmpty()
                ? cut
                : Milestone.create()
                        .withId(cut.id().orElseThrow())
                        .titled(cut.title().orElse(""))
                        .weighing(cut.weight());
    }
}
