package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of all modules say of docs/semantics.md leads to where it says. */
class SemanticsLinksTest {

    private static final String PAGE = "https://github.com/okralign/okr/blob/main/docs/semantics.md";
    private static final Pattern MENTION = Pattern.compile("\\S*semantics\\.md\\S*");
    private static final Pattern LINK = Pattern.compile("href=\"" + Pattern.quote(PAGE) + "#([^\"]+)\">.*");
    /** A section by its number, possibly over the end of a line of a comment. */
    private static final Pattern NUMBERED = Pattern.compile("\\b[Ss]ections?[\\s*]+\\d");

    private static List<Path> sources(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            file.normalize().toString().replace('\\', '/').contains("/src/" + kind + "/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLinkOfTheMainCodeLeadsToAHeadingOfThePage() throws IOException {
        List<String> anchors = SemanticsPage.ofTheProject().anchors();
        int links = 0;
        for (Path source : sources("main")) {
            for (String mention : MENTION.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group())
                    .toList()) {
                var link = LINK.matcher(mention);
                assertThat(link.matches())
                        .as("%s: %s is a link", source, mention)
                        .isTrue();
                assertThat(anchors).as("headings, for %s", source).contains(link.group(1));
                links++;
            }
        }
        assertThat(links).as("links to the page").isPositive();
    }

    @Test
    void noSourceNamesASectionByItsNumber() throws IOException {
        for (String kind : List.of("main", "test")) {
            List<Path> sources = sources(kind);
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                if (!source.endsWith("SemanticsLinksTest.java")) {
                    assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(NUMBERED);
                }
            }
        }
    }
}
