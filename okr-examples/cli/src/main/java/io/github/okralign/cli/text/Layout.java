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
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Whether a terminal would act on the character, or could not encode it, instead of showing it. */
    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !isJoiner(c);
            default -> false;
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
        return text.codePoints().map(Layout::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isJoiner(c)) {
            return 0;
        }
        return Character.isIdeographic(c)
                        || (c >= 0x1100 && c <= 0x115f)
                        || (c >= 0x3000 && c <= 0x30ff)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0x1f300 && c <= 0x1faff)
                ? 2
                : 1;
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
        StringBuilder kept = new StringBuilder();
        int left = columns;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            left -= width(c);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
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
            for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
                int c = word.codePointAt(i);
                if (used + width(c) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += width(c);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        lines.replaceAll(each -> each.replace(TIED, ' '));
        return lines;
    }
}
