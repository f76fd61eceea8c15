package io.github.okralign.json.imports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with what stands around it taken off.
 *
 * @param title what is left
 * @param label the label before it, in lower case, or the empty string
 * @param score what was reached; NaN for none
 * @param of out of what: 1 for a ratio, 100 for a percentage, n for m/n, 0 for done or not done
 * @param owner who owns it
 * @param tags its tags
 */
record TitleLine(
        String title,
        String label,
        double score,
        double of,
        @Nullable String owner,
        List<String> tags) {

    private static final Pattern BOX = Pattern.compile("^\\[([ xX\\u2713])]\\s+");
    private static final Pattern LABEL = Pattern.compile(
            "^(objective|key result|kr|o)\\s*\\d{0,3}\\s*[:.)\\u2013\\u2014-]\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCORE = Pattern.compile(
            "(?:^|\\s)(?:[-\\u2013\\u2014:=]\\s*|[(\\[])\\s*(?:score:?\\s*)?"
                    + "(?:(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*%|(\\d{1,9}(?:\\.\\d{1,4})?)\\s*/\\s*(\\d{1,9}(?:\\.\\d{1,4})?)|([01]?\\.\\d{1,4}|[01])"
                    + "|(done|achieved|complete|completed|\\u2705|not started|not done|open))\\s*[)\\]]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("(\\S):\\s+(?=[^:]*$)");
    private static final Pattern OWNER = Pattern.compile("(?:^|\\s)@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60})");
    private static final Pattern TAG = Pattern.compile("(?:^|\\s)#([\\p{L}][\\p{L}\\p{N}_-]{0,60})");

    static TitleLine parse(String text) {
        String left = text.strip().replaceAll("^\\*\\*(.*)\\*\\*$", "$1").replaceAll("\\*\\*", "");
        double score = Double.NaN;
        double of = 1;
        Matcher box = BOX.matcher(left);
        if (box.find()) {
            score = box.group(1).isBlank() ? 0 : 1;
            of = 0;
            left = left.substring(box.end());
        }
        String label = "";
        Matcher labelled = LABEL.matcher(left);
        if (labelled.find()) {
            label = labelled.group(1).toLowerCase(Locale.ROOT);
            left = left.substring(labelled.end());
        }
        Matcher owners = OWNER.matcher(left);
        String owner = owners.find() ? owners.group(1) : null;
        left = OWNER.matcher(left).replaceAll("").strip();
        List<String> tags = new ArrayList<>();
        Matcher tagged = TAG.matcher(left);
        while (tagged.find()) {
            tags.add(tagged.group(1));
        }
        left = TAG.matcher(left).replaceAll("").strip();
        // A colon stands at the word before it; set apart it is found as other signs are.
        Matcher scored = SCORE.matcher(COLON.matcher(left).replaceFirst("$1 : "));
        if (scored.find()) {
            String whole = COLON.matcher(left).replaceFirst("$1 : ");
            left = whole.substring(0, scored.start()).strip();
            if (scored.group(1) != null) {
                score = Double.parseDouble(scored.group(1).replace(',', '.'));
                of = 100;
            } else if (scored.group(2) != null) {
                score = Double.parseDouble(scored.group(2));
                of = Double.parseDouble(scored.group(3));
            } else if (scored.group(4) != null) {
                score = Double.parseDouble(scored.group(4));
                of = 1;
            } else {
                String word = scored.group(5).toLowerCase(Locale.ROOT);
                score = word.startsWith("not") || word.equals("open") ? 0 : 1;
                of = 0;
            }
            if (of == 0 && scored.group(2) != null) {
                score = Double.NaN;
                of = 1;
            }
        }
        return new TitleLine(left.strip(), label, score, of, owner, tags);
    }

    /** What was reached, as a ratio; NaN for none. */
    double ratio() {
        return of == 0 ? score : score / of;
    }
}
