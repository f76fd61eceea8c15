package io.github.okralign.json.imports.viva;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.KeyResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are written in other ways than the usual one, none of which may lose a goal without a word. */
class VivaVariantsTest {

    private final VivaExport export = new VivaExport();
    private VivaExport.Goal two;
    private VivaExport.Goal three;

    @BeforeEach
    void family() {
        export.objective(1, 52);
        two = export.percent(2, 40).set("Last Check-in", "2025-08-01");
        three = export.percent(3, 60).set("Last Check-in", "2025-08-01");
    }

    private ImportResult read() {
        return VivaGoalsImport.read("export.zip", export.zip(), ImportOptions.DEFAULT);
    }

    private static ImportResult read(String json) {
        return VivaGoalsImport.read("objectives_1.json", json.getBytes(UTF_8), ImportOptions.DEFAULT);
    }

    private String goals() {
        return export.json("objectives_1.json");
    }

    private static List<String> messages(ImportResult result, Topic topic) {
        return result.notes().stream()
                .filter(note -> note.topic() == topic)
                .map(ImportNote::message)
                .toList();
    }

    private static void assertOneAgrees(ImportResult result) {
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree");
    }

    private void weigh(Object first, Object second) {
        two.under(1, null).set("Alignment", List.of(VivaExport.map("ID", 1, "Weight", first)));
        three.under(1, null).set("Alignment", List.of(VivaExport.map("ID", 1, "Weight", second)));
    }

    @Test
    void weightsMayBeNumbersOfPercent() {
        weigh(40, 60);
        ImportResult result = read();
        assertOneAgrees(result);
        assertThat(messages(result, Topic.WEIGHT)).isEmpty();
    }

    @Test
    void weightsMayBeSharesOfOne() {
        weigh(0.4, 0.6);
        ImportResult result = read();
        assertOneAgrees(result);
        assertThat(((KeyResult) result.set().goal("2")).weight()).isEqualTo(40);
        assertThat(messages(result, Topic.WEIGHT))
                .containsExactly(
                        "weights without a percent sign are at most 1; they are read as shares, so that 1 is 100 %");
    }

    @Test
    void aPercentSignSaysThatOnePercentIsNoShare() {
        weigh("0.4%", 99.6);
        assertThat(((KeyResult) read().set().goal("2")).weight()).isEqualTo(0.4);
    }

    @Test
    void commasThatCannotSeparateThousandsAreDecimal() {
        weigh("40,0%", "60,0 %");
        two.set("Progress", "40,0%");
        assertOneAgrees(read());
    }

    @Test
    void aFileMayHoldSeveralArrays() {
        two.under(1, "40%");
        three.under(1, "60%");
        ImportResult result = read("{\"id\": \"export\", \"objectives\": " + goals()
                + ", \"checkins\": [{\"ID\": 8, \"OKR ID\": 3, \"CheckIn Date\": \"2025-08-01\", \"Current Value\": 60}],"
                + " \"teams\": [{\"ID\": 1, \"Team Name\": \"Sales\"}], \"comments\": [{\"ID\": 1}, {\"ID\": 2}]}");
        assertOneAgrees(result);
        assertThat(((KeyResult) result.set().goal("3")).checkIns()).hasSize(1);
        assertThat(result.set().organization().unit("1").orElseThrow().name()).contains("Sales");
        assertThat(messages(result, Topic.COMMENT))
                .containsExactly("a comment has no text and is left out", "a comment has no text and is left out");
    }

    @Test
    void aFileMayHoldAnElementOnEachLine() {
        two.under(1, "40%");
        three.under(1, "60%");
        String lines = goals();
        assertOneAgrees(read(lines.substring(1, lines.length() - 1)
                .replace("},{\"ID\":2", "}\n{\"ID\":2")
                .replace("},{\"ID\":3", "}\n{\"ID\":3")));
    }

    @Test
    void aWrappedFileThatBreaksOffIsReadSoFar() {
        two.under(1, "40%");
        three.under(1, "60%");
        ImportResult result = read("{\"value\": " + goals().replaceFirst("]$", ", {\"ID\": 4, \"Ti"));
        assertOneAgrees(result);
        assertThat(messages(result, Topic.UNREADABLE_FILE))
                .containsExactly("the file is not JSON, or exceeds a limit, after element 2; what follows is left out");
    }

    @Test
    void parentsAreTakenFromTheAlignmentWhereTheirIdsAreNull() {
        two.under(1, "40%").set("Parent IDs", null);
        three.under(1, "60%").set("Parent IDs", null);
        assertOneAgrees(read());
    }

    @Test
    void goalsThatDoNotTellTheirParentsAreLinkedToThoseThatListThem() {
        VivaExport other = new VivaExport();
        other.objective(1, 50)
                .set("Children", List.of(Map.of("ID", 2), Map.of("ID", 2), Map.of("ID", 3), Map.of("Title", "x")));
        other.percent(2, 40).set("Parent IDs", null).checkedIn("2025-08-01", 40);
        other.percent(3, 60).set("Parent IDs", null).checkedIn("2025-08-01", 60);
        ImportResult result = VivaGoalsImport.read("export.zip", other.zip(), ImportOptions.DEFAULT);
        assertOneAgrees(result);
        assertThat(result.notes())
                .contains(new ImportNote(
                        ImportNote.Kind.AMBIGUOUS,
                        Topic.CHILD,
                        "",
                        "",
                        "goals do not tell their parents; they are linked to those that list them as children, in equal"
                                + " shares",
                        2));
        assertThat(messages(result, Topic.MISSING_ID)).containsExactly("a child has no id and is left out");
    }

    @Test
    void whatIsNoTextWhereOneIsAskedForIsCounted() {
        two.under(1, "40%").set("Title", Map.of("en", "Won"));
        three.under(1, "60%");
        assertThat(messages(read(), Topic.UNKNOWN_FIELD)).containsExactly("field \"Title\" of objectives is not known");
    }

    @Test
    void ofManyZerosThoseOfOneKindMayNotContribute() {
        VivaExport many = new VivaExport();
        many.objective(1, 50);
        for (int id = 10; id < 22; id++) {
            many.percent(id, 50).under(1, "0.0%").checkedIn("2025-08-01", 50);
        }
        for (int id = 30; id < 33; id++) {
            many.percent(id, 90).set("Type", "Objective").under(1, "0.0%").checkedIn("2025-08-01", 90);
        }
        ImportResult result = VivaGoalsImport.read("export.zip", many.zip(), ImportOptions.DEFAULT);
        assertOneAgrees(result);
        assertThat(result.notes())
                .contains(new ImportNote(
                        ImportNote.Kind.CHANGED,
                        Topic.NO_CONTRIBUTION,
                        "",
                        "",
                        "links do not contribute; they have a weight of 0 in the set",
                        3));
    }

    @Test
    void ofManyZerosNoChoiceIsMadeUpToFitTheClaim() {
        VivaExport many = new VivaExport();
        many.objective(1, 46);
        for (int id = 10; id < 24; id++) {
            int value = (id % 2 == 0 ? 50 : 40) + id - 10;
            many.percent(id, value).under(1, "0.0%").checkedIn("2025-08-01", value);
        }
        ImportResult result = VivaGoalsImport.read("export.zip", many.zip(), ImportOptions.DEFAULT);
        assertThat(result.reconciliation().summary()).isEqualTo("0 of 1 roll-ups agree");
    }

    @Test
    void archivesMayStandInArchivesAndFolders(@TempDir Path folder) throws IOException {
        two.under(1, "40%");
        three.under(1, "60%");
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/outer.zip"), zip("inner.zip", zip("deep/inner.zip", export.zip())));
        Files.writeString(folder.resolve("a/none.zip"), "no archive");
        assertThat(messages(VivaGoalsImport.read(folder), Topic.UNREADABLE_FILE))
                .containsExactly("the archive is none and is left out");
        assertOneAgrees(VivaGoalsImport.read(folder));
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aGoalMayStandAloneInWrappersBesideOtherValues() {
        String one = goals().replaceFirst("^\\[", "").replaceFirst(",\\{\"ID\":2.*$", "");
        ImportResult result = read("{\"exportedBy\": \"Mia\", \"version\": 2, \"data\": {\"okr\": " + one + "}}");
        assertThat(result.set().goal("1").title()).isEqualTo("Goal number 1");
        assertThat(result.notes())
                .contains(new ImportNote(
                        ImportNote.Kind.OMITTED,
                        Topic.UNKNOWN_FIELD,
                        "",
                        "",
                        "values stand beside the elements of a file and are left out",
                        2));
    }

    @Test
    void goalsMayStandInFullBelowTheirParents() {
        String tree = """
                [{"ID": 1, "Title": "Top", "Type": "Objective", "Progress": 45, "Start Date": "2025-07-01", "Children": [
                  {"ID": 2, "Title": "Mid", "Type": "Objective", "Progress": 50, "Children": [
                    {"ID": 3, "Title": "Kid", "Type": "Key Result", "Progress": 50, "Outcome": {"Outcome Type": "Percentage"}},
                    {"ID": 5, "Title": "Job", "Type": "Task", "Colour": "red"}]},
                  {"ID": 4, "Title": "Own", "Type": "Key Result", "Progress": 40, "Outcome": {"Outcome Type": "Percentage"}}]},
                 {"ID": 4, "Title": "Own", "Type": "Key Result", "Progress": 40, "Parent IDs": [1],
                  "Outcome": {"Outcome Type": "Percentage"}}]
                """;
        ImportResult result = read(tree);
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(((KeyResult) result.set().goal("3")).objective()).isEqualTo("2");
        assertThat(((KeyResult) result.set().goal("4")).objective()).isEqualTo("1");
        assertThat(messages(result, Topic.UNKNOWN_FIELD)).containsExactly("field \"Colour\" of children is not known");
        // No other day is told, so the export is as of the day on which its goals begin.
        assertThat(result.set().asOf()).contains(LocalDate.parse("2025-07-01"));
    }

    @Test
    void pagesOfAnAnswerMayStandInOneArray() {
        two.under(1, "40%");
        three.under(1, "60%");
        assertOneAgrees(read("[" + goals() + ", []]"));
    }

    @Test
    void objectsMayStandByTheirIds() {
        two.under(1, "40%");
        three.under(1, "60%");
        String byIds = goals().replaceFirst("^\\[", "{\"1\": ")
                .replace(",{\"ID\":2", ",\"2\":{\"ID\":2")
                .replace(",{\"ID\":3", ",\"3\":{\"ID\":3")
                .replaceFirst("]$", "}");
        assertOneAgrees(read("{\"OBJECTIVES\": " + byIds + "}"));
    }

    @Test
    void filesMayHaveNamesOfOtherLanguagesAndEndings() throws IOException {
        two.under(1, "40%").checkedIn("2025-08-01", 40);
        three.under(1, "60%");
        byte[] goals = goals().getBytes(UTF_8);
        byte[] checkIns = export.json("checkins_1.json").getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : Map.of("Ziele 2025.JSON", goals, "R\u00fcckmeldungen.jsonl", checkIns)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        ImportResult result = VivaGoalsImport.read("export.zip", out.toByteArray(), ImportOptions.DEFAULT);
        assertOneAgrees(result);
        assertThat(((KeyResult) result.set().goal("2")).checkIns()).hasSize(1);
    }

    @Test
    void namesOfFieldsMayHaveAnyCase() {
        two.under(1, "40%");
        three.under(1, "60%");
        assertOneAgrees(read(goals().replace("\"ID\"", "\"iD\"").replace("\"Parent IDs\"", "\"PARENT_IDS\"")));
        assertOneAgrees(read(goals().replace("\"Alignment\"", "\"alignments\"").replace("\"Title\"", "\"name\"")));
    }

    @Test
    void textMayBeWrittenInOtherWays() {
        two.under(1, "40%");
        three.under(1, "60%").set("Title", "Gr\u00f6\u00dfe");
        for (Charset charset :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            ImportResult result =
                    VivaGoalsImport.read("objectives_1.json", goals().getBytes(charset), ImportOptions.DEFAULT);
            assertOneAgrees(result);
            assertThat(result.set().goal("3").title()).isEqualTo("Gr\u00f6\u00dfe");
            assertThat(messages(result, Topic.FORMAT))
                    .containsExactlyElementsOf(
                            charset.name().equals("windows-1252")
                                    ? List.of("the file is not UTF-8; its characters are read as Windows-1252")
                                    : List.of());
        }
    }

    @Test
    void parentsMayBeTextOrNothing() {
        two.set("Parent IDs", "[1]").set("Alignment", null);
        three.set("Parent IDs", "1; 99").set("Alignment", Map.of("ID", 1, "Weight", "50%"));
        export.percent(4, 9).set("Parent IDs", " ");
        ImportResult result = read();
        assertThat(((KeyResult) result.set().goal("2")).objective()).isEqualTo("1");
        assertThat(((KeyResult) result.set().goal("3")).objective()).isEqualTo("1");
        assertThat(messages(result, Topic.DANGLING_REFERENCE))
                .containsExactly("parent \"99\" is not in the export; the link is left out");
        assertThat(messages(result, Topic.MISSING_ID)).isEmpty();
    }

    @Test
    void valuesMayHaveACurrencyAndSpaces() {
        export.metric(5, "EUR 1 000", "2,000 EUR", "Increase From", "1'250.0")
                .under(1, null)
                .set("Last Check-in", "Tue, 01 Jul 2025 08:15:00 GMT");
        ImportResult result = read();
        assertThat(((KeyResult) result.set().goal("5")).checkIns())
                .singleElement()
                .satisfies(checkIn -> {
                    assertThat(checkIn.value()).hasValue(1250);
                    assertThat(checkIn.date()).isEqualTo(LocalDate.parse("2025-07-01"));
                });
    }

    @Test
    void ofManyZerosThoseOfOtherCyclesMayNotContribute() {
        VivaExport many = new VivaExport();
        many.objective(1, 50);
        for (int id = 10; id < 22; id++) {
            many.percent(id, 50).under(1, "0.0%").checkedIn("2025-08-01", 50);
        }
        for (int id = 30; id < 34; id++) {
            many.percent(id, 90)
                    .set("Time Period", VivaExport.map("ID", 9, "Name", "2026"))
                    .under(1, "0.0%")
                    .checkedIn("2025-08-01", 90);
        }
        assertOneAgrees(VivaGoalsImport.read("export.zip", many.zip(), ImportOptions.DEFAULT));
    }

    @Test
    void datesMayCountMilliseconds() {
        two.under(1, "40%").set("Last Check-in", "/Date(1754006400000+0000)/");
        three.under(1, "60%").set("Last Check-in", 1754006400000L);
        ImportResult result = read();
        assertThat(((KeyResult) result.set().goal("2")).checkIns().get(0).date())
                .isEqualTo(LocalDate.parse("2025-08-01"));
        assertThat(((KeyResult) result.set().goal("3")).checkIns().get(0).date())
                .isEqualTo(LocalDate.parse("2025-08-01"));
    }

    @Test
    void cyclesWithoutDaysHaveThoseOfMostOfTheirGoals() {
        two.under(1, "40%");
        three.under(1, "60%").set("End Date", "2025-08-31");
        ImportResult result = read();
        assertThat(result.set().cycle("Q3 2025").orElseThrow().end()).contains(LocalDate.parse("2025-09-30"));
        assertThat(messages(result, Topic.CYCLE))
                .containsExactly("cycles have no days in the export; they have those of most of their goals");
    }

    @Test
    void anObjectiveThatRollsUpWithoutChildrenKeepsItsNumber() {
        two.under(1, "40%");
        three.under(1, "60%");
        export.objective(4, 30);
        ImportResult result = read();
        assertThat(Analysis.of(result.set(), Compatibility.VIVA_GOALS.policy())
                        .goal("4")
                        .progress()
                        .percent())
                .isEqualTo(30);
        assertThat(messages(result, Topic.ROLL_UP))
                .containsExactly("it rolls up, but no child of it counts in this export; the claimed number stands as"
                        + " one set by hand");
    }
}
