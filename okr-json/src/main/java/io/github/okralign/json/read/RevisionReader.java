package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Revision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Reads an earlier definition of a measure: the properties of all kinds, as the type of the measure may come last. */
final class RevisionReader extends DefinitionReader {

    private static final Shape<RevisionReader> SHAPE = properties(
                    ShapeBuilder.<RevisionReader>of("a revision", "until").watcher(new Properties()))
            .date("until", (reader, until) -> reader.until = until)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private static final long UNTIL = SHAPE.bits(List.of("until"));

    private @Nullable LocalDate until;
    private Extensions extensions = Extensions.NONE;
    private List<Given> all = List.of();
    private long given;

    private record Given(String name, TokenStreamLocation mark) {}

    private RevisionReader() {}

    /** Notes what is given, of which the type of the measure decides whether it belongs. */
    private static final class Properties implements Shape.Watcher<RevisionReader> {

        @Override
        public boolean watches(long bit, RevisionReader reader) {
            return bit != UNTIL;
        }

        @Override
        public void note(JsonInput in, RevisionReader reader, TokenStreamLocation name) {
            reader.all = plus(reader.all, new Given(in.property(), name));
        }
    }

    static RevisionReader read(JsonInput in) {
        RevisionReader reader = new RevisionReader();
        reader.given = SHAPE.read(in, reader);
        return reader;
    }

    /** Compares what is given with what definitions of the kind have. */
    void compare(MeasureKind kind, Location at, JsonInput in) {
        String what = "a revision of " + kind.what();
        List<String> names = kind.propertiesOfRevision();
        for (Given each : all) {
            if (!names.contains(each.name) && !in.options().ignoreUnknownProperties()) {
                in.unknown(at.property(each.name), each.mark, what, names);
            }
        }
        for (String name : kind.required()) {
            if (!SHAPE.has(given, name)) {
                in.missing(at, what, name);
            }
        }
    }

    /** Whether the day could be read, by which the definitions are in order. */
    boolean isDated() {
        return until != null;
    }

    private LocalDate until() {
        return until == null ? Placeholder.DATE : until;
    }

    Revision<Measure.Change> toChange(String unit) {
        return new Revision<>(until(), new Measure.Change(baseline, target, unit, phases()).along(scale()), extensions);
    }

    Revision<Measure.Ratio> toRatio(String unit) {
        return new Revision<>(until(), new Measure.Ratio(baseline, target, unit, phases()).along(scale()), extensions);
    }

    Revision<Measure.AtLeast> toAtLeast(String unit) {
        return new Revision<>(until(), new Measure.AtLeast(threshold, unit), extensions);
    }

    Revision<Measure.AtMost> toAtMost(String unit) {
        return new Revision<>(until(), new Measure.AtMost(threshold, unit), extensions);
    }

    Revision<Measure.Range> toRange(String unit) {
        return new Revision<>(until(), new Measure.Range(lower, upper, unit), extensions);
    }
}
