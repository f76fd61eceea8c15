package io.github.okralign.json;

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

    /** Takes a character that takes up so many columns. */
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

    /** The place of the character that comes next. */
    Position position() {
        return new Position(line, column);
    }
}
