package io.github.okralign.json.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** The messages of parsers, without the parts that mean nothing to users of this module. */
public final class ParserMessages {

    /** Where the text came from, and which settings would allow what is refused, with or without brackets. */
    private static final Pattern NOISE = Pattern.compile(" \\((start marker|for \\w+ starting) at \\[[^\\]]*\\]\\)"
            + "|, from `[^`]*`"
            + "|[:;,]? \\(?enable `[^`]*` to allow\\)?"
            + "| \\(not recognized as one since Feature [^)]*\\)"
            + "| \\(or 'NaN'/'\\+INF'/'-INF'\\)");

    /** A limit of the parser: the number found, the limit, and the setting. */
    private static final Pattern LIMIT = Pattern.compile(
            ".*\\((\\d+)\\) exceeds the maximum allowed \\((\\d+), from `\\w+\\.getMax(\\w+)\\(\\)`\\)");

    private static final Map<String, String> LIMITED = Map.of(
            "NestingDepth", "the depth of nesting",
            "StringLength", "the length of a string",
            "NameLength", "the length of a name",
            "NumberLength", "the length of a number");

    private ParserMessages() {}

    public static String malformed(JacksonException e) {
        return "the text is not JSON: " + clean(e);
    }

    /** The message for a limit of the parser that the named class sets. */
    public static String limit(JacksonException e, String setBy) {
        Matcher limit = LIMIT.matcher(String.valueOf(e.getOriginalMessage()));
        String what = limit.matches() ? LIMITED.get(limit.group(3)) : null;
        return what == null ? clean(e) : limit(what, limit.group(1), "max" + limit.group(3), limit.group(2), setBy);
    }

    /** The message for a limit of {@code ReadLimits}. */
    public static String limit(String what, int found, String name, int limit) {
        return limit(what, Integer.toString(found), name, Integer.toString(limit), "ReadLimits");
    }

    private static String limit(String what, String found, String name, String limit, String setBy) {
        return what + " (" + found + ") must be at most " + name + " (" + limit + "); " + setBy + " can raise it";
    }

    private static String clean(JacksonException e) {
        return NOISE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    }
}
