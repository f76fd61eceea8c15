package io.github.okralign.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation, for tests of what it quotes. */
final class Markdown {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final String text;

    private Markdown(String text) {
        this.text = text;
    }

    static Markdown page(String name) {
        try {
            return new Markdown(Files.readString(Path.of(name)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The sections that begin with a heading of the second level, heading and all. */
    List<Markdown> sections() {
        return Pattern.compile("^## ", Pattern.MULTILINE)
                .splitAsStream(text)
                .skip(1)
                .map(Markdown::new)
                .toList();
    }

    /** The blocks in a language, each with the line feed at its end. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
