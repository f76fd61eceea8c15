package io.github.okralign.json.write;

import io.github.okralign.json.text.Formats;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Writes check-ins, within a document or on lines of a stream of their own. */
public final class CheckInWriter {

    private CheckInWriter() {}

    /** Writes the line that names the format. */
    public static void begin(OutputStream stream) {
        line(out -> out.text("format", Formats.CHECK_INS), stream);
    }

    /** Writes a check-in on a line of its own. */
    public static void write(Change.CheckedIn checkedIn, OutputStream stream) {
        line(
                out -> {
                    out.text("keyResult", checkedIn.goal());
                    properties(checkedIn.checkIn(), out);
                },
                stream);
    }

    static void properties(CheckIn checkIn, JsonOutput out) {
        out.text("date", checkIn.date().toString());
        out.number("value", checkIn.value());
        out.text("level", checkIn.level());
        out.number("confidence", checkIn.confidence());
        out.text("author", checkIn.author());
        out.text("note", checkIn.note());
    }

    private static void line(Consumer<JsonOutput> properties, OutputStream stream) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonText.writeLine(
                json -> {
                    JsonOutput out = new JsonOutput(json);
                    out.object(() -> properties.accept(out));
                },
                line);
        try {
            // In one piece, as several programs may append to one file.
            stream.write(line.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
