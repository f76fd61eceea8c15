package io.github.okralign.json.text;

import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The text of a document without its byte order mark; it can be read twice, and its columns count characters. */
public interface DocumentText {

    /** A parser at the start of the text. */
    JsonParser parser(ReadOptions options);

    /** What is wrong with the byte that ends the text early, or null if the text is complete. */
    @Nullable
    String broken();

    /** The message for a text that the parser refuses. */
    default String malformed(JacksonException e) {
        return ParserMessages.malformed(e);
    }

    /** The position of a location that the parser gave. */
    Position position(TokenStreamLocation location);

    /** The position after the last character. */
    Position end();

    /** A factory of parsers that keep the limits. */
    static JsonFactory factory(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints(options))
                // NaN is not JSON, but "bad number" is a better message than "malformed text".
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
    }

    /** The limits that every parser checks by itself. */
    static StreamReadConstraints constraints(ReadOptions options) {
        ReadLimits limits = options.limits();
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxNestingDepth())
                .maxStringLength(limits.maxStringLength())
                .maxNameLength(limits.maxNameLength())
                .maxNumberLength(limits.maxNumberLength())
                .build();
    }
}
