package io.github.okralign.cli.text;

import java.util.List;
import java.util.Locale;

/** A text under construction: headings and paragraphs that fit a terminal. */
final class Page {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Page(Style style) {
        this.style = style;
    }

    /** {@return the text so far, for appending} */
    StringBuilder text() {
        return text;
    }

    void heading(String title, String meaning) {
        text.append('\n').append(style.bold(title.toUpperCase(Locale.ROOT)));
        List<String> lines = Layout.wrapped(meaning, Layout.WIDTH - title.length() - 2);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "  " : "\n" + " ".repeat(title.length() + 2)).append(style.faint(lines.get(i)));
        }
        text.append('\n');
    }

    /** A paragraph whose lines after the first are indented. */
    void paragraph(String words) {
        indented("", words);
    }

    /** A paragraph that is indented, its lines after the first by two more. */
    void indented(String indent, String words) {
        List<String> lines = Layout.wrapped(words, Layout.WIDTH - 2 - indent.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(indent).append(i == 0 ? "" : "  ").append(lines.get(i)).append('\n');
        }
    }

    /** Says how many more there are, if there are any. */
    void andMore(int number) {
        if (number > 0) {
            paragraph("… and " + number + " more; `--format json` lists them all.");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
