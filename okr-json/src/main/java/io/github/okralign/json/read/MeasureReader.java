package io.github.okralign.json.read;

import com.google.common.collect.Maps;
import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Phase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Reads a measure: the properties of all kinds, as the type may come last. */
final class MeasureReader {

    private static final Shape<MeasureReader> SHAPE = ShapeBuilder.<MeasureReader>of("a measure", "type")
            .watcher(new OtherKinds())
            .name("type", MeasureKind.class, MeasureReader::is)
            .number("baseline", (reader, value) -> reader.baseline = value)
            .number("target", (reader, value) -> reader.target = value)
            .number("threshold", (reader, value) -> reader.threshold = value)
            .number("lower", (reader, value) -> reader.lower = value)
            .number("upper", (reader, value) -> reader.upper = value)
            .sharedText("unit", (reader, unit) -> reader.unit = unit)
            .list("phases", MeasureReader::phase)
            .list("milestones", MeasureReader::milestone)
            .list("levels", MeasureReader::level)
            .build();

    private static final long TYPE = SHAPE.bits(List.of("type"));
    private static final Map<MeasureKind, Long> OF_KIND =
            Maps.immutableEnumMap(Maps.toMap(EnumSet.allOf(MeasureKind.class), kind -> SHAPE.bits(kind.properties())));

    /** The properties that are known to belong to the kind. */
    private long certain = TYPE;

    /** The properties that came before the type, which decides whether they belong. */
    private List<Given> early = List.of();

    private record Given(String name, TokenStreamLocation mark) {}

    private @Nullable MeasureKind kind;
    private boolean flawed;
    private double baseline = Placeholder.NUMBER;
    private double target = Placeholder.NUMBER;
    private double threshold = Placeholder.NUMBER;
    private double lower = Placeholder.NUMBER;
    private double upper = Placeholder.NUMBER;
    private String unit = "";
    private List<Phase> phases = List.of();
    private boolean phasesUnreadable;
    private List<Milestone> milestones = List.of();
    private List<AttainmentLevel> levels = List.of();

    private MeasureReader() {}

    /** Properties that belong to other kinds, or that come before the type. */
    private static final class OtherKinds implements Shape.Watcher<MeasureReader> {

        @Override
        public boolean watches(long bit, MeasureReader reader) {
            return (bit & reader.certain) == 0;
        }

        @Override
        public void note(JsonInput in, MeasureReader reader, TokenStreamLocation name) {
            if (reader.kind == null) {
                reader.early = plus(reader.early, new Given(in.property(), name));
            } else {
                other(in.place(), name, reader.kind, in);
            }
        }
    }

    private void is(MeasureKind known) {
        kind = known;
        certain = OF_KIND.getOrDefault(known, TYPE);
    }

    private static void other(Location at, TokenStreamLocation name, MeasureKind is, JsonInput in) {
        if (!in.options().ignoreUnknownProperties()) {
            in.unknown(at, name, is.what(), is.properties());
        }
    }

    static MeasureReader read(JsonInput in) {
        MeasureReader reader = new MeasureReader();
        int before = in.problems().found();
        long given = SHAPE.read(in, reader);
        if (reader.kind != null) {
            reader.compare(reader.kind, given, in);
        }
        reader.flawed = in.problems().found() > before;
        return reader;
    }

    private void compare(MeasureKind is, long given, JsonInput in) {
        for (Given each : early) {
            if (!is.properties().contains(each.name)) {
                other(in.place().property(each.name), each.mark, is, in);
            }
        }
        for (String name : is.required()) {
            if (!SHAPE.has(given, name)) {
                in.missing(is.what(), name);
            }
        }
    }

    private static void phase(JsonInput in, MeasureReader reader) {
        Optional<Phase> phase = PhaseReader.read(in);
        phase.ifPresent(read -> reader.phases = plus(reader.phases, read));
        reader.phasesUnreadable |= phase.isEmpty();
    }

    private static void milestone(JsonInput in, MeasureReader reader) {
        reader.milestones = plus(reader.milestones, MilestoneReader.read(in));
    }

    private static void level(JsonInput in, MeasureReader reader) {
        reader.levels = plus(reader.levels, LevelReader.read(in));
    }

    /** Adds to a list that is created for its first element, as most measures have no lists. */
    private static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }

    /** The expected curve; none if a point could not be read, as each is checked against its neighbours. */
    private List<Phase> phases() {
        return phasesUnreadable ? List.of() : phases;
    }

    /** The measure, with placeholders for what is missing; null if its kind is unknown. */
    @Nullable
    Measure toMeasure() {
        return kind == null ? null : toMeasure(kind);
    }

    private Measure toMeasure(MeasureKind known) {
        return switch (known) {
            case CHANGE -> new Measure.Change(baseline, target, unit, phases());
            case AT_LEAST -> new Measure.AtLeast(threshold, unit);
            case AT_MOST -> new Measure.AtMost(threshold, unit);
            case RANGE -> new Measure.Range(lower, upper, unit);
            case MILESTONES -> new Measure.Milestones(milestones);
            case BINARY -> new Measure.Binary();
            case LEVELS -> new Measure.Levels(levels);
        };
    }

    /** Whether the levels are unreadable, so that check-ins may name levels that are not here. */
    boolean levelsUnreadable() {
        return kind == null || (kind == MeasureKind.LEVELS && flawed);
    }
}
