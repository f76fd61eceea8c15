package io.github.okralign.examples;

import static io.github.okralign.examples.Shell.LUMEN;
import static io.github.okralign.examples.Shell.okr;
import static io.github.okralign.examples.Shell.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit statuses, messages, and where the output goes. */
class OkrTest {

    @TempDir
    private Path folder;

    private static void isUsage(Shell shell, String... lines) {
        assertThat(shell.out).isEmpty();
        assertThat(shell.err.lines()).containsExactly(lines);
        assertThat(shell.status).isEqualTo(2);
    }

    @Test
    void aGoodDocumentIsValid() {
        Shell shell = okr("validate", LUMEN.toString());
        assertThat(shell.status).isZero();
        assertThat(shell.out.strip()).isEqualTo("valid: 36 objectives, 98 key results, 255 check-ins");
        assertThat(shell.err).isEmpty();
    }

    @Test
    void ofTooManyProblemsTheLastLineTellsHowManyMoreThereAre() {
        String tags = "1,".repeat(5320) + "1";
        String bad = "{\"format\": \"okr-align/1\", \"objectives\": [{\"id\": \"a\", \"title\": \"A\", \"tags\": ["
                + tags + "]}]}";
        Shell shell = okr(Style.PLAIN, bad, "validate", "-");
        assertThat(shell.status).isEqualTo(1);
        assertThat(shell.err.lines()).hasSize(1001).endsWith("and 4,321 more");
    }

    @Test
    void aBadDocumentIsRefusedWithAllProblemsByEveryCommand() {
        String bad = "{\"format\": \"okr-align/1\", \"objectives\": ["
                + "{\"id\": \"a\", \"title\": \"A\", \"alignments\": [{\"to\": \"b\", \"weight\": -1}]},"
                + "{\"id\": \"b\", \"title\": \"B\", \"alignments\": [{\"to\": \"a\"}], \"owner\": \"mia\"}]}";
        for (String[] command : new String[][] {{"validate", "-"}, {"report", "-"}, {"explain", "-", "a"}}) {
            Shell shell = okr(Style.PLAIN, bad, command);
            assertThat(shell.status).isEqualTo(1);
            assertThat(shell.out).isEmpty();
            assertThat(shell.err.lines())
                    .containsExactly(
                            "/objectives/0/alignments/0: LOOP: contributions lead in a circle: \"a\" → \"b\" → \"a\";"
                                    + " remove one of these links",
                            "/objectives/0/alignments/0/weight: OUT_OF_RANGE: weight of alignment \"a\" → \"b\" (-1.0)"
                                    + " must be within [1e-9, 1e9]",
                            "/objectives/1/owner: DANGLING_REFERENCE: \"mia\" is not the id of a person of this set; it"
                                    + " must be one");
        }
    }

    @Test
    void standardInputIsADash() throws IOException {
        Shell shell = okr(Style.PLAIN, Files.readString(resource("diamond.okr.json")), "explain", "-", "A");
        assertThat(shell.status).isZero();
        assertThat(shell.out).contains("65 %");
    }

    @Test
    void withoutAnyDateItIsToday() {
        String json = okr(
                        Style.PLAIN,
                        "{\"format\": \"okr-align/1\", \"objectives\": []}",
                        "report",
                        "-",
                        "--format",
                        "json")
                .out;
        assertThat(json).contains("\"asOf\": \"2026-05-20\"");
    }

    @Test
    void theDayOfTheCommandWinsOverThatOfTheDocument() {
        assertThat(okr("report", LUMEN.toString(), "--as-of", "2026-04-20").out)
                .startsWith("Lumen Bikes as of 2026-04-20");
    }

    @Test
    void aFileTakesTheOutputWholeAndPlain() throws IOException {
        Path file = folder.resolve("report.txt");
        Shell shell = okr(Style.TERMINAL, "", "report", LUMEN.toString(), "--out", file.toString());
        assertThat(shell.status).isZero();
        assertThat(shell.out).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(okr("report", LUMEN.toString()).out);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsThereIsReplacedBehindItsLinkAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(okr("report", LUMEN.toString(), "--out", link.toString()).status)
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("Lumen Bikes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aNewFileIsAsReadableAsAnyOther() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "");
        Path file = folder.resolve("report.txt");
        okr("report", LUMEN.toString(), "--out", file.toString());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aDeviceIsWrittenToAndStays() {
        Path device = Path.of("/dev/null");
        assertThat(okr("report", LUMEN.toString(), "--out", device.toString()).status)
                .isZero();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void whatCannotBeReadOrWrittenSaysWhy() {
        isUsage(okr("report", "nope.json"), "okr: \"nope.json\" cannot be read: there is no such file");
        isUsage(okr("report", folder.toString()), "okr: \"" + folder + "\" is a folder; FILE must be an OKR document");
        isUsage(
                okr("report", LUMEN.toString(), "--out", folder.toString()),
                "okr: \"" + folder + "\" is a folder; --out must name a file");
        String nowhere = folder.resolve("no").resolve("report.txt").toString();
        isUsage(
                okr("report", LUMEN.toString(), "--out", nowhere),
                "okr: \"" + nowhere + "\" cannot be written: there is no such folder");
        isUsage(
                okr("report", LUMEN.toString(), "--out", LUMEN + "/x"),
                "okr: \"" + LUMEN + "/x\" cannot be written: Not a directory");
        isUsage(okr("report", LUMEN + "/x"), "okr: \"" + LUMEN + "/x\" cannot be read: Not a directory");
        isUsage(okr("report", "a\0b"), "okr: \"a\\u0000b\" is not a path; FILE must be an OKR document");
        isUsage(
                okr("report", LUMEN.toString(), "--out", "a\0b"),
                "okr: \"a\\u0000b\" is not a path; --out must name a file");
    }

    @Test
    void anUnknownGoalIsMetWithNearOnes() {
        isUsage(
                okr("explain", LUMEN.toString(), "flet-trust"),
                "okr: there is no goal \"flet-trust\" in the document; did you mean \"fleet-trust\"?");
        isUsage(
                okr("explain", LUMEN.toString(), "quite something else"),
                "okr: there is no goal \"quite something else\" in the document; `okr report FILE` shows the ids in"
                        + " brackets");
    }

    @Test
    void wrongWordsAreMetWithRightOnes() {
        isUsage(
                okr("report", "x", "--format", "html"),
                "okr: Invalid value for option '--format': expected one of [text, json] (case-sensitive) but was 'html'",
                "Try: okr report --help");
        isUsage(
                okr("report", "x", "--as-of", "2026-02-30"),
                "okr: Invalid value for option '--as-of': \"2026-02-30\" must be a calendar date such as 2026-05-15",
                "Try: okr report --help");
        isUsage(
                okr("report", "x", "--policy", "HUGE"),
                "okr: Invalid value for option '--policy': expected one of [SMALL, MEDIUM, LARGE] (case-sensitive) but was"
                        + " 'HUGE'",
                "Try: okr report --help");
        isUsage(okr("report"), "okr: Missing required parameter: 'FILE'", "Try: okr report --help");
        isUsage(okr("explain", "x"), "okr: Missing required parameter: 'GOAL'", "Try: okr explain --help");
        isUsage(
                okr("reprot", "x"),
                "okr: Unmatched arguments from index 0: 'reprot', 'x'; did you mean report?",
                "Try: okr --help");
        isUsage(
                okr("report", "x", "--formt=json"),
                "okr: Unknown option: '--formt=json'; did you mean --format?",
                "Try: okr report --help");
        isUsage(okr("--frobnicate"), "okr: Unknown option: '--frobnicate'", "Try: okr --help");
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(okr("--help").out)
                .contains("report")
                .contains("explain")
                .contains("validate")
                .contains("2");
        assertThat(okr("report", "--help").out)
                .contains("--as-of")
                .contains("--policy")
                .contains("--out");
        assertThat(okr("--version").out.strip()).startsWith("okr ");
        assertThat(okr().out).as("without a word, the usage").contains("Usage: okr");
    }

    @Test
    void aChainOfTwoHundredThousandObjectivesIsNoMatter() {
        int length = 200_000;
        String chain = IntStream.range(0, length)
                .mapToObj(i -> "{\"id\":\"o" + i + "\",\"title\":\"O\""
                        + (i == 0 ? ",\"strategic\":true" : ",\"alignments\":[{\"to\":\"o" + (i - 1) + "\"}]")
                        + (i == length - 1
                                ? ",\"keyResults\":[{\"id\":\"k\",\"title\":\"K\",\"measure\":"
                                        + "{\"type\":\"BINARY\"},\"checkIns\":[{\"date\":\"2026-05-01\",\"value\":1}]}]"
                                : "")
                        + "}")
                .collect(Collectors.joining(",", "{\"format\":\"okr-align/1\",\"objectives\":[", "]}"));
        Shell report = okr(Style.PLAIN, chain, "report", "-");
        assertThat(report.status).isZero();
        assertThat(report.out.lines().filter(line -> line.contains("[o"))).hasSize(length);
        assertThat(report.out).contains("Strategic progress 100 %");
        assertThat(okr(Style.PLAIN, chain, "explain", "-", "o0").out).contains("K [k]");
        Shell explain = okr(Style.PLAIN, chain, "explain", "-", "o0", "--format", "json");
        assertThat(explain.status).isZero();
        assertThat(explain.out).contains("\"influence\": 1");
    }
}
