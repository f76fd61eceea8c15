package io.github.okralign.json.read;

import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.CoreValue;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.OkrSet;

/** Reads {@code organization} into a set. */
final class OrganizationReader {

    static final Shape<OkrSet.Builder> SHAPE = ShapeBuilder.<OkrSet.Builder>of("an organization")
            .text("name", OkrSet.Builder::organization)
            .text("vision", OkrSet.Builder::vision)
            .text("mission", OkrSet.Builder::mission)
            .list("values", (in, set) -> {
                ValueDraft value = new ValueDraft();
                ValueDraft.SHAPE.read(in, value);
                set.value(new CoreValue(value.id, value.text, value.extensions));
            })
            .list("units", (in, set) -> set.unit(UnitReader.read(in)))
            .list("people", (in, set) -> set.person(PersonReader.read(in)))
            .extensions(OkrSet.Builder::organizationExtensions)
            .build();

    private OrganizationReader() {}

    private static final class ValueDraft {
        static final Shape<ValueDraft> SHAPE = ShapeBuilder.<ValueDraft>of("a value", "id")
                .text("id", (value, id) -> value.id = id)
                .text("text", (value, text) -> value.text = text)
                .extensions((value, extensions) -> value.extensions = extensions)
                .build();

        private String id = Placeholder.ID;
        private String text = "";
        private Extensions extensions = Extensions.NONE;
    }
}
