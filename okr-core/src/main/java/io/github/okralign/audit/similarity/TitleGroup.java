package io.github.okralign.audit.similarity;

import io.github.okralign.model.Goal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goals whose titles are the same but for case, accents and punctuation, of which one or two are looked at. */
public final class TitleGroup {

    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]++");

    public final String text;
    public final Owned first;
    /** The first goal of another owner. */
    @Nullable
    public Owned second;

    /** A goal and who answers for it. */
    public record Owned(Goal goal, String owner) {}

    public TitleGroup(String text, Owned first) {
        this.text = text;
        this.first = first;
    }

    /** The goals of this title that are looked at: one, or two of different owners. */
    List<Owned> goals() {
        Owned another = second;
        return another == null ? List.of(first) : List.of(first, another);
    }

    /** Whether some goals of the two titles have different owners: as they have if the goals of one of the titles do. */
    boolean hasOtherOwnersThan(TitleGroup other) {
        return second != null || other.second != null || !first.owner().equals(other.first.owner());
    }

    /** A title in lower case, without accents and punctuation, with one space between words. */
    public static String plain(String title) {
        char[] plain = new char[title.length()];
        int end = 0;
        for (int i = 0; i < title.length(); i++) {
            char letter = title.charAt(i);
            if (letter >= 128) {
                return plainOfAnyScript(title);
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain[end++] = letter;
            } else if (letter >= 'A' && letter <= 'Z') {
                plain[end++] = (char) (letter + ('a' - 'A'));
            } else if (end > 0 && plain[end - 1] != ' ') {
                plain[end++] = ' ';
            }
        }
        return new String(plain, 0, end > 0 && plain[end - 1] == ' ' ? end - 1 : end);
    }

    private static String plainOfAnyScript(String title) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(MARKS.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
