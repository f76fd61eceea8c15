package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;

/** Copies goals and links into builders, property by property. */
public final class Copies {

    private Copies() {}

    /** Copies everything but id, key results and links. */
    public static void facts(Objective from, Objective.Builder to) {
        to.title(from.title()).state(from.state()).commitment(from.commitment());
        from.description().ifPresent(to::description);
        from.unit().ifPresent(to::unit);
        from.owner().ifPresent(to::owner);
        from.cycle().ifPresent(to::cycle);
        from.strategic().ifPresent(to::strategic);
        from.priority().ifPresent(to::priority);
        from.values().forEach(to::value);
        from.tags().forEach(to::tag);
        from.effort().ifPresent(to::effort);
        from.score().ifPresent(to::score);
        from.manual().ifPresent(to::manual);
        from.rollup().ifPresent(to::rollup);
        from.lineage().ifPresent(to::lineage);
    }

    /** Copies everything but id and links. */
    public static void facts(KeyResult from, KeyResult.Builder to) {
        to.title(from.title()).weight(from.weight()).source(from.source());
        from.owner().ifPresent(to::owner);
        from.effort().ifPresent(to::effort);
        from.start().ifPresent(to::start);
        from.due().ifPresent(to::due);
        from.measure().ifPresent(to::measure);
        from.checkIns().forEach(to::checkIn);
    }

    /** Copies everything but where the link starts. */
    public static void facts(Alignment from, Alignment.Builder to) {
        to.to(from.to()).type(from.type()).weight(from.weight()).state(from.state());
        from.date().ifPresent(to::date);
        from.by().ifPresent(to::by);
        from.note().ifPresent(to::note);
    }
}
