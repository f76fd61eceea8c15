package io.github.okralign.json.read;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.json.text.Names;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Revision;
import io.github.okralign.model.ValueReading;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Reads a measure: the properties of all kinds, as the type may come last. */
final class MeasureReader extends DefinitionReader {

    private static final Names<ValueReading> VALUE_READINGS = Names.of(ValueReading.class);
    private static final Names<HitReading> HIT_READINGS = Names.of(HitReading.class);

    private static final Shape<MeasureReader> SHAPE = properties(ShapeBuilder.<MeasureReader>of("a measure", "type")
                    .watcher(new OtherKinds())
                    .name("type", MeasureKind.class, MeasureReader::is))
            .sharedText("unit", (reader, unit) -> reader.unit = unit)
            .property("reading", (in, reader) -> {
                reader.readingMark = in.mark();
                reader.reading = in.sharedText();
            })
            .list("milestones", MeasureReader::milestone)
            .list("levels", MeasureReader::level)
            .list("revisions", (in, reader) -> reader.revisions = plus(reader.revisions, RevisionReader.read(in)))
            .extensions((reader, extensions) -> reader.extensions = extensions)
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
    private String unit = "";
    private @Nullable String reading;
    private @Nullable TokenStreamLocation readingMark;
    private List<RevisionReader> revisions = List.of();
    private Extensions extensions = Extensions.NONE;
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
        checkReading(is, in);
        if (is.properties().contains("revisions")) {
            for (int i = 0; i < revisions.size(); i++) {
                revisions.get(i).compare(is, in.place().property("revisions").index(i), in);
            }
        }
    }

    /** Refuses a reading that measures of the kind do not have. */
    private void checkReading(MeasureKind is, JsonInput in) {
        Collection<String> known = is.isTargeted() ? VALUE_READINGS.all() : HIT_READINGS.all();
        if (reading != null && is.properties().contains("reading") && !known.contains(reading)) {
            in.unknownName(in.place().property("reading"), requireNonNull(readingMark), reading, known);
            reading = null;
        }
    }

    private static void milestone(JsonInput in, MeasureReader reader) {
        reader.milestones = plus(reader.milestones, MilestoneReader.read(in));
    }

    private static void level(JsonInput in, MeasureReader reader) {
        reader.levels = plus(reader.levels, LevelReader.read(in));
    }

    /** The measure, with placeholders for what is missing; null if its kind is unknown. */
    @Nullable
    Measure toMeasure() {
        return kind == null ? null : toMeasure(kind);
    }

    private Measure toMeasure(MeasureKind known) {
        return switch (known) {
            case CHANGE ->
                new Measure.Change(
                        baseline,
                        target,
                        unit,
                        phases(),
                        valueReading(),
                        scale(),
                        revisions(each -> each.toChange(unit)),
                        extensions);
            case RATIO ->
                new Measure.Ratio(
                        baseline,
                        target,
                        unit,
                        phases(),
                        valueReading(),
                        scale(),
                        revisions(each -> each.toRatio(unit)),
                        extensions);
            case AT_LEAST ->
                new Measure.AtLeast(threshold, unit, hitReading(), revisions(each -> each.toAtLeast(unit)), extensions);
            case AT_MOST ->
                new Measure.AtMost(threshold, unit, hitReading(), revisions(each -> each.toAtMost(unit)), extensions);
            case RANGE ->
                new Measure.Range(lower, upper, unit, hitReading(), revisions(each -> each.toRange(unit)), extensions);
            case MILESTONES -> new Measure.Milestones(milestones, extensions);
            case BINARY -> new Measure.Binary(extensions);
            case LEVELS -> new Measure.Levels(levels, extensions);
        };
    }

    private ValueReading valueReading() {
        return reading == null ? ValueReading.LATEST : ValueReading.valueOf(reading);
    }

    private @Nullable HitReading hitReading() {
        return reading == null ? null : HitReading.valueOf(reading);
    }

    /** The earlier definitions; none if the day of one could not be read, as they are in order of their days. */
    private <M extends Measure> List<Revision<M>> revisions(Function<RevisionReader, Revision<M>> each) {
        return revisions.stream().allMatch(RevisionReader::isDated)
                ? revisions.stream().map(each).toList()
                : List.of();
    }

    /** Whether the levels are unreadable, so that check-ins may name levels that are not here. */
    boolean levelsUnreadable() {
        return kind == null || (kind == MeasureKind.LEVELS && flawed);
    }
}
