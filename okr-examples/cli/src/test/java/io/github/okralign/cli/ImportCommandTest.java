package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.okr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take exports in. */
class ImportCommandTest {

    private static final String JAR = "java -jar okr-examples/target/okr.jar ";
    private static final String VIVA = Path.of("..", "documents", "viva-goals").toString();

    @TempDir
    private Path folder;

    @Test
    void threeCommandsMigrate() {
        String document = folder.resolve("okrs.okr.json").toString();
        Shell imported = okr("import", VIVA, "--from", "viva", "--out", document);
        assertThat(imported.status).isZero();
        assertThat(imported.err).startsWith("3 of 3 roll-ups agree\nleft out: ");
        assertThat(okr("reconcile", VIVA, "--from", "viva").out).startsWith("3 of 3 roll-ups agree\n");
        Shell report = okr("report", document, "--policy", "VIVA_GOALS");
        assertThat(report.status).isZero();
        assertThat(report.out).contains("Riders trust our lights");
        assertThat(okr("validate", document).status).isZero();
    }

    @Test
    void theThreeCommandsOfTheReadmeMigrate() throws Exception {
        List<String> commands = Files.readString(Path.of("..", "..", "README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("Three commands move"))
                .filter(line -> line.startsWith(JAR))
                .limit(3)
                .toList();
        assertThat(commands)
                .extracting(line -> line.split(" ", -1)[3])
                .containsExactly("import", "reconcile", "report");
        for (String command : commands) {
            String[] words = command.substring(JAR.length())
                    .replace("okr-examples/documents/viva-goals", VIVA)
                    .replace("lumen.okr.json", folder.resolve("lumen.okr.json").toString())
                    .split(" ", -1);
            Shell shell = okr(words);
            assertThat(shell.status).as(command + shell.err).isZero();
        }
    }

    @Test
    void whatIsPrivateStaysPrivate() {
        Shell imported = okr("import", VIVA, "--from", "viva", "--people", "pseudonyms", "--titles", "numbers");
        assertThat(imported.out).contains("\"owner\": \"person-1\"", "\"title\": \"Goal 100\"");
        assertThat(imported.out + imported.err).doesNotContain("Mia", "lights", "Sales", "shops");
    }

    @Test
    void columnsAreProposedAndConfirmed() throws Exception {
        Path csv = Files.writeString(folder.resolve("plan.csv"), "Our objektive;Target values;Istwert\nGrow;10;4\n");
        Shell proposal = okr("import", csv.toString(), "--from", "csv", "--propose-mapping");
        assertThat(proposal.out).contains("Our objektive = OBJECTIVE", "Target values = TARGET_VALUE");
        Path mapping = Files.writeString(folder.resolve("map.txt"), proposal.out.replace("= OBJECTIVE", "= TITLE"));
        Shell imported = okr("import", csv.toString(), "--from", "csv", "--mapping", mapping.toString());
        assertThat(imported.status).isZero();
        assertThat(imported.out).contains("\"asOf\": \"2026-05-20\"", "\"title\": \"Grow\"");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Path empty = Files.writeString(folder.resolve("x.md"), "nothing\n");
        Shell refused = okr("import", empty.toString(), "--from", "text");
        assertThat(refused.status).isEqualTo(1);
        assertThat(refused.err)
                .endsWith(
                        "is refused: there is no objective in it; it must have a heading with bullets" + " below it\n");
        assertThat(okr("reconcile", "nowhere", "--from", "asana").err)
                .isEqualTo("okr: \"nowhere\" cannot be read: there is no such file\n");
        assertThat(okr("import", VIVA, "--from", "csv").status).isEqualTo(2);
        assertThat(okr("import", VIVA, "--from", "viva", "--propose-mapping").status)
                .isEqualTo(2);
    }
}
