package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Initiative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is done about an objective. */
final class InitiativeReader {

    private static final Shape<InitiativeReader> SHAPE = ShapeBuilder.<InitiativeReader>of(
                    "an initiative", "id", "title")
            .text("id", (reader, id) -> reader.id = id)
            .text("title", (reader, title) -> reader.title = title)
            .sharedText("owner", (reader, owner) -> reader.owner = owner)
            .number("effort", (reader, effort) -> reader.effort = effort)
            .name("state", Initiative.State.class, (reader, state) -> reader.state = state)
            .date("start", (reader, start) -> reader.start = start)
            .date("due", (reader, due) -> reader.due = due)
            .date("done", (reader, done) -> reader.done = done)
            .ids("serves", (reader, keyResult) -> reader.serves.add(keyResult))
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private String id = Placeholder.ID;
    private String title = "";
    private @Nullable String owner;
    private @Nullable Double effort;
    private Initiative.State state = Initiative.State.OPEN;
    private @Nullable LocalDate start;
    private @Nullable LocalDate due;
    private @Nullable LocalDate done;
    private final List<String> serves = new ArrayList<>();
    private Extensions extensions = Extensions.NONE;

    private InitiativeReader() {}

    static Initiative read(JsonInput in) {
        InitiativeReader reader = new InitiativeReader();
        int before = in.problems().found();
        SHAPE.read(in, reader);
        if (in.problems().found() > before) {
            // Whether its state and its days fit together depends on the part that could not be read.
            in.problems().suppress(in.place());
            List.of("state", "start", "due", "done")
                    .forEach(each -> in.problems().suppress(in.place().property(each)));
        }
        return reader.toInitiative();
    }

    private Initiative toInitiative() {
        return Initiative.of(id, title)
                .ownedBy(owner)
                .taking(effort)
                .in(state)
                .from(start)
                .until(due)
                .doneOn(done)
                .serving(serves)
                .with(extensions);
    }
}
