package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.OkrSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus of documents of version 1, which every release reads as the first one did. Add to it; a document that is
 * there, and what it is written as, never changes.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus", "v1");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".okr.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path canonical(Path document) {
        return Path.of(document.toString().replace(".okr.json", ".canonical.json"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAndWrittenAsEver(Path document) throws IOException {
        OkrSet okrs = OkrJson.read(document);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OkrJson.write(okrs, written);
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(canonical(document)));
        assertThat(written.toByteArray()).isEqualTo(Files.readAllBytes(canonical(document)));
        assertThat(OkrJson.read(canonical(document))).isEqualTo(okrs);
    }

    @Test
    void hasAllThatADocumentCanHave() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path document : documents()) {
            all.append(Files.readString(canonical(document))).append(Files.readString(document));
        }
        List<String> names = Schemas.names(OkrSchema.DOCUMENT);
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(names)
                .filteredOn(name -> all.indexOf("\"" + name + "\"") < 0)
                .isEmpty();
    }

    /** Nothing may go from the corpus. */
    @Test
    void isAsLargeAsItWas() throws IOException {
        assertThat(documents())
                .extracting(document -> document.getFileName().toString().replace(".okr.json", ""))
                .contains(
                        "alignments",
                        "cycles",
                        "defaults",
                        "empty",
                        "everything",
                        "levels",
                        "lumen-bikes",
                        "measures",
                        "milestones",
                        "nulls",
                        "numbers",
                        "organization",
                        "phases",
                        "rollups",
                        "states",
                        "sums",
                        "texts",
                        "three-products");
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files).hasSize(2 * documents().size());
        }
    }
}
