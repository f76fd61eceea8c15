package io.github.okralign.json.text;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Parses the JSON-compatible part of YAML: no aliases, no tags, and the same limits as for JSON. The only class that needs
 * a YAML library.
 */
final class YamlParser extends JsonParserDelegate {

    /** The library copies a long scalar or comment once for each buffer in it, so small buffers make it quadratic. */
    private static final int GREATEST_BUFFER = 1 << 20;

    private final YAMLParser yaml;
    private final StreamReadConstraints limits;
    private final int length;
    private final OddCharacters odd;
    private int depth;

    private YamlParser(YAMLParser yaml, StreamReadConstraints limits, int length, OddCharacters odd) {
        super(yaml);
        this.yaml = yaml;
        this.limits = limits;
        this.length = length;
        this.odd = odd;
    }

    /** A parser at the start of a text. */
    static JsonParser of(String text, StreamReadConstraints limits) {
        OddCharacters odd = OddCharacters.of(text);
        String read = odd.exchanged(text);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(16, Math.min(read.length() + 2, GREATEST_BUFFER)))
                .setAllowDuplicateKeys(true)
                .build();
        YAMLFactory factory = YAMLFactory.builder()
                .loadSettings(settings)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                .build();
        YAMLParser yaml = (YAMLParser) factory.createParser(ObjectReadContext.empty(), new PairReader(read));
        return new YamlParser(yaml, limits, text.codePointCount(0, text.length()), odd);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token;
        try {
            token = yaml.nextToken();
        } catch (JacksonException e) {
            throw explained(e);
        }
        if (token == null) {
            return null;
        }
        if (yaml.isCurrentAlias()) {
            throw refused("*" + getString() + " is an alias; write out the value instead");
        }
        if (token != JsonToken.PROPERTY_NAME && yaml.getTypeId() != null) {
            throw refused("a value has the tag " + MessageText.quote(odd.exchanged(yaml.getTypeId()))
                    + "; tags are not supported");
        }
        checkLimits(token);
        return token;
    }

    private void checkLimits(JsonToken token) {
        switch (token) {
            case START_OBJECT, START_ARRAY -> limits.validateNestingDepth(++depth);
            case END_OBJECT, END_ARRAY -> depth--;
            case PROPERTY_NAME ->
                limits.validateNameLength(odd.exchanged(yaml.currentName()).length());
            case VALUE_STRING -> limits.validateStringLength(getStringLength());
            case VALUE_NUMBER_INT -> limits.validateIntegerLength(yaml.getStringLength());
            case VALUE_NUMBER_FLOAT -> limits.validateFPLength(yaml.getStringLength());
            default -> {}
        }
    }

    @Override
    public @Nullable String getString() {
        String text = yaml.getString();
        return text == null ? null : odd.exchanged(text);
    }

    @Override
    public @Nullable String getValueAsString() {
        return getString();
    }

    /** The text of the current token, which has one. */
    private String scalar() {
        return requireNonNullElse(getString(), "");
    }

    @Override
    public char[] getStringCharacters() {
        return odd.isEmpty() ? yaml.getStringCharacters() : scalar().toCharArray();
    }

    @Override
    public int getStringLength() {
        return odd.isEmpty() ? yaml.getStringLength() : scalar().length();
    }

    @Override
    public int getStringOffset() {
        return odd.isEmpty() ? yaml.getStringOffset() : 0;
    }

    @Override
    public @Nullable String currentName() {
        String name = yaml.currentName();
        return name == null ? null : odd.exchanged(name);
    }

    @Override
    public double getDoubleValue() {
        String text = yaml.getString();
        if (text.endsWith(".nan")) {
            return Double.NaN;
        } else if (text.endsWith(".inf")) {
            return Double.POSITIVE_INFINITY;
        }
        return yaml.getDoubleValue();
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        String name = nextName();
        if (name != null) {
            return matcher.matchName(name);
        }
        return yaml.currentToken() == JsonToken.END_OBJECT
                ? PropertyNameMatcher.MATCH_END_OBJECT
                : PropertyNameMatcher.MATCH_ODD_TOKEN;
    }

    @Override
    public JsonParser skipChildren() {
        JsonToken token = yaml.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            int around = depth - 1;
            while (depth > around && nextToken() != null) {
                // only the limits matter
            }
        }
        return this;
    }

    private StreamReadException refused(String message) {
        return new StreamReadException(this, message, yaml.currentTokenLocation());
    }

    /** The message of the YAML library, at the position that it means. */
    private JacksonException explained(JacksonException e) {
        Throwable cause = e.getCause();
        if (cause instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark();
            String message = odd.exchanged(marked.getProblem());
            if (mark.isPresent() && mark.get().getIndex() >= length) {
                return new UnexpectedEndOfInputException(this, null, message);
            }
            return new StreamReadException(
                    this,
                    message,
                    mark.map(at -> new TokenStreamLocation(null, at.getIndex(), at.getLine() + 1, at.getColumn() + 1))
                            .orElse(TokenStreamLocation.NA));
        } else if (cause instanceof YamlEngineException) {
            return refused(odd.exchanged(String.valueOf(cause.getMessage())));
        } else if (e.getOriginalMessage().startsWith("Expected a property name")) {
            return refused("the name of a property must be a string");
        }
        return e;
    }
}
