package io.github.okralign.json.read.input;

import io.github.okralign.json.text.Dates;
import io.github.okralign.json.text.MessageText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody who wrote by hand probably meant. */
final class Hints {

    /** Properties that people expect, the property that the object has instead, and how it is written. */
    private static final Map<String, Instead> INSTEAD = Map.ofEntries(
            alignment("contributesTo", "\"to\": …"),
            alignment("contributes", "\"to\": …"),
            alignment("parent", "\"to\": …"),
            alignment("supports", "\"to\": …, \"type\": \"SUPPORTS\""),
            alignment("dependsOn", "\"to\": …, \"type\": \"DEPENDS_ON\""),
            inOrganization("people"),
            inOrganization("units"),
            inOrganization("values"),
            Map.entry("name", new Instead("title", "did you mean \"title\"?")),
            Map.entry("start", new Instead("baseline", "did you mean \"baseline\"?")),
            Map.entry("goal", new Instead("target", "did you mean \"target\"?")),
            inMeasure("baseline", "{\"type\": \"CHANGE\", \"baseline\": …, \"target\": …}"),
            inMeasure("target", "{\"type\": \"CHANGE\", \"baseline\": …, \"target\": …}"),
            inMeasure("change", "{\"type\": \"CHANGE\", \"baseline\": …, \"target\": …}"),
            inMeasure("ratio", "{\"type\": \"RATIO\", \"baseline\": …, \"target\": …}"),
            inMeasure("atLeast", "{\"type\": \"AT_LEAST\", \"threshold\": …}"),
            inMeasure("atMost", "{\"type\": \"AT_MOST\", \"threshold\": …}"),
            inMeasure("range", "{\"type\": \"RANGE\", \"lower\": …, \"upper\": …}"),
            inMeasure("milestones", "{\"type\": \"MILESTONES\", \"milestones\": […]}"),
            inMeasure("levels", "{\"type\": \"LEVELS\", \"levels\": […]}"),
            inMeasure("binary", "{\"type\": \"BINARY\"}"));

    private static final Set<String> SHARES =
            Set.of("confidence", "manual", "score", "progress", "keyResultShare", "beta");

    private static final Pattern PERCENT = Pattern.compile("\\s*(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*%\\s*");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?");

    private Hints() {}

    private record Instead(String property, String hint) {}

    private static Map.Entry<String, Instead> alignment(String name, String link) {
        return Map.entry(name, new Instead("alignments", "write \"alignments\": [{" + link + "}]"));
    }

    private static Map.Entry<String, Instead> inOrganization(String name) {
        return Map.entry(
                name,
                new Instead(
                        "organization", "it belongs in the organization: \"organization\": {\"" + name + "\": […]}"));
    }

    private static Map.Entry<String, Instead> inMeasure(String name, String measure) {
        return Map.entry(name, new Instead("measure", "write \"measure\": " + measure));
    }

    /** What to write instead of a property that an object with these properties does not have. */
    static Optional<String> property(String name, Collection<String> names) {
        Instead instead = INSTEAD.get(name);
        if (instead != null && names.contains(instead.property)) {
            return Optional.of(instead.hint);
        } else if (name.equals("$schema")) {
            return Optional.of("it belongs at the beginning of the document");
        }
        return MessageText.nearest(name, names).map(near -> "did you mean " + MessageText.quote(near) + "?");
    }

    /** What to write instead of a text where a number must be, as the end of a sentence. */
    static String number(String property, String text) {
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            return "";
        }
        BigDecimal number = new BigDecimal(percent.group(1));
        BigDecimal meant = SHARES.contains(property) ? number.movePointLeft(2) : number;
        return "; write " + meant.toPlainString();
    }

    /** What to write instead of a text that is no date, as the end of a sentence. */
    static String date(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return "";
        }
        String meant = day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3));
        try {
            Dates.parse(meant.toCharArray(), 0, meant.length());
        } catch (DateTimeException e) {
            return "";
        }
        return "; write \"" + meant + "\"";
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
