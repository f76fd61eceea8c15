package io.github.okralign.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Fits text into columns: measures, wraps and pads it by the columns that it takes on a terminal. */
public final class Layout {

    static final int WIDTH = 80;
    private static final int TITLE = 240;

    private Layout() {}

    /**
     * {@return the text with control characters shown instead of obeyed, as {@code \u001b}, so that it stays on one line}
     *
     * @param text any text
     */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                for (char unit : Character.toChars(c)) {
                    shown.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Whether a terminal would act on the character, could not encode it or would hide it, instead of showing it. */
    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !isJoiner(c);
            default -> c >= 0xE0000 && c <= 0xE0FFF; // tags and selectors, which can carry a whole text unseen
        };
    }

    /** Zero-width joiner and non-joiner, which emoji and some scripts need. */
    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d;
    }

    /** A title on one line, cut at a length that nobody reads beyond. */
    static String title(String title) {
        return cut(shown(title), TITLE);
    }

    /**
     * {@return how many columns of a terminal the text takes}
     *
     * @param text any text without control characters
     */
    public static int width(String text) {
        return Cells.width(text);
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /**
     * {@return the text, or its beginning with an ellipsis where it is wider than the columns}
     *
     * @param text any text without control characters
     * @param columns how many columns there are, at least 1
     */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return beginning(text, columns - 1) + "…";
    }

    /** A title with an id behind it in brackets, the title cut so that the id fits. */
    static String labelled(String title, String id, int columns) {
        String suffix = " [" + shown(id) + "]";
        return cut(cut(shown(title), Math.max(4, columns - width(suffix))) + suffix, columns);
    }

    private static String beginning(String text, int columns) {
        int left = columns;
        int end = 0;
        while (end < text.length()) {
            int next = Cells.end(text, end);
            left -= Cells.width(text, end, next);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** A no-break space: it keeps two words on one line, and is written as an ordinary space. */
    static final char TIED = '\u00a0';

    /** The text in lines of at most so many columns, broken between words, or within a word that is longer than a line. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int needed = width(word);
            if (!line.isEmpty() && needed <= columns && used + 1 + needed > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); ) {
                int end = Cells.end(word, i);
                int wide = Cells.width(word, i, end);
                if (used + wide > columns && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(word, i, end);
                used += wide;
                i = end;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        lines.replaceAll(each -> each.replace(TIED, ' '));
        return lines;
    }
}
