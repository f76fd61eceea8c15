package io.github.okralign.json;

import java.util.Map;
import java.util.regex.Matcher;
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

    /** A limit of the parser: what was found, the limit, and what sets it. */
    private static final Pattern LIMIT = Pattern.compile(
            ".*\\((\\d+)\\) exceeds the maximum allowed \\((\\d+), from `\\w+\\.getMax(\\w+)\\(\\)`\\)");

    private static final Map<String, String> LIMITED = Map.of(
            "NestingDepth", "the depth of nesting",
            "StringLength", "the length of a string",
            "NameLength", "the length of a name",
            "NumberLength", "the length of a number");

    private ParserMessages() {}

    static String malformed(JacksonException e) {
        return "the text is not JSON: " + clean(e);
    }

    /** What a parser says of a limit that was set by a class of that name. */
    static String limit(JacksonException e, String setBy) {
        Matcher limit = LIMIT.matcher(String.valueOf(e.getOriginalMessage()));
        String what = limit.matches() ? LIMITED.get(limit.group(3)) : null;
        return what == null ? clean(e) : limit(what, limit.group(1), "max" + limit.group(3), limit.group(2), setBy);
    }

    /** What is said of a limit of {@link ReadLimits}. */
    static String limit(String what, int found, String name, int limit) {
        return limit(what, Integer.toString(found), name, Integer.toString(limit), "ReadLimits");
    }

    private static String limit(String what, String found, String name, String limit, String setBy) {
        return what + " (" + found + ") must not exceed " + name + " (" + limit + "); " + setBy + " sets another";
    }

    private static String clean(JacksonException e) {
        return NOISE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    }
}
