package io.github.okralign.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How many characters of one word have to be put in, taken out or replaced to get another, upper and lower case aside
 * ("Binary codes capable of correcting deletions, insertions, and reversals", Levenshtein, 1966), and which words are
 * near by that count.
 */
public final class EditDistance {

    /** Nobody mistypes longer words by a letter, and comparing them costs the square of their length. */
    private static final int LONGEST = 200;

    private EditDistance() {}

    /** A word, and how far it is from the one that was given. */
    private record Candidate(String word, int distance) {}

    /**
     * The words nearest to one.
     *
     * @param given the word that is none of them
     * @param words the words that there are
     * @param most the greatest distance that is near, at least 0
     * @param count how many words to give, at least 0
     * @return the nearest first, of equally near ones the first of the given order; none that has no letter in place
     */
    public static List<String> nearest(String given, Iterable<String> words, int most, int count) {
        List<Candidate> near = new ArrayList<>();
        for (String word : words) {
            int distance = between(given, word, most);
            if (distance <= most && distance < Math.max(given.length(), word.length())) {
                near.add(new Candidate(word, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance));
        return near.stream().limit(count).map(Candidate::word).toList();
    }

    /**
     * The distance between two words. O(length²), and O(1) where their lengths alone put them too far apart.
     *
     * @param one a word
     * @param other another word
     * @param most the greatest distance that matters, at least 0
     * @return the distance, or {@code most + 1} if it is greater or a word is too long to tell
     */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most || Math.max(one.length(), other.length()) > LONGEST) {
            return most + 1;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int least = nextRow(row, a.charAt(i - 1), i, b);
            if (least > most) {
                return most + 1; // no later row has less
            }
        }
        return Math.min(row[b.length()], most + 1);
    }

    /** Turns the distances of a beginning of one word to every beginning of the other into those of one letter more. */
    private static int nextRow(int[] row, char letter, int length, String other) {
        int diagonal = row[0];
        row[0] = length;
        int least = length;
        for (int j = 1; j <= other.length(); j++) {
            int replaced = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
