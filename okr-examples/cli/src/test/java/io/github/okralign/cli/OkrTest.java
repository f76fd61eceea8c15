package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.LUMEN;
import static io.github.okralign.cli.Shell.okr;
import static io.github.okralign.cli.Shell.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Style;
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
    void theLastLineCountsTheProblemsThatAreNotListed() {
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
        for (String[] command :
                new String[][] {{"validate", "-"}, {"report", "-"}, {"explain", "-", "a"}, {"reach", "-", "a", "1"}}) {
            Shell shell = okr(Style.PLAIN, bad, command);
            assertThat(shell.status).isEqualTo(1);
            assertThat(shell.out).isEmpty();
            assertThat(shell.err.lines())
                    .containsExactly(
                            "/objectives/0/alignments/0: LOOP: contributions form a loop: \"a\" → \"b\" → \"a\";"
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
        isUsage(
                okr("reach", LUMEN.toString(), "flet-trust", ".7"),
                "okr: there is no goal \"flet-trust\" in the document; did you mean \"fleet-trust\"?");
    }

    @Test
    void valuesBeyondAllMeaningStayShort() {
        String extreme =
                "{\"format\": \"okr-align/1\", \"objectives\": [{\"id\": \"o\", \"title\": \"O\", \"keyResults\": ["
                        + "{\"id\": \"k\", \"title\": \"K\", \"measure\": {\"type\": \"CHANGE\", \"baseline\": 0, \"target\": 1},"
                        + "\"checkIns\": [{\"date\": \"2026-05-01\", \"value\": VALUE}]}]}]}";
        String above = okr(Style.PLAIN, extreme.replace("VALUE", "1e100"), "explain", "-", "k").out;
        assertThat(above).contains(">9999 % of").doesNotContainPattern("[0-9]{10}");
        String below = okr(Style.PLAIN, extreme.replace("VALUE", "-1e100"), "explain", "-", "k").out;
        assertThat(below).contains("(<-9999 %)").doesNotContainPattern("[0-9]{10}");
    }

    @Test
    void aLongWordIsNoTypo() {
        String word = "x".repeat(100_000);
        isUsage(
                okr("explain", LUMEN.toString(), word),
                "okr: there is no goal \"" + word + "\" in the document; `okr report FILE` shows the ids in brackets");
    }

    @Test
    void aTargetIsARatioOrAPercentage() {
        for (String wrong : new String[] {"seventy", "70", "1.01", "7e-1", "NaN", "%", ",7", ".7.", "0x1", ""}) {
            isUsage(
                    okr("reach", LUMEN.toString(), "fleet-trust", wrong),
                    "okr: Invalid value for positional parameter at index 2 (TARGET): \"" + wrong
                            + "\" must be a ratio up to 1 such as .7, or a percentage such as 70%",
                    "Try: okr reach --help");
        }
        for (String right : new String[] {".4", "0.4", "40%", "40.0 %"}) {
            assertThat(okr("reach", LUMEN.toString(), "fleet-trust", right, "--format", "json").out)
                    .contains("\"target\": 0.4,");
        }
    }

    @Test
    void wrongSettingsAreMetWithRightOnes() {
        isWrongSetting(
                "fleet-trust", "okr: \"fleet-trust\" is not a setting; --set takes KEY_RESULT=VALUE, such as arr=1.9");
        isWrongSetting("=1", "okr: \"=1\" is not a setting; --set takes KEY_RESULT=VALUE, such as arr=1.9");
        isWrongSetting(
                "flet-trust.daily=1",
                "okr: there is no key result \"flet-trust.daily\" in the document; did you mean \"fleet-trust.daily\"?");
        isWrongSetting("fleet-trust=1", "okr: \"fleet-trust\" is an objective; --set must name a key result");
        isWrongSetting(
                "fleet-trust.at-home=1",
                "okr: key result \"fleet-trust.at-home\" is not measured; --set must name one that is");
        isWrongSetting(
                "sealed-tight.gasket=1",
                "okr: key result \"sealed-tight.gasket\" is measured by milestones; --set must name one measured by values"
                        + " or levels");
        for (String wrong : new String[] {"abc", "NaN", "0x1", ""}) {
            isWrongSetting(
                    "fleet-trust.daily=" + wrong,
                    "okr: value \"" + wrong + "\" of key result \"fleet-trust.daily\" must be a number such as 1.9");
        }
        isWrongSetting(
                "fleet-trust.daily=1e200",
                "okr: value of the check-in of 2026-05-15 of key result \"fleet-trust.daily\" (1.0E200) must be a finite"
                        + " number within [-1e100, 1e100]");
        isWrongSetting(
                "open-the-case.guide=NOPE",
                "okr: level \"NOPE\" of the check-in of 2026-05-15 of key result \"open-the-case.guide\" is unknown; it must"
                        + " be one of DRAFT, TESTED, PUBLISHED, TRANSLATED");
        isUsage(
                okr("whatif", LUMEN.toString()),
                "okr: Missing required option: '--set=KEY_RESULT=VALUE'",
                "Try: okr whatif --help");
    }

    private static void isWrongSetting(String setting, String line) {
        isUsage(okr("whatif", LUMEN.toString(), "--set", setting), line);
    }

    @Test
    void aComparisonSaysWhichOfItsDocumentsIsRefused() {
        String bad = "{\"format\": \"okr-align/1\", \"objectives\": [{\"id\": \"a\"}]}";
        for (String[] words : new String[][] {{"diff", "-", LUMEN.toString()}, {"diff", LUMEN.toString(), "-"}}) {
            Shell shell = okr(Style.PLAIN, bad, words);
            assertThat(shell.status).isEqualTo(1);
            assertThat(shell.err.lines())
                    .containsExactly(
                            "okr: standard input is invalid:",
                            okr(Style.PLAIN, bad, "validate", "-").err.strip());
        }
        isUsage(okr("diff", "-", "-"), "okr: BEFORE and AFTER are both standard input; at least one must be a file");
        isUsage(okr("diff", "x"), "okr: Missing required parameter: 'AFTER'", "Try: okr diff --help");
    }

    @Test
    void oneDayForBothDocumentsCanBeGiven() {
        String[] words = {"diff", LUMEN.toString(), LUMEN.toString(), "--as-of", "2026-04-20"};
        assertThat(okr(words).out)
                .startsWith("Lumen Bikes from 2026-04-20 to 2026-04-20")
                .contains("Nothing has changed");
    }

    @Test
    void wrongWordsAreMetWithRightOnes() {
        isUsage(
                okr("report", "x", "--format", "html"),
                "okr: Invalid value for option '--format': expected one of [text, json] (case-insensitive) but was 'html'",
                "Try: okr report --help");
        isUsage(
                okr("report", "x", "--as-of", "2026-02-30"),
                "okr: Invalid value for option '--as-of': \"2026-02-30\" must be a calendar date such as 2026-05-15",
                "Try: okr report --help");
        isUsage(
                okr("report", "x", "--policy", "HUGE"),
                "okr: Invalid value for option '--policy': expected one of [SMALL, MEDIUM, LARGE, VIVA_GOALS, ASANA, FIFTEEN_FIVE,"
                        + " PERDOO, QUANTIVE] (case-insensitive) but was"
                        + " 'HUGE'",
                "Try: okr report --help");
        isUsage(okr("report"), "okr: Missing required parameter: 'FILE'", "Try: okr report --help");
        isUsage(okr("explain", "x"), "okr: Missing required parameter: 'GOAL'", "Try: okr explain --help");
        isUsage(okr("reach", "x", "y"), "okr: Missing required parameter: 'TARGET'", "Try: okr reach --help");
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
    void anArgumentIsNeverReadAsAFileOfArguments() throws IOException {
        Path goal = Files.writeString(folder.resolve("goal"), "fleet-trust");
        for (String argument : new String[] {"@/etc/passwd", "@" + goal}) {
            isUsage(
                    okr("explain", LUMEN.toString(), argument),
                    "okr: there is no goal \"" + argument
                            + "\" in the document; `okr report FILE` shows the ids in brackets");
        }
        isUsage(okr("validate", "@" + goal), "okr: \"@" + goal + "\" cannot be read: there is no such file");
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(okr("--help").out)
                .contains("report")
                .contains("explain")
                .contains("reach")
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
    void aChainOfTwoHundredThousandObjectivesIsNoProblem() throws IOException {
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
        assertThat(report.out.lines().filter(line -> line.contains("[o")))
                .as("the rest is counted")
                .hasSize(13);
        assertThat(report.out).contains("… and 199988 more below\n").doesNotContain("THROUGH KEY RESULTS");
        assertThat(report.out).contains("Strategic progress 100 %");
        assertThat(okr(Style.PLAIN, chain, "explain", "-", "o0").out).contains("K [k]");
        Path earlier = Files.writeString(folder.resolve("chain.okr.json"), chain.replace("\"value\":1", "\"value\":0"));
        Shell diff = okr(Style.PLAIN, chain, "diff", earlier.toString(), "-");
        assertThat(diff.status).isZero();
        assertThat(diff.out)
                .contains("Goals: 200001 changed, 0 new, 0 gone.")
                .contains("… and 199969 more; `--format json` lists them all.");
        Shell explain = okr(Style.PLAIN, chain, "explain", "-", "o0", "--format", "json");
        assertThat(explain.status).isZero();
        assertThat(explain.out).contains("\"influence\": 1");
    }
}
