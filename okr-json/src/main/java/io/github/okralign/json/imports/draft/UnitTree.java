package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft.UnitDraft;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes a forest of the units: parents that are missing or lead round in a loop are left out, levels follow the depth. */
final class UnitTree {

    private final SetDraft set;
    private final Map<String, Integer> depths = new HashMap<>();

    UnitTree(SetDraft set) {
        this.set = set;
    }

    void addTo(OkrSet.Builder builder) {
        Set<String> sound = new HashSet<>();
        set.units.keySet().forEach(id -> mend(id, sound));
        long roots =
                set.units.values().stream().filter(unit -> unit.parent == null).count();
        set.units.forEach((id, draft) -> {
            Unit unit = Unit.of(id).at(draft.level == null ? level(depth(id), roots) : draft.level);
            unit = draft.name == null ? unit : unit.named(draft.name);
            builder.unit(draft.parent == null ? unit : unit.below(draft.parent));
        });
    }

    private void mend(String id, Set<String> sound) {
        Set<String> path = new HashSet<>();
        UnitDraft here = set.units.get(id);
        path.add(id);
        while (here != null && here.parent != null && !sound.contains(here.parent)) {
            String parent = here.parent;
            if (!set.units.containsKey(parent)) {
                set.notes.omitted(Topic.UNIT, "", "", "the parent of a unit is not in the export; it is left out");
                here.parent = null;
            } else if (!path.add(parent)) {
                set.notes.omitted(
                        Topic.UNIT, "", "", "parents of units lead round in a loop; the last one is left out");
                here.parent = null;
            }
            here = here.parent == null ? null : set.units.get(parent);
        }
        sound.addAll(path);
    }

    private int depth(String id) {
        int depth = 0;
        UnitDraft unit = set.units.get(id);
        while (unit != null && unit.parent != null) {
            Integer known = depths.get(unit.parent);
            if (known != null) {
                depth += known + 1;
                break;
            }
            depth++;
            unit = set.units.get(unit.parent);
        }
        depths.put(id, depth);
        return depth;
    }

    private static Level level(int depth, long roots) {
        int below = roots == 1 ? depth : depth + 1;
        return below == 0 ? Level.COMPANY : below == 1 ? Level.DEPARTMENT : Level.TEAM;
    }
}
