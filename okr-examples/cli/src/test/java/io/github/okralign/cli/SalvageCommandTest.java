package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.okr;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that saves what can be saved. */
class SalvageCommandTest {

    private static final String BROKEN = """
            {"format": "okr-align/1", "objectives": [
              {"id": "grow", "title": "Grow", "alignments": [{"to": "gone"}]},
              {"id": "grow", "title": "Grow more"}]}
            """;

    private static final String LIST = """
            /objectives/1/id: DUPLICATE_ID: id "grow" of a goal is already used by objectives[0]; it must be unique;\
             /objectives/1: left out
            /objectives/0/alignments/0/to: DANGLING_REFERENCE: "gone" is not the id of a goal of this set; it must be one;\
             /objectives/0/alignments/0: left out
            2 things were left out or changed
            """;

    private static final String SOUND = """
            {
              "format": "okr-align/1",
              "objectives": [
                {
                  "id": "grow",
                  "title": "Grow"
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSoundDocumentIsWrittenAndTheListPrinted() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), BROKEN);
        Path sound = folder.resolve("sound.json");
        Shell salvage = okr("salvage", broken.toString(), "--out", sound.toString());
        assertThat(salvage.status).isZero();
        assertThat(salvage.out).isEqualTo(LIST);
        assertThat(salvage.err).isEmpty();
        assertThat(sound).hasContent(SOUND);
        assertThat(okr("validate", sound.toString()).status).isZero();
        assertThat(okr("validate", broken.toString()).status).isNotZero();
    }

    @Test
    void withoutAFileTheListDoesNotMixWithTheDocument() {
        Shell salvage = okr(Style.PLAIN, BROKEN, "salvage", "-");
        assertThat(salvage.out).isEqualTo(SOUND);
        assertThat(salvage.err).isEqualTo(LIST);
    }

    @Test
    void ofASoundDocumentNothingIsLeftOut() {
        Shell salvage = okr(Style.PLAIN, SOUND, "salvage", "-");
        assertThat(salvage.out).isEqualTo(SOUND);
        assertThat(salvage.err).isEmpty();
        Path copy = folder.resolve("copy.json");
        assertThat(okr(Style.PLAIN, SOUND, "salvage", "-", "--out", copy.toString()).out)
                .isEqualTo("nothing was wrong\n");
        assertThat(copy).hasContent(SOUND);
    }

    @Test
    void theBrokenDocumentIsNotOverwritten() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), BROKEN);
        Shell salvage = okr("salvage", broken.toString(), "--out", broken.toString());
        assertThat(salvage.status).isEqualTo(2);
        assertThat(broken).hasContent(BROKEN);
    }
}
