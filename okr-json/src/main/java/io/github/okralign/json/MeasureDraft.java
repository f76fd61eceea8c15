package io.github.okralign.json;

import com.google.common.collect.Maps;
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
final class MeasureDraft {

    private static final Shape<MeasureDraft> SHAPE = Shape.<MeasureDraft>of("a measure", "type")
            .doubt(new OtherKinds())
            .name("type", MeasureKind.class, MeasureDraft::is)
            .number("baseline", (draft, value) -> draft.baseline = value)
            .number("target", (draft, value) -> draft.target = value)
            .number("threshold", (draft, value) -> draft.threshold = value)
            .number("lower", (draft, value) -> draft.lower = value)
            .number("upper", (draft, value) -> draft.upper = value)
            .word("unit", (draft, unit) -> draft.unit = unit)
            .list("phases", MeasureDraft::phase)
            .list("milestones", MeasureDraft::milestone)
            .list("levels", MeasureDraft::level)
            .build();

    private static final long TYPE = SHAPE.bits(List.of("type"));
    private static final Map<MeasureKind, Long> OF_KIND =
            Maps.immutableEnumMap(Maps.toMap(EnumSet.allOf(MeasureKind.class), kind -> SHAPE.bits(kind.properties())));

    /** The properties that are certain to belong here. */
    private long certain = TYPE;

    /** The properties that came before the type, which decides whether they belong here. */
    private List<Given> early = List.of();

    private record Given(String name, TokenStreamLocation mark) {}

    private @Nullable MeasureKind kind;
    private boolean flawed;
    double baseline = Unread.NUMBER;
    double target = Unread.NUMBER;
    double threshold = Unread.NUMBER;
    double lower = Unread.NUMBER;
    double upper = Unread.NUMBER;
    String unit = "";
    private List<Phase> phases = List.of();
    private boolean phasesUnread;
    List<Milestone> milestones = List.of();
    List<AttainmentLevel> levels = List.of();

    private MeasureDraft() {}

    /** Properties that are of other kinds than this one, or come before it is known which this is. */
    private static final class OtherKinds implements Shape.Doubt<MeasureDraft> {

        @Override
        public boolean applies(long bit, MeasureDraft draft) {
            return (bit & draft.certain) == 0;
        }

        @Override
        public void note(JsonInput in, MeasureDraft draft, TokenStreamLocation name) {
            if (draft.kind == null) {
                draft.early = plus(draft.early, new Given(in.property(), name));
            } else {
                other(in.place(), name, draft.kind, in);
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

    static MeasureDraft read(JsonInput in) {
        MeasureDraft draft = new MeasureDraft();
        int before = in.problems().found();
        long given = SHAPE.read(in, draft);
        if (draft.kind != null) {
            draft.compare(draft.kind, given, in);
        }
        draft.flawed = in.problems().found() > before;
        return draft;
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

    private static void phase(JsonInput in, MeasureDraft draft) {
        Optional<Phase> phase = PhaseDraft.read(in);
        phase.ifPresent(read -> draft.phases = plus(draft.phases, read));
        draft.phasesUnread |= phase.isEmpty();
    }

    private static void milestone(JsonInput in, MeasureDraft draft) {
        draft.milestones = plus(draft.milestones, MilestoneDraft.read(in));
    }

    private static void level(JsonInput in, MeasureDraft draft) {
        draft.levels = plus(draft.levels, LevelDraft.read(in));
    }

    /** A list with one more element; made when the first one comes, as most measures have none of any kind. */
    private static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }

    /** The planned points: none if one of them could not be read, as each is checked against its neighbours. */
    List<Phase> phases() {
        return phasesUnread ? List.of() : phases;
    }

    /** The measure, with something in it for all that it should have; null if not even its kind is known. */
    @Nullable
    Measure toMeasure() {
        return kind == null ? null : kind.toMeasure(this);
    }

    /** Whether check-ins may name levels that were meant to be here. */
    boolean levelsUnread() {
        return kind == null || (kind == MeasureKind.LEVELS && flawed);
    }
}
