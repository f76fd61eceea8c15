package io.github.okralign.cli.text;

import io.github.okralign.pace.Health;

/** How text looks: plain for files and pipes, or with bars and colours for a terminal. */
public enum Style {
    /** Characters only. */
    PLAIN,
    /** Progress bars and ANSI colours. */
    TERMINAL;

    private static final int BAR = 8;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    String bold(String text) {
        return ansi("1", text);
    }

    String faint(String text) {
        return ansi("2", text);
    }

    String coloured(Health health, String text) {
        return switch (health) {
            case ACHIEVED, ON_TRACK -> ansi("32", text);
            case AT_RISK -> ansi("33", text);
            case OFF_TRACK, MISSED -> ansi("31", text);
            case PENDING, NO_DATA, EXCLUDED -> faint(text);
        };
    }

    private String ansi(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** The width of a progress bar with the space after it. */
    int barWidth() {
        return this == PLAIN ? 0 : BAR + 1;
    }

    /** A bar of a progress within [0, 1], with a space after it; nothing in plain text. */
    String bar(double progress) {
        if (this == PLAIN) {
            return "";
        }
        int eighths = (int) Math.round(Math.max(0, Math.min(1, progress)) * BAR * 8);
        StringBuilder bar = new StringBuilder("█".repeat(eighths / 8));
        if (eighths % 8 > 0) {
            bar.append(EIGHTHS.charAt(eighths % 8));
        }
        return bar.append("░".repeat(BAR - bar.length())).append(' ').toString();
    }
}
