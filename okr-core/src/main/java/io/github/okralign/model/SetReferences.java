package io.github.okralign.model;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a set that exists knows, for changes of it: nothing is collected beforehand. */
final class SetReferences implements References {

    private final OkrSet set;
    private final ProblemReporter checks;

    SetReferences(OkrSet set, ProblemReporter checks) {
        this.set = set;
        this.checks = checks;
    }

    private <T> void known(
            Optional<?> found, String id, Location at, String kind, List<T> all, Function<T, String> ids) {
        if (found.isEmpty()) {
            checks.dangling(id, at, kind, Lists.transform(all, ids::apply));
        }
    }

    @Override
    public void unit(String id, Location at) {
        Organization organization = set.organization();
        known(organization.unit(id), id, at.property("unit"), "a unit", organization.units(), Unit::id);
    }

    @Override
    public void unitAt(String id, Location at) {
        Organization organization = set.organization();
        known(organization.unit(id), id, at, "a unit", organization.units(), Unit::id);
    }

    @Override
    public void person(String id, Location at, String property) {
        personAt(id, at.property(property));
    }

    @Override
    public void personAt(String id, Location at) {
        Organization organization = set.organization();
        known(organization.person(id), id, at, "a person", organization.people(), Person::id);
    }

    @Override
    public void values(List<String> ids, Location at) {
        List<CoreValue> values = set.organization().values();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Optional<CoreValue> found =
                    values.stream().filter(value -> value.id().equals(id)).findFirst();
            known(found, id, at.property("values").index(i), "a value", values, CoreValue::id);
        }
    }

    @Override
    public void cycle(String id, Location at) {
        known(set.cycle(id), id, at.property("cycle"), "a cycle", set.cycles(), Cycle::id);
    }

    @Override
    public @Nullable Cycle cycle(@Nullable String id) {
        return id == null ? null : set.cycle(id).orElse(null);
    }
}
