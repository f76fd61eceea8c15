package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of this module quote is what the code says and does. */
class ReadmeTest {

    private static final Markdown README = Markdown.page("README.md");
    private static final List<String> DOCUMENTS = README.blocks("json");

    @TempDir
    private Path folder;

    @Test
    void theProgramsAreThoseThatAreCompiled() {
        String source = Markdown.page("src/test/java/io/github/okralign/json/ReadmeExamples.java")
                .text();
        assertThat(README.blocks("java"))
                .hasSize(6)
                .allSatisfy(program -> assertThat(source).contains(") {\n" + program.indent(8) + "    }\n"));
    }

    @Test
    void whatTheyPrintIsTheRealOutput() throws IOException {
        Path file = folder.resolve("example.okr.json");
        Files.writeString(file, DOCUMENTS.get(0));
        assertThat(printed(() -> ReadmeExamples.reading(file)))
                .isEqualTo(README.blocks("text").get(0));
        Files.writeString(file, DOCUMENTS.get(1));
        assertThat(printed(() -> ReadmeExamples.problems(file)))
                .isEqualTo(README.blocks("text").get(1));
        assertThat(printed(() -> ReadmeExamples.salvaging(file)))
                .isEqualTo(README.blocks("text").get(2));
        assertThat(printed(ReadmeExamples::writing)).isEqualTo(DOCUMENTS.get(2));
        Files.writeString(file, README.blocks("text").get(3));
        assertThat(printed(() -> ReadmeExamples.lines(file)))
                .isEqualTo(README.blocks("text").get(4));
        Files.writeString(file, DOCUMENTS.get(0));
        Path checkIns = folder.resolve("example.checkins.jsonl");
        Files.writeString(checkIns, README.blocks("text").get(5));
        assertThat(printed(() -> ReadmeExamples.checkIns(file, checkIns)))
                .isEqualTo(README.blocks("text").get(6));
    }

    @Test
    void theDocumentInYamlIsTheOneInJson() {
        assertThat(OkrYaml.read(README.blocks("yaml").get(0))).isEqualTo(OkrJson.read(DOCUMENTS.get(0)));
    }

    @Test
    void theMessageOfAnUnknownVersionIsTheRealOne() {
        String later = "{\n  \"format\": \"okr-align/2\",\n  \"objectives\": []\n}";
        assertThat(Markdown.page("FORMATS.md").blocks("text")).containsExactly(OkrJson.problems(later) + "\n");
    }

    @Test
    void theSchemasAreCalledWhatThePagesSay() {
        String formats = Markdown.page("FORMATS.md").text();
        for (OkrSchema schema : OkrSchema.values()) {
            String name =
                    schema.id().substring(schema.id().lastIndexOf('/') + 1).replace(".json", ".schema.json");
            String file = "src/main/resources/io/github/okralign/json/" + name;
            assertThat(formats).contains("[`" + schema.id() + "`](" + file + ") | `OkrSchema." + schema + "` |");
            assertThat(Path.of(file)).hasContent(schema.text());
        }
        assertThat(README.text()).contains(OkrSchema.DOCUMENT.id());
    }

    private static String printed(Runnable program) {
        PrintStream standard = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Locale.setDefault(Locale.GERMANY); // its numbers have a comma, those of the pages have none
            program.run();
        } finally {
            System.setOut(standard);
            Locale.setDefault(locale);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
