package io.github.okralign.json;

import io.github.okralign.model.OkrSet;

/** Reads {@code organization} into a set. */
final class OrganizationShape {

    static final Shape<OkrSet.Builder> SHAPE = Shape.<OkrSet.Builder>of("an organization")
            .text("name", OkrSet.Builder::organization)
            .text("vision", OkrSet.Builder::vision)
            .text("mission", OkrSet.Builder::mission)
            .list("values", (in, set) -> {
                ValueDraft value = new ValueDraft();
                ValueDraft.SHAPE.read(in, value);
                set.value(value.id, value.text);
            })
            .list("units", (in, set) -> set.unit(UnitDraft.read(in)))
            .list("people", (in, set) -> set.person(PersonDraft.read(in)))
            .build();

    private OrganizationShape() {}

    private static final class ValueDraft {
        static final Shape<ValueDraft> SHAPE = Shape.<ValueDraft>of("a value", "id")
                .text("id", (value, id) -> value.id = id)
                .text("text", (value, text) -> value.text = text)
                .build();

        private String id = Unread.ID;
        private String text = "";
    }
}
