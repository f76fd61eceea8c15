package io.github.okralign.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What the parser says, without what only its own callers can make use of. */
final class ParserMessages {

    /** Where the text came from, and which settings would allow what is refused; the latter stand in brackets or not. */
    private static final Pattern NOISE = Pattern.compile(" \\((start marker|for \\w+ starting) at \\[[^\\]]*\\]\\)"
            + "|, from `[^`]*`"
            + "|[:;,]? \\(?enable `[^`]*` to allow\\)?"
            + "| \\(not recognized as one since Feature [^)]*\\)"
            + "| \\(or 'NaN'/'\\+INF'/'-INF'\\)");

    private ParserMessages() {}

    static String malformed(JacksonException e) {
        return "the text is not JSON: " + clean(e);
    }

    static String limit(JacksonException e) {
        return "a limit of reading is exceeded: " + clean(e);
    }

    private static String clean(JacksonException e) {
        return NOISE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    }
}
