package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.read.DocumentReader;
import io.github.okralign.json.read.ReadResult;
import io.github.okralign.json.write.DocumentWriter;
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
 * Lets a Jackson mapper of the caller read and write an {@link OkrSet} anywhere in a value, as {@link OkrJson} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new OkrJacksonModule()).build();
 * OkrSet okrs = mapper.readValue(json, OkrSet.class);
 * }</pre>
 *
 * <p>Problems are thrown as a {@link DatabindException} whose cause is an {@link InvalidDocumentException}. Their pointers
 * start at the set; problems of the facts and missing properties have no line. The mapper decides the layout of the text and
 * the limits on reading, except for {@link ReadOptions#ignoreUnknownProperties()} and the {@link ReadLimits} on numbers of
 * things.
 */
// Users of this class have Jackson already, to make a mapper; other users should not get to read Jackson through us.
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
            ReadResult<OkrSet> reading = DocumentReader.read(parser, options);
            try {
                return reading.orThrow();
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
