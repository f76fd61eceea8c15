package io.github.okralign.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The text of a document, without a byte order mark, so that it can be read twice and its columns count characters. */
interface DocumentText {

    /** A text of characters. */
    static DocumentText of(String text) {
        return new CharText(text);
    }

    /** A text of bytes, which should be UTF-8. */
    static DocumentText of(byte[] bytes) {
        Utf8Text text = new Utf8Text(bytes);
        return text.looksLikeAnotherEncoding() ? new CharText(text.toString(), text.broken()) : text;
    }

    /** A parser that stands before the text. */
    JsonParser parser(ReadOptions options);

    /** What is wrong with the byte at which the text ends, or null if it ends because it is over. */
    @Nullable
    String broken();

    /** What messages say of a text that a parser cannot read. */
    default String malformed(JacksonException e) {
        return ParserMessages.malformed(e);
    }

    /** Where a parser says that something is. */
    Position position(TokenStreamLocation location);

    /** The place behind the text. */
    Position end();

    /** What makes parsers that keep to the limits. */
    static JsonFactory factory(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints(options))
                // NaN is no JSON, but a number that is wrong says more than a text that is.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
    }

    /** The limits that a parser of any format keeps to by itself. */
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
