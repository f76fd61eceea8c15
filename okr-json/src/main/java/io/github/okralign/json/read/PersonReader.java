package io.github.okralign.json.read;

import io.github.okralign.model.Person;
import org.jspecify.annotations.Nullable;

/** Reads a person. */
final class PersonReader {

    private static final Shape<PersonReader> SHAPE = ShapeBuilder.<PersonReader>of("a person", "id")
            .text("id", (person, id) -> person.id = id)
            .text("name", (person, name) -> person.name = name)
            .sharedText("unit", (person, unit) -> person.unit = unit)
            .number("capacity", (person, capacity) -> person.capacity = capacity)
            .build();

    private String id = Placeholder.ID;
    private @Nullable String name;
    private @Nullable String unit;
    private @Nullable Double capacity;

    private PersonReader() {}

    static Person read(JsonInput in) {
        PersonReader reader = new PersonReader();
        SHAPE.read(in, reader);
        return reader.toPerson();
    }

    private Person toPerson() {
        Person person = Person.of(id);
        person = name == null ? person : person.named(name);
        person = unit == null ? person : person.in(unit);
        return capacity == null ? person : person.withCapacity(capacity);
    }
}
