package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the measure that is in force and its earlier definitions share: their numbers, phases and scale. */
abstract sealed class DefinitionReader permits MeasureReader, RevisionReader {

    double baseline = Placeholder.NUMBER;
    double target = Placeholder.NUMBER;
    double threshold = Placeholder.NUMBER;
    double lower = Placeholder.NUMBER;
    double upper = Placeholder.NUMBER;
    private List<Phase> phases = List.of();
    private boolean phasesUnreadable;
    private List<Scale.Point> points = List.of();
    private boolean steps;
    private boolean scaleUnreadable;

    static <T extends DefinitionReader> ShapeBuilder<T> properties(ShapeBuilder<T> shape) {
        return shape.number("baseline", (reader, value) -> reader.baseline = value)
                .number("target", (reader, value) -> reader.target = value)
                .number("threshold", (reader, value) -> reader.threshold = value)
                .number("lower", (reader, value) -> reader.lower = value)
                .number("upper", (reader, value) -> reader.upper = value)
                .list("scale", (in, reader) -> reader.point(in))
                .property("steps", (in, reader) -> reader.steps(in))
                .list("phases", (in, reader) -> reader.phase(in));
    }

    final void point(JsonInput in) {
        Optional<Scale.Point> point = PointReader.read(in);
        point.ifPresent(read -> points = plus(points, read));
        scaleUnreadable |= point.isEmpty();
    }

    final void steps(JsonInput in) {
        Boolean flag = in.flag();
        scaleUnreadable |= flag == null;
        steps = flag != null && flag;
    }

    final void phase(JsonInput in) {
        Optional<Phase> phase = PhaseReader.read(in);
        phase.ifPresent(read -> phases = plus(phases, read));
        phasesUnreadable |= phase.isEmpty();
    }

    /** The scale; a straight line if part of it could not be read, as each point is checked against its neighbours. */
    final Scale scale() {
        return scaleUnreadable || (points.isEmpty() && !steps) ? Scale.LINEAR : new Scale(points, steps);
    }

    /** The planned points; none if one of them, or the scale by which they are judged, could not be read. */
    final List<Phase> phases() {
        return phasesUnreadable || scaleUnreadable ? List.of() : phases;
    }

    /** Adds to a list that is created for its first element, as most measures have no lists. */
    static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }
}
