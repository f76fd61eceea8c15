package io.github.okralign.json.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.io.NumberOutput;

/** Writes YAML in blocks, one value a line, indented by two spaces a level. */
final class YamlTokens implements Tokens {

    /** Longer names are no longer names in YAML, unless they are marked. */
    private static final int LONGEST_NAME = 1000;

    private final Appendable out;
    private final Deque<Block> blocks = new ArrayDeque<>();

    YamlTokens(Appendable out) {
        this.out = out;
    }

    /** An object or list that has begun. */
    private static final class Block {
        private final boolean isList;
        private final String indentation;
        /** Whether its first element stands on the line on which it begins, as in a list. */
        private final boolean startsOnLine;

        private boolean isEmpty = true;
        /** Whether a name was marked, so that its value has a line of its own. */
        private boolean isMarked;

        Block(boolean isList, String indentation, boolean startsOnLine) {
            this.isList = isList;
            this.indentation = indentation;
            this.startsOnLine = startsOnLine;
        }
    }

    @Override
    public void startObject() {
        start(false);
    }

    @Override
    public void startList() {
        start(true);
    }

    private void start(boolean isList) {
        Block around = blocks.peek();
        if (around == null) {
            blocks.push(new Block(isList, "", true));
            return;
        }
        if (around.isList) {
            startElement(around);
        }
        blocks.push(new Block(isList, around.indentation + "  ", around.isList || around.isMarked));
    }

    @Override
    public void endObject() {
        end("{}");
    }

    @Override
    public void endList() {
        end("[]");
    }

    private void end(String ifEmpty) {
        Block block = blocks.pop();
        if (block.isEmpty) {
            append(block.startsOnLine ? "" : " ");
            append(ifEmpty);
            append("\n");
        }
    }

    @Override
    public void name(String name) {
        Block block = blocks.element();
        startLine(block);
        String shown = YamlScalar.of(name);
        block.isMarked = shown.length() > LONGEST_NAME;
        if (block.isMarked) {
            append("? " + shown + "\n" + block.indentation + ": ");
        } else {
            append(shown);
            append(":");
        }
    }

    @Override
    public void text(String text) {
        scalar(YamlScalar.of(text));
    }

    @Override
    public void number(long number) {
        scalar(Long.toString(number));
    }

    @Override
    public void number(double number) {
        scalar(NumberOutput.toString(number, true));
    }

    @Override
    public void number(BigDecimal number) {
        scalar(number.toString());
    }

    @Override
    public void flag(boolean flag) {
        scalar(Boolean.toString(flag));
    }

    @Override
    public void nothing() {
        scalar("null");
    }

    private void scalar(String text) {
        Block block = blocks.element();
        if (block.isList) {
            startElement(block);
        } else if (!block.isMarked) {
            append(" ");
        }
        append(text);
        append("\n");
    }

    private void startElement(Block list) {
        startLine(list);
        append("- ");
    }

    private void startLine(Block block) {
        if (block.isEmpty && !block.startsOnLine) {
            append("\n");
        }
        if (!block.isEmpty || !block.startsOnLine) {
            append(block.indentation);
        }
        block.isEmpty = false;
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
