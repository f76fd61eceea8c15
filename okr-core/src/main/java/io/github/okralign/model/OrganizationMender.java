package io.github.okralign.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the changes to the organisation and the cycles that salvaging asks for. */
final class OrganizationMender {

    private static final Location ORGANIZATION = Location.SET.property("organization");

    private final Mends mends;

    OrganizationMender(Mends mends) {
        this.mends = mends;
    }

    List<Cycle> cycles(List<Cycle> cycles) {
        Location list = Location.SET.property("cycles");
        List<Cycle> changed = new ArrayList<>();
        for (int i = 0; i < cycles.size(); i++) {
            Cycle cycle = cycles.get(i);
            changed.add(cycle.within(kept(cycle.parent(), list.index(i), "parent")));
        }
        return mends.kept(changed, list);
    }

    List<CoreValue> values(List<CoreValue> values) {
        return mends.kept(values, ORGANIZATION.property("values"));
    }

    List<Unit> units(List<Unit> units) {
        Location list = ORGANIZATION.property("units");
        List<Unit> changed = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Location at = list.index(i);
            changed.add(unit.below(kept(unit.parent(), at, "parent")).ledBy(kept(unit.head(), at, "head")));
        }
        return mends.kept(changed, list);
    }

    List<Person> people(List<Person> people) {
        Location list = ORGANIZATION.property("people");
        List<Person> changed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            changed.add(person(people.get(i), list.index(i)));
        }
        return mends.kept(changed, list);
    }

    private Person person(Person person, Location at) {
        Person changed = person.reportingTo(kept(person.manager(), at, "manager"));
        if (mends.leavesOut(at.property("unit"))) {
            changed = changed.in(List.of());
        } else {
            changed = changed.in(mends.kept(person.units(), at.property("units")));
        }
        return mends.has(at.property("capacity"), Remedy.SET_TO_ONE) ? changed.withCapacity(1) : changed;
    }

    private @Nullable String kept(Optional<String> reference, Location at, String property) {
        return reference.isPresent() && mends.leavesOut(at.property(property)) ? null : reference.orElse(null);
    }
}
