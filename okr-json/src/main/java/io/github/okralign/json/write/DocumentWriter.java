package io.github.okralign.json.write;

import io.github.okralign.json.text.Formats;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Organization;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** Writes a set as a document. */
public final class DocumentWriter {

    private final JsonOutput out;
    private final GoalWriter goals;

    private DocumentWriter(Tokens tokens) {
        this.out = new JsonOutput(tokens);
        this.goals = new GoalWriter(out);
    }

    public static void write(OkrSet okrs, JsonGenerator json) {
        new DocumentWriter(new JsonTokens(json)).document(okrs);
    }

    /** Writes a document in YAML. */
    public static void writeYaml(OkrSet okrs, Appendable yaml) {
        new DocumentWriter(new YamlTokens(yaml)).document(okrs);
    }

    /** Writes a document in YAML into a stream as it is produced, in UTF-8, and flushes it. */
    public static void writeYaml(OkrSet okrs, OutputStream stream) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writeYaml(okrs, writer);
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(OkrSet okrs) {
        out.object(() -> {
            out.text("format", Formats.DOCUMENT);
            out.date("asOf", okrs.asOf());
            out.objects("conversions", okrs.conversions(), conversion -> {
                out.text("from", conversion.from());
                out.text("to", conversion.to());
                out.number("rate", conversion.rate());
                out.extensions(conversion.extensions());
            });
            organization(okrs.organization());
            out.objects("cycles", okrs.cycles(), cycle -> {
                out.text("id", cycle.id());
                out.date("start", cycle.start());
                out.date("end", cycle.end());
                out.text("parent", cycle.parent());
                out.extensions(cycle.extensions());
            });
            out.fullList("objectives", okrs.objectives(), goals::objective);
            out.extensions(okrs.extensions());
        });
    }

    private void organization(Organization organization) {
        if (organization.equals(OkrSet.builder().build().organization())) {
            return;
        }
        out.object("organization", () -> {
            out.text("name", organization.name());
            out.text("vision", organization.vision());
            out.text("mission", organization.mission());
            out.objects("values", organization.values(), value -> {
                out.text("id", value.id());
                if (!value.text().isEmpty()) {
                    out.text("text", value.text());
                }
                out.extensions(value.extensions());
            });
            out.objects("units", organization.units(), unit -> {
                out.text("id", unit.id());
                out.text("name", unit.name());
                out.name("level", unit.level());
                out.text("parent", unit.parent());
                out.text("head", unit.head());
                out.extensions(unit.extensions());
            });
            out.objects("people", organization.people(), person -> {
                out.text("id", person.id());
                out.text("name", person.name());
                if (person.units().size() > 1) {
                    out.texts("units", person.units());
                } else {
                    out.text("unit", person.unit());
                }
                out.text("manager", person.manager());
                out.number("capacity", person.capacity(), 1);
                out.extensions(person.extensions());
            });
            out.extensions(organization.extensions());
        });
    }
}
