package io.github.okralign.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the changes to a measure that salvaging asks for. */
final class MeasureMender implements MeasureVisitor<Measure> {

    private final Location at;
    private final Mends mends;

    private MeasureMender(Location at, Mends mends) {
        this.at = at;
        this.mends = mends;
    }

    /** A measure without what is left out of it, or null if it is left out as a whole. */
    static @Nullable Measure mended(Measure measure, Location at, Mends mends) {
        return mends.leavesOut(at) ? null : measure.accept(new MeasureMender(at, mends));
    }

    private boolean keeps(String property) {
        return !mends.leavesOut(at.property(property));
    }

    private <E> List<E> list(String property, List<E> all) {
        return keeps(property) ? all : List.of();
    }

    private ValueReading reading(ValueReading reading) {
        return keeps("reading") ? reading : ValueReading.LATEST;
    }

    private Scale scale(Scale scale) {
        return keeps("scale") ? scale : Scale.LINEAR;
    }

    @Override
    public Measure change(Measure.Change measure) {
        return new Measure.Change(
                measure.baseline(),
                measure.target(),
                measure.unit(),
                list("phases", measure.phases()),
                reading(measure.reading()),
                scale(measure.scale()),
                list("revisions", measure.revisions()),
                measure.extensions());
    }

    @Override
    public Measure ratio(Measure.Ratio measure) {
        return new Measure.Ratio(
                measure.baseline(),
                measure.target(),
                measure.unit(),
                list("phases", measure.phases()),
                reading(measure.reading()),
                scale(measure.scale()),
                list("revisions", measure.revisions()),
                measure.extensions());
    }

    @Override
    public Measure atLeast(Measure.AtLeast measure) {
        return new Measure.AtLeast(
                measure.threshold(),
                measure.unit(),
                measure.reading(),
                list("revisions", measure.revisions()),
                measure.extensions());
    }

    @Override
    public Measure atMost(Measure.AtMost measure) {
        return new Measure.AtMost(
                measure.threshold(),
                measure.unit(),
                measure.reading(),
                list("revisions", measure.revisions()),
                measure.extensions());
    }

    @Override
    public Measure range(Measure.Range measure) {
        return new Measure.Range(
                measure.lower(),
                measure.upper(),
                measure.unit(),
                measure.reading(),
                list("revisions", measure.revisions()),
                measure.extensions());
    }

    @Override
    public Measure milestones(Measure.Milestones measure) {
        List<Milestone> changed = new ArrayList<>();
        Location list = at.property("milestones");
        for (int i = 0; i < measure.milestones().size(); i++) {
            Milestone milestone = measure.milestones().get(i);
            boolean weighsOne = mends.has(list.index(i).property("weight"), Remedy.SET_TO_ONE);
            changed.add(weighsOne ? milestone.weighing(1) : milestone);
        }
        return new Measure.Milestones(changed, measure.extensions());
    }

    @Override
    public Measure binary(Measure.Binary measure) {
        return measure;
    }

    @Override
    public Measure levels(Measure.Levels measure) {
        return measure;
    }

    @Override
    public Measure custom(CustomMeasure measure) {
        return measure;
    }
}
