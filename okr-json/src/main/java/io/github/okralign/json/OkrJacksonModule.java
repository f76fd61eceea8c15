package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.model.OkrSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a Jackson mapper of the caller's own to read and write an {@link OkrSet}, anywhere in a value, as
 * {@link OkrJson} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new OkrJacksonModule()).build();
 * OkrSet okrs = mapper.readValue(json, OkrSet.class);
 * }</pre>
 *
 * <p>Problems come as a {@link DatabindException} whose cause is an {@link InvalidDocumentException}; their pointers
 * begin at the set, and neither problems of the facts nor missing properties have a line. How the text is laid out, and
 * the limits of reading, are the mapper's own affair, but for {@link ReadOptions#ignoreUnknownProperties()} and those of the
 * {@link ReadLimits} that count something.
 */
// Whoever uses this class has a mapper, and with it Jackson, already; nobody else should come to read Jackson by us.
@SuppressWarnings("exports")
public final class OkrJacksonModule extends JacksonModule {

    private final ReadOptions options;

    /** A module that reads with the default options. */
    public OkrJacksonModule() {
        this(ReadOptions.DEFAULT);
    }

    /**
     * A module that reads with options.
     *
     * @param options how strictly to read
     */
    public OkrJacksonModule(ReadOptions options) {
        this.options = requireNonNull(options, "options");
    }

    @Override
    public String getModuleName() {
        return "okr-json";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new SimpleSerializers().addSerializer(OkrSet.class, new Serializer()));
        context.addDeserializers(new SimpleDeserializers().addDeserializer(OkrSet.class, new Deserializer(options)));
    }

    private static final class Serializer extends ValueSerializer<OkrSet> {
        @Override
        public void serialize(OkrSet okrs, JsonGenerator json, SerializationContext context) {
            DocumentWriter.write(okrs, json);
        }
    }

    private static final class Deserializer extends ValueDeserializer<OkrSet> {
        private final ReadOptions options;

        Deserializer(ReadOptions options) {
            this.options = options;
        }

        @Override
        public OkrSet deserialize(JsonParser parser, DeserializationContext context) {
            Reading reading = DocumentReader.read(parser, options);
            try {
                return reading.orThrow();
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
