package io.github.okralign.json;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Reads a measure: the properties of all kinds first, as the type may come last. */
final class MeasureDraft {

    private static final Shape<MeasureDraft> SHAPE = Shape.<MeasureDraft>of("a measure", "type")
            .markingNames()
            .name("type", MeasureKind.class, (draft, kind) -> draft.kind = kind)
            .property("baseline", number((draft, value) -> draft.baseline = value))
            .property("target", number((draft, value) -> draft.target = value))
            .property("threshold", number((draft, value) -> draft.threshold = value))
            .property("lower", number((draft, value) -> draft.lower = value))
            .property("upper", number((draft, value) -> draft.upper = value))
            .property("unit", noting((in, at, draft) -> {
                String unit = in.text(at);
                draft.unit = unit == null ? "" : unit;
            }))
            .property("phases", noting((in, at, draft) -> in.list(at, each -> draft.phase(in, each))))
            .property(
                    "milestones",
                    noting((in, at, draft) -> in.list(at, each -> draft.milestones.add(MilestoneDraft.read(in, each)))))
            .property(
                    "levels",
                    noting((in, at, draft) -> in.list(at, each -> draft.levels.add(LevelDraft.read(in, each)))));

    /** Where the properties stand that some kinds have and others do not. */
    private final List<Given> given = new ArrayList<>(4);

    private record Given(String name, TokenStreamLocation mark) {}

    private @Nullable MeasureKind kind;
    private boolean flawed;
    double baseline = Unread.NUMBER;
    double target = Unread.NUMBER;
    double threshold = Unread.NUMBER;
    double lower = Unread.NUMBER;
    double upper = Unread.NUMBER;
    String unit = "";
    private final List<Phase> phases = new ArrayList<>();
    private boolean phasesUnread;
    final List<Milestone> milestones = new ArrayList<>();
    final List<AttainmentLevel> levels = new ArrayList<>();

    private MeasureDraft() {}

    private interface SetNumber {
        void set(MeasureDraft draft, double value);
    }

    private static Shape.Property<MeasureDraft> number(SetNumber setter) {
        return noting((in, at, draft) -> {
            Double value = in.number(at);
            if (value != null) {
                setter.set(draft, value);
            }
        });
    }

    private static Shape.Property<MeasureDraft> noting(Shape.Property<MeasureDraft> property) {
        return (in, at, draft) -> {
            draft.given.add(new Given(at.lastStep(), in.nameMark()));
            property.read(in, at, draft);
        };
    }

    static MeasureDraft read(JsonInput in, Location at) {
        MeasureDraft draft = new MeasureDraft();
        TokenStreamLocation start = in.mark();
        int before = in.problems().found();
        SHAPE.read(in, at, draft);
        if (draft.kind != null) {
            draft.compare(draft.kind, in, at, start);
        }
        draft.flawed = in.problems().found() > before;
        return draft;
    }

    private void compare(MeasureKind is, JsonInput in, Location at, TokenStreamLocation start) {
        if (!in.options().ignoreUnknownProperties()) {
            List<String> properties = is.properties();
            for (Given each : given) {
                if (!properties.contains(each.name)) {
                    in.unknown(at.property(each.name), in.position(each.mark), is.what(), properties);
                }
            }
        }
        for (String name : is.required()) {
            if (!isGiven(name)) {
                in.missing(at, in.position(start), is.what(), name);
            }
        }
    }

    private boolean isGiven(String name) {
        for (Given each : given) {
            if (each.name.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void phase(JsonInput in, Location at) {
        Optional<Phase> phase = PhaseDraft.read(in, at);
        phase.ifPresent(phases::add);
        phasesUnread |= phase.isEmpty();
    }

    /** The planned points: none if one of them could not be read, as each is checked against its neighbours. */
    List<Phase> phases() {
        return phasesUnread ? List.of() : phases;
    }

    /** The measure, with something in it for all that it should have; empty if not even its kind is known. */
    Optional<Measure> toMeasure() {
        return Optional.ofNullable(kind).map(known -> known.toMeasure(this));
    }

    /** Whether check-ins may name levels that were meant to be here. */
    boolean levelsUnread() {
        return kind == null || (kind == MeasureKind.LEVELS && flawed);
    }
}
