package io.github.okralign.json.text;

/** The codes of the problems that only a document can have; {@code DocumentProblem} explains them. */
public enum JsonCode {
    MALFORMED_JSON,
    TRAILING_CONTENT,
    LIMIT_EXCEEDED,
    UNKNOWN_FORMAT,
    UNKNOWN_PROPERTY,
    DUPLICATE_KEY,
    WRONG_TYPE,
    BAD_DATE,
    UNKNOWN_NAME
}
