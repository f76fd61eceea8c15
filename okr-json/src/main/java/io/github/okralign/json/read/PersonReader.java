package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a person. */
final class PersonReader {

    private static final Shape<PersonReader> SHAPE = ShapeBuilder.<PersonReader>of("a person", "id")
            .text("id", (person, id) -> person.id = id)
            .text("name", (person, name) -> person.name = name)
            .sharedText("unit", (person, unit) -> person.unit = unit)
            .ids("units", (person, unit) -> person.units.add(unit))
            .sharedText("manager", (person, manager) -> person.manager = manager)
            .number("capacity", (person, capacity) -> person.capacity = capacity)
            .extensions((person, extensions) -> person.extensions = extensions)
            .build();

    private String id = Placeholder.ID;
    private @Nullable String name;
    private @Nullable String unit;
    private final List<String> units = new ArrayList<>();
    private @Nullable String manager;
    private @Nullable Double capacity;
    private Extensions extensions = Extensions.NONE;

    private PersonReader() {}

    static Person read(JsonInput in) {
        PersonReader reader = new PersonReader();
        long given = SHAPE.read(in, reader);
        if (SHAPE.has(given, "unit") && SHAPE.has(given, "units")) {
            in.conflict(
                    "units", "a person has both unit and units; it must name all of them in units, the main one first");
        }
        return reader.toPerson();
    }

    private Person toPerson() {
        Person person = Person.of(id);
        person = name == null ? person : person.named(name);
        person = unit == null ? person.in(units) : person.in(unit);
        person = capacity == null ? person : person.withCapacity(capacity);
        return person.reportingTo(manager).with(extensions);
    }
}
