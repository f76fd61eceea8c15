package io.github.okralign.json;

import io.github.okralign.model.Person;
import org.jspecify.annotations.Nullable;

/** Reads a person. */
final class PersonDraft {

    private static final Shape<PersonDraft> SHAPE = Shape.<PersonDraft>of("a person", "id")
            .text("id", (person, id) -> person.id = id)
            .text("name", (person, name) -> person.name = name)
            .word("unit", (person, unit) -> person.unit = unit)
            .number("capacity", (person, capacity) -> person.capacity = capacity)
            .build();

    private String id = Unread.ID;
    private @Nullable String name;
    private @Nullable String unit;
    private @Nullable Double capacity;

    private PersonDraft() {}

    static Person read(JsonInput in) {
        PersonDraft draft = new PersonDraft();
        SHAPE.read(in, draft);
        return draft.toPerson();
    }

    private Person toPerson() {
        Person person = Person.of(id);
        person = name == null ? person : person.named(name);
        person = unit == null ? person : person.in(unit);
        return capacity == null ? person : person.withCapacity(capacity);
    }
}
