package io.github.okralign.json.write;

import io.github.okralign.json.text.Formats;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Organization;
import tools.jackson.core.JsonGenerator;

/** Writes a set as a document. */
public final class DocumentWriter {

    private final JsonOutput out;
    private final GoalWriter goals;

    private DocumentWriter(JsonGenerator json) {
        this.out = new JsonOutput(json);
        this.goals = new GoalWriter(out);
    }

    public static void write(OkrSet okrs, JsonGenerator json) {
        new DocumentWriter(json).document(okrs);
    }

    private void document(OkrSet okrs) {
        out.object(() -> {
            out.text("format", Formats.DOCUMENT);
            out.date("asOf", okrs.asOf());
            organization(okrs.organization());
            out.objects("cycles", okrs.cycles(), cycle -> {
                out.text("id", cycle.id());
                out.date("start", cycle.start());
                out.date("end", cycle.end());
                out.text("parent", cycle.parent());
            });
            out.fullList("objectives", okrs.objectives(), goals::objective);
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
            });
            out.objects("units", organization.units(), unit -> {
                out.text("id", unit.id());
                out.text("name", unit.name());
                out.name("level", unit.level());
                out.text("parent", unit.parent());
            });
            out.objects("people", organization.people(), person -> {
                out.text("id", person.id());
                out.text("name", person.name());
                out.text("unit", person.unit());
                out.number("capacity", person.capacity(), 1);
            });
        });
    }
}
