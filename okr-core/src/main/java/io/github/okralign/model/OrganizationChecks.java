package io.github.okralign.model;

import io.github.okralign.index.IntGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must hold of the organisation and the cycles; knows their ids afterwards. */
final class OrganizationChecks implements References {

    private static final Location ORGANIZATION = Location.SET.property("organization");
    private static final Location CYCLES = Location.SET.property("cycles");

    private final ProblemReporter checks;
    private final Map<String, CoreValue> values;
    private final Map<String, Unit> units;
    private final Map<String, Person> people;
    private final Map<String, Cycle> cycles;
    private final List<Person> everybody;

    OrganizationChecks(
            ProblemReporter checks, Organization organization, List<Cycle> allCycles, List<Conversion> conversions) {
        this.checks = checks;
        this.everybody = organization.people();
        Location unitList = ORGANIZATION.property("units");
        this.values = checks.byId(organization.values(), CoreValue::id, ORGANIZATION.property("values"), "a value");
        this.units = checks.byId(organization.units(), Unit::id, unitList, "a unit");
        this.people = checks.byId(organization.people(), Person::id, ORGANIZATION.property("people"), "a person");
        this.cycles = checks.byId(allCycles, Cycle::id, CYCLES, "a cycle");
        parents(organization.units(), Unit::id, Unit::parent, units, unitList, "a unit", "parent");
        people(organization.people());
        heads(organization.units(), unitList);
        parents(
                organization.people(),
                Person::id,
                Person::manager,
                people,
                ORGANIZATION.property("people"),
                "a person",
                "manager");
        parents(allCycles, Cycle::id, Cycle::parent, cycles, CYCLES, "a cycle", "parent");
        dates(allCycles);
        conversions(conversions);
    }

    private void people(List<Person> all) {
        for (int i = 0; i < all.size(); i++) {
            Person person = all.get(i);
            Location at = ORGANIZATION.property("people").index(i);
            if (person.units().size() == 1) {
                unit(person.units().get(0), at);
            } else {
                units(person, at.property("units"));
            }
            checks.notNegative(
                    person.capacity(), at, "capacity", "capacity", new ProblemReporter.Name("person", person.id()));
        }
    }

    private void units(Person person, Location at) {
        for (int i = 0; i < person.units().size(); i++) {
            unitAt(person.units().get(i), at.index(i));
        }
        new NoteChecks(checks, this)
                .unique(person.units(), null, at, "unit", new ProblemReporter.Name("person", person.id()));
    }

    private void heads(List<Unit> all, Location list) {
        for (int i = 0; i < all.size(); i++) {
            String head = all.get(i).head().orElse(null);
            if (head != null) {
                person(head, list.index(i), "head");
            }
        }
    }

    private void conversions(List<Conversion> conversions) {
        Map<List<String>, Integer> positions = new HashMap<>();
        for (int i = 0; i < conversions.size(); i++) {
            Conversion conversion = conversions.get(i);
            Location at = Location.SET.property("conversions").index(i);
            String name = "the conversion " + ProblemReporter.quote(conversion.from()) + " → "
                    + ProblemReporter.quote(conversion.to());
            checks.notBlank(conversion.from(), at, "from", name);
            checks.notBlank(conversion.to(), at, "to", name);
            checks.rate(conversion.rate(), at, name);
            if (conversion.from().equals(conversion.to())) {
                checks.report(
                        Problem.Code.SELF_LINK,
                        at.property("to"),
                        name + " leads to the unit that it comes from; it must lead to another one");
            }
            Integer first = positions.putIfAbsent(List.of(conversion.from(), conversion.to()), i);
            if (first != null) {
                checks.report(
                        Problem.Code.DUPLICATE_ID,
                        at,
                        name + " is given by conversions[" + first + "] already; there must be one rate");
            }
        }
    }

    private void dates(List<Cycle> all) {
        for (int i = 0; i < all.size(); i++) {
            Cycle cycle = all.get(i);
            if (cycle.start().isPresent()
                    && cycle.end().isPresent()
                    && cycle.end().get().isBefore(cycle.start().get())) {
                checks.report(
                        Problem.Code.END_BEFORE_START,
                        CYCLES.index(i).property("end"),
                        "end (" + cycle.end().get() + ") of cycle " + ProblemReporter.quote(cycle.id())
                                + " must not be before its start ("
                                + cycle.start().get() + ")");
            }
        }
    }

    private <T> void parents(
            List<T> items,
            Function<T, String> id,
            Function<T, Optional<String>> parent,
            Map<String, T> known,
            Location list,
            String kind,
            String property) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions.putIfAbsent(id.apply(items.get(i)), i);
        }
        IntGraph.Builder downward = IntGraph.builder(items.size());
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            Location at = list.index(i);
            parent.apply(items.get(i)).ifPresent(above -> {
                checks.reference(above, known, at, property, kind);
                Integer upper = known.containsKey(above) ? positions.get(above) : null;
                if (upper != null) {
                    downward.edge(upper, item);
                }
            });
        }
        for (List<Integer> loop : downward.build().topologicalOrder().loops()) {
            // The order runs from parent to child, people read it from child to parent.
            String path = ProblemReporter.circle(
                    loop.size(), i -> id.apply(items.get(loop.get((loop.size() - i) % loop.size()))));
            checks.report(
                    Problem.Code.LOOP,
                    list.index(loop.get(0)).property(property),
                    property + "s form a loop: " + path + "; remove one of these " + property + "s");
        }
    }

    boolean hasUnits(Set<String> ids) {
        return units.keySet().containsAll(ids);
    }

    boolean hasPeople(Set<String> ids) {
        return people.keySet().containsAll(ids);
    }

    boolean hasValues(Set<String> ids) {
        return values.keySet().containsAll(ids);
    }

    boolean hasCycles(Set<String> ids) {
        return cycles.keySet().containsAll(ids);
    }

    @Override
    public void unit(String id, Location at) {
        checks.reference(id, units, at, "unit", "a unit");
    }

    @Override
    public void person(String id, Location at, String property) {
        if (!people.containsKey(id)) {
            nobody(id, at.property(property));
        }
    }

    @Override
    public void unitAt(String id, Location at) {
        checks.reference(id, units, at, "a unit");
    }

    @Override
    public void personAt(String id, Location at) {
        if (!people.containsKey(id)) {
            nobody(id, at);
        }
    }

    /** Reports what is the id of nobody, though it may be somebody's name. */
    private void nobody(String id, Location at) {
        checks.dangling(id, at, "a person", people.keySet(), () -> {
            Map<String, String> names = new HashMap<>();
            everybody.forEach(person -> person.name().ifPresent(name -> names.putIfAbsent(name, person.id())));
            return names;
        });
    }

    @Override
    public void values(List<String> ids, Location at) {
        for (int i = 0; i < ids.size(); i++) {
            checks.reference(ids.get(i), values, at.property("values").index(i), "a value");
        }
    }

    @Override
    public void cycle(String id, Location at) {
        checks.reference(id, cycles, at, "cycle", "a cycle");
    }

    @Override
    public @Nullable Cycle cycle(@Nullable String id) {
        return id == null ? null : cycles.get(id);
    }
}
