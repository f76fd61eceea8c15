package io.github.okralign.json;

import io.github.okralign.model.Location;
import io.github.okralign.model.OkrSet;

/** Reads a whole document into a set. */
final class DocumentShape {

    static final Shape<OkrSet.Builder> SHAPE = Shape.<OkrSet.Builder>of("the document", "format", "objectives")
            .property("format", (in, at, set) -> format(in, at, OkrJson.FORMAT))
            .date("asOf", OkrSet.Builder::asOf)
            .property("organization", OrganizationShape.SHAPE::read)
            .list("cycles", (in, at, set) -> set.cycle(CycleDraft.read(in, at)))
            .list(
                    "objectives",
                    (in, at, set) -> set.objective(objective -> ObjectiveShape.SHAPE.read(in, at, objective)));

    private DocumentShape() {}

    /** Refuses a format that is not the one that is known. */
    static void format(JsonInput in, Location at, String known) {
        String format = in.text(at);
        if (format != null && !format.equals(known)) {
            in.problems()
                    .report(
                            JsonCode.UNKNOWN_FORMAT,
                            at,
                            in.position(),
                            "format (" + Texts.quote(format) + ") must be " + Texts.quote(known));
        }
    }
}
