package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What verbs are asked about: one shape in one size, its analysis, and a later version of it. */
public final class World {

    /** The last days, for histories. */
    static final List<LocalDate> DAYS =
            IntStream.range(0, 8).mapToObj(day -> Seed.AS_OF.plusDays(day - 7L)).toList();

    private static final double REPORTED = 42;

    private final Shape shape;
    private final OkrSet okrs;
    private final long input;
    private final List<Change.CheckedIn> checkIns = new ArrayList<>();
    private Analysis analysis;
    private Analysis later;

    World(Shape shape, int size) {
        this.shape = shape;
        this.okrs = shape.of(size);
        long elements = okrs.organization().units().size()
                + okrs.organization().people().size()
                + okrs.cycles().size();
        for (Goal goal : okrs.goals()) {
            elements += 1 + goal.alignments().size();
            if (goal instanceof KeyResult keyResult) {
                elements += keyResult.checkIns().size();
                if (keyResult.measure().orElse(null) instanceof Measure.Milestones plan) {
                    elements += plan.milestones().size();
                }
                if (keyResult.source() == Source.MEASURED
                        && keyResult.measure().orElse(null) instanceof Measure.Change) {
                    checkIns.add(new Change.CheckedIn(keyResult.id(), CheckIn.of(Seed.AS_OF, REPORTED)));
                }
            }
        }
        this.input = elements;
    }

    /** Goals, links, check-ins, milestones, units, people and cycles: what n stands for. */
    long input() {
        return input;
    }

    Shape shape() {
        return shape;
    }

    /** The set, of which some index may be there already. */
    public OkrSet okrs() {
        return okrs;
    }

    /** An equal set that nobody has asked yet. */
    public OkrSet untouched() {
        return okrs.toBuilder().build();
    }

    /** The analysis of the set, of which some parts may be there already. */
    public Analysis analysis() {
        if (analysis == null) {
            analysis = Analysis.of(okrs);
        }
        return analysis;
    }

    /** An equal analysis that nobody has asked yet. */
    public Analysis unasked() {
        return Analysis.of(okrs);
    }

    /** A week later: every key result with numbers was reported, and the last objective has another weight. */
    public Analysis later() {
        if (later == null) {
            Objective last = okrs.objectives().get(okrs.objectives().size() - 1);
            later = Analysis.of(okrs.with(checkIns).toBuilder()
                    .asOf(Seed.AS_OF.plusDays(7))
                    .updateObjective(last.id(), o -> o.priority(2))
                    .build());
        }
        return later;
    }

    /** A check-in for each key result with numbers. */
    public List<Change.CheckedIn> checkIns() {
        return checkIns;
    }

    /** A check-in to the last key result with numbers, which has most goals above it. */
    public Change.CheckedIn checkIn() {
        return checkIns.get(checkIns.size() - 1);
    }

    /** The objective with most goals below it. */
    public Objective top() {
        return okrs.objectives().get(0);
    }

    /** The objective with most goals above it. */
    public Objective low() {
        return okrs.objectives().get(okrs.objectives().size() - 1);
    }

    /** The key result with most goals above it. */
    public KeyResult bottom() {
        List<KeyResult> own = low().keyResults();
        return own.get(own.size() - 1);
    }
}
