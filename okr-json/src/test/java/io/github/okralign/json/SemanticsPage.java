package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** docs/semantics.md, taken apart into its headings, examples and tables. */
final class SemanticsPage {

    /**
     * A worked example.
     *
     * @param section the heading of the second level that it stands under
     * @param line the line of the page on which its expectations begin, from 1
     * @param document a document in YAML, unless the expectations need none
     * @param later the same document some time later, if there is one
     * @param expectations the lines to hold against the code
     */
    record Example(
            String section, int line, Optional<String> document, Optional<String> later, List<String> expectations) {
        @Override
        public String toString() {
            return section + ", line " + line;
        }
    }

    /** A fenced block: the words after the fence, the text, and the line on which that begins. */
    private record Block(String language, int line, List<String> text) {
        String joined() {
            return String.join("\n", text) + "\n";
        }
    }

    private static final String FENCE = "```";
    private static final Pattern NO_PART_OF_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

    private final List<String> lines;

    SemanticsPage(String text) {
        this.lines = text.lines().toList();
    }

    static SemanticsPage ofTheProject() {
        return new SemanticsPage(Markdown.page("../docs/semantics.md").text());
    }

    /** The anchors of the headings of the second level, in order, as GitHub makes them. */
    List<String> anchors() {
        return lines.stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> NO_PART_OF_AN_ANCHOR
                        .matcher(line.substring(3).toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-'))
                .toList();
    }

    /** The places of the page that its links lead to. */
    List<String> linkedAnchors() {
        return Pattern.compile("\\]\\(#([^)]*)\\)")
                .matcher(String.join("\n", lines))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The cells of all rows of tables whose heading begins with a word, the row of headings first in each. */
    List<List<String>> tables(String firstHeading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside = line.startsWith("| " + firstHeading + " |") || (inside && line.startsWith("|"));
            if (inside && !line.startsWith("|---")) {
                rows.add(Pattern.compile(" *\\| *")
                        .splitAsStream(line.substring(1).replace("`", ""))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }

    /** The examples, in order; fails where a document has no expectations or a block is of no known kind. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        String section = "";
        List<Block> documents = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                assertNoneLeft(documents);
                section = lines.get(i).substring(3);
            } else if (lines.get(i).startsWith(FENCE)) {
                Block block = block(i);
                i += block.text.size() + 1;
                switch (block.language) {
                    case "text" -> {}
                    case "yaml" -> {
                        assertNoneLeft(documents);
                        documents.add(block);
                    }
                    case "yaml later" -> {
                        assertThat(documents)
                                .as("earlier documents of the one on line %s", block.line)
                                .hasSize(1);
                        documents.add(block);
                    }
                    case "expect" -> {
                        examples.add(example(section, documents, block));
                        documents.clear();
                    }
                    default ->
                        throw new AssertionError("line " + block.line + ": unknown kind of block: " + block.language);
                }
            }
        }
        assertNoneLeft(documents);
        return examples;
    }

    private static Example example(String section, List<Block> documents, Block expectations) {
        assertThat(expectations.text)
                .as("expectations on line %s", expectations.line)
                .isNotEmpty();
        return new Example(
                section,
                expectations.line,
                documents.stream().findFirst().map(Block::joined),
                documents.stream().skip(1).findFirst().map(Block::joined),
                expectations.text);
    }

    private static void assertNoneLeft(List<Block> documents) {
        assertThat(documents).as("documents without expectations").isEmpty();
    }

    private Block block(int fence) {
        int end = fence + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
            end++;
        }
        assertThat(end).as("end of the block on line %s", fence + 1).isLessThan(lines.size());
        return new Block(lines.get(fence).substring(FENCE.length()), fence + 2, lines.subList(fence + 1, end));
    }
}
