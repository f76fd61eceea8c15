package io.github.okralign.json.write;

import java.math.BigDecimal;

/** Takes a document piece by piece, and writes it in a language of its own. */
interface Tokens {

    void startObject();

    void endObject();

    void startList();

    void endList();

    /** The name of the property whose value comes next. */
    void name(String name);

    /** A text, which may hold unpaired surrogates. */
    void text(String text);

    void number(long number);

    /** A finite number. */
    void number(double number);

    void number(BigDecimal number);

    void flag(boolean flag);

    void nothing();
}
