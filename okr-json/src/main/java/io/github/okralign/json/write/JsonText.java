package io.github.okralign.json.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The layout of all JSON that is written: two spaces a level and a line feed after every line, or all on one line. */
public final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            // The shortest digits that read back as the same number, on every JDK.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // What fails half-way must not look complete.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private static final ObjectWriteContext CONTEXT = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return LAYOUT.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private JsonText() {}

    public static String of(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(CONTEXT, text)) {
            content.accept(json);
            json.writeRaw('\n');
        }
        return text.toString();
    }

    /** Writes the same text into a stream as it is produced, in UTF-8, and flushes it. */
    public static void write(Consumer<JsonGenerator> content, OutputStream stream) {
        write(CONTEXT, content, stream);
        try {
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text without white space on a line of its own. */
    public static void writeLine(Consumer<JsonGenerator> content, OutputStream stream) {
        write(ObjectWriteContext.empty(), content, stream);
    }

    private static void write(ObjectWriteContext context, Consumer<JsonGenerator> content, OutputStream stream) {
        try (JsonGenerator json = JSON.createGenerator(context, stream, JsonEncoding.UTF8)) {
            content.accept(json);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }
}
