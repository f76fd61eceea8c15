package io.github.okralign.json.text;

/** Counts lines and columns character by character, as parsers do. */
final class LineCounter {

    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    LineCounter() {}

    LineCounter(LineCounter other) {
        this.line = other.line;
        this.column = other.column;
        this.afterReturn = other.afterReturn;
    }

    /** Counts a character that is so many columns wide. */
    void next(int character, int width) {
        if (character == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = character == '\r';
        if (character == '\n' || character == '\r') {
            line++;
            column = 1;
        } else {
            column += width;
        }
    }

    /** The position of the next character. */
    Position position() {
        return new Position(line, column);
    }
}
