package io.github.okralign.json;

import io.github.okralign.model.OkrSet;

/** Reads a whole document into a set. */
final class DocumentShape {

    static final Shape<OkrSet.Builder> SHAPE = Shape.<OkrSet.Builder>of("the document", "format", "objectives")
            .property("format", (in, set) -> format(in, OkrJson.FORMAT))
            .date("asOf", OkrSet.Builder::asOf)
            .property("organization", OrganizationShape.SHAPE::read)
            .list("cycles", (in, set) -> set.cycle(CycleDraft.read(in)))
            .list("objectives", (in, set) -> set.objective(objective -> ObjectiveShape.SHAPE.read(in, objective)))
            .build();

    private DocumentShape() {}

    /** Refuses a format that is not the one that is known. */
    static void format(JsonInput in, String known) {
        String format = in.text();
        if (format != null && !format.equals(known)) {
            in.report(JsonCode.UNKNOWN_FORMAT, "format (" + Texts.quote(format) + ") must be " + Texts.quote(known));
        }
    }
}
