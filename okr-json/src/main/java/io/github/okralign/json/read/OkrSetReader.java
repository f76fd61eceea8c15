package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.json.text.Formats;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.MessageText;
import io.github.okralign.model.OkrSet;

/** Reads a whole document into a set. */
final class OkrSetReader {

    static final Shape<OkrSet.Builder> SHAPE = ShapeBuilder.<OkrSet.Builder>of("the document", "format", "objectives")
            .property("format", (in, set) -> format(in, Formats.DOCUMENT))
            .date("asOf", OkrSet.Builder::asOf)
            .list("conversions", (in, set) -> set.conversion(ConversionReader.read(in)))
            .property("organization", OrganizationReader.SHAPE::read)
            .list("cycles", (in, set) -> set.cycle(CycleReader.read(in)))
            .list("objectives", (in, set) -> set.objective(objective -> ObjectiveReader.read(in, objective)))
            // What editors look at; it says nothing of the goals, so it is not kept.
            .text("$schema", (set, schema) -> {})
            .extensions(OkrSet.Builder::extensions)
            .build();

    private OkrSetReader() {}

    /** Refuses any format but the known one. */
    static void format(JsonInput in, String known) {
        String format = in.text();
        if (format != null && !format.equals(known)) {
            in.report(
                    JsonCode.UNKNOWN_FORMAT,
                    "format (" + MessageText.quote(format) + ") must be " + MessageText.quote(known));
        }
    }
}
