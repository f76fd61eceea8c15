package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaExport.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.DefaultChange;
import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Kind;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.People;
import io.github.okralign.json.imports.RollUpCheck;
import io.github.okralign.json.imports.RollUpCheck.Verdict;
import io.github.okralign.json.imports.Titles;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Source;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each trap of the format, with an export made for it. */
class VivaGoalsImportTest {

    private final VivaExport export = new VivaExport();

    private ImportResult read() {
        return read(ImportOptions.DEFAULT);
    }

    private ImportResult read(ImportOptions options) {
        return VivaGoalsImport.read("export.zip", export.zip(), options);
    }

    private static double percent(ImportResult result, String goal) {
        return Analysis.of(result.set(), Compatibility.VIVA_GOALS.policy())
                .goal(goal)
                .progress()
                .percent();
    }

    private static RollUpCheck check(ImportResult result, String goal) {
        return result.reconciliation().checks().stream()
                .filter(check -> check.goal().equals(goal))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(ImportResult result, Topic topic) {
        return result.notes().stream()
                .filter(note -> note.topic() == topic)
                .map(ImportNote::message)
                .toList();
    }

    private static KeyResult keyResult(ImportResult result, String id) {
        return (KeyResult) result.set().goal(id);
    }

    @Test
    void edgesComeFromParentIdsAndWeightsFromTheAlignment() {
        export.objective(1, 46);
        export.percent(2, 70).under(1, "40.0%").checkedIn("2025-08-01", 70);
        export.percent(3, 30).under(1, "60.0%").checkedIn("2025-08-01", 30);
        ImportResult result = read();
        assertThat(keyResult(result, "2").objective()).isEqualTo("1");
        assertThat(keyResult(result, "2").weight()).isEqualTo(40);
        assertThat(percent(result, "1")).isCloseTo(46, within(1e-9));
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree");
        assertThat(check(result, "1").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(result.set().asOf()).contains(LocalDate.parse("2025-08-01"));
    }

    @Test
    void withoutAlignmentChildrenHaveEqualShares() {
        export.objective(1, 50);
        export.percent(2, 70).under(1, null).checkedIn("2025-08-01", 70);
        export.percent(3, 30).under(1, null).checkedIn("2025-08-01", 30);
        ImportResult result = read();
        assertThat(keyResult(result, "2").weight()).isEqualTo(1);
        assertThat(check(result, "1").agrees()).isTrue();
    }

    @Test
    void weightOfZeroIsAnEqualShareIfThatReproducesTheClaim() {
        export.objective(1, 58);
        export.percent(2, 100).under(1, "40.0%").checkedIn("2025-08-01", 100);
        export.percent(3, 60).under(1, "0.0%").checkedIn("2025-08-01", 60);
        export.percent(4, 0).under(1, "0.0%").checkedIn("2025-08-01", 0);
        ImportResult result = read();
        assertThat(percent(result, "1")).isCloseTo(58, within(1e-9));
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(messages(result, Topic.WEIGHT))
                .containsExactly("a weight of 0 % of 2 children is read as an equal share of what is left, which"
                        + " reproduces the claimed 58 %");
    }

    @Test
    void weightOfZeroIsNoContributionIfThatReproducesTheClaim() {
        export.objective(1, 40);
        export.percent(2, 40).under(1, "100.0%").checkedIn("2025-08-01", 40);
        export.objective(3, 20);
        export.percent(4, 20).under(3, null).under(1, "0.0%").checkedIn("2025-08-01", 20);
        export.objective(5, 80);
        export.percent(6, 80).under(5, "50%").checkedIn("2025-08-01", 80);
        export.percent(7, 80).under(5, "50%").checkedIn("2025-08-01", 80);
        export.percent(8, 10).under(5, "0.0%").checkedIn("2025-08-01", 10);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("3 of 3 roll-ups agree");
        assertThat(result.set().goal("4").alignments())
                .singleElement()
                .satisfies(link -> assertThat(link.weight()).isZero());
        assertThat(keyResult(result, "8").objective()).isEqualTo("5");
        assertThat(keyResult(result, "8").weight()).isZero();
    }

    @Test
    void zeroWeightsOfOneFamilyMayMeanDifferentThings() {
        // 50 % fixed at 100, one of two zero weights takes the other half with 20 %.
        export.objective(1, 60);
        export.percent(2, 100).under(1, "50.0%").checkedIn("2025-08-01", 100);
        export.percent(3, 20).under(1, "0.0%").checkedIn("2025-08-01", 20);
        export.percent(4, 90).under(1, "0.0%").checkedIn("2025-08-01", 90);
        ImportResult result = read();
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(messages(result, Topic.WEIGHT))
                .containsExactly(
                        "a weight of 0 % of 2 children is read as no contribution for 1 of them and as an equal"
                                + " share for the others, which reproduces the claimed 60 %");
    }

    @Test
    void whereNothingDecidesAZeroWeightIsAnEqualShare() {
        export.objective(1, null);
        export.percent(2, 100).under(1, "40.0%").checkedIn("2025-08-01", 100);
        export.percent(3, 60).under(1, "0.0%").checkedIn("2025-08-01", 60);
        ImportResult result = read();
        assertThat(percent(result, "1")).isCloseTo(76, within(1e-9));
        assertThat(messages(result, Topic.WEIGHT)).singleElement().asString().contains("no number that could decide");
        assertThat(result.reconciliation().summary()).isEqualTo("0 of 0 roll-ups agree; 1 cannot be compared");
    }

    @Test
    void weightsThatLeaveARestAreFilledUpOnlyIfTheClaimSaysSo() {
        export.objective(1, 40);
        export.percent(2, 80).under(1, "50.0%").checkedIn("2025-08-01", 80);
        export.objective(3, 80);
        export.percent(4, 80).under(3, "50.0%").checkedIn("2025-08-01", 80);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(keyResult(result, "1.rest").weight()).isEqualTo(50);
        assertThat(result.set().find("3.rest")).isEmpty();
    }

    @Test
    void progressIsRawForMetricsAndAPercentageOtherwise() {
        export.objective(1, 45);
        export.metric(2, 200, "400", "Increase From", "250").under(1, null).checkedIn("07/20/2025", "250");
        export.percent(3, "65%").under(1, null).checkedIn("2025-08-01T09:30:00.000Z", "65%");
        ImportResult result = read();
        assertThat(percent(result, "2")).isCloseTo(25, within(1e-9));
        assertThat(percent(result, "3")).isCloseTo(65, within(1e-9));
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(keyResult(result, "2").checkIns()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.date()).isEqualTo(LocalDate.parse("2025-07-20"));
            assertThat(checkIn.author()).contains("7");
            assertThat(checkIn.note()).contains("went well");
        });
    }

    @Test
    void whoNeverCheckedInStandsAtTheStartAndNotAtZero() {
        export.objective(1, 0);
        export.metric(2, 50, 100, "Increase From", 0).under(1, null);
        export.metric(3, 80, 20, "Decrease From", null).under(1, null);
        export.metric(4, 80, 20, "Decrease From", 0).under(1, null);
        ImportResult result = read();
        assertThat(percent(result, "4")).isZero();
        assertThat(percent(result, "2")).isZero();
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(messages(result, Topic.CHECK_IN))
                .containsExactly(
                        "nobody checked in; its value of 0 is no report, and it stands at its start",
                        "nobody checked in; its value of 0 is no report, and it stands at its start");
    }

    @Test
    void thresholdsThatNobodyCheckedInOnCountAsTheClaimSays() {
        export.objective(1, 75);
        export.metric(2, 0, 5, "Stay Below", 0).under(1, null);
        export.percent(3, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.objective(4, 25);
        export.metric(5, 0, 5, "Stay Below", 0).under(4, null);
        export.percent(6, 50).under(4, null).checkedIn("2025-08-01", 50);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(keyResult(result, "2").checkIns()).hasSize(1);
        assertThat(keyResult(result, "5").checkIns()).isEmpty();
    }

    @Test
    void aReportedZeroIsAReport() {
        export.objective(1, 133);
        export.metric(2, 80, 20, "Decrease From", 0).under(1, null).checkedIn("2025-08-01", 0);
        ImportResult result = read();
        assertThat(percent(result, "1")).isCloseTo(400 / 3.0, within(1e-9));
        assertThat(check(result, "1").agrees()).isTrue();
    }

    @Test
    void childrenAreFlooredAtZeroAndNotCapped() {
        export.objective(1, 75);
        export.metric(2, 0, 100, "Reach", 150).under(1, null).checkedIn("2025-08-01", 150);
        export.metric(3, 100, 200, "Increase From", 20).under(1, null).checkedIn("2025-08-01", 20);
        ImportResult result = read();
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(result.reconciliation().defaultChanges())
                .extracting(DefaultChange::goal)
                .containsExactly("1", "2");
        assertThat(result.reconciliation().defaultChanges().get(0).reasons())
                .containsExactly("progress above 100 % counts as 100 %");
    }

    @Test
    void thresholdsAre100WhenMetAndStayBelowIsStrict() {
        export.objective(1, 67);
        export.metric(2, 0, 95, "Stay Above", 95).under(1, null).checkedIn("2025-08-01", 95);
        export.metric(3, 0, 5, "Stay Below", 5).under(1, null).checkedIn("2025-08-01", 5);
        export.metric(4, 0, 5, "Stay Below", 4.9).under(1, null).checkedIn("2025-08-01", 4.9);
        ImportResult result = read();
        assertThat(percent(result, "2")).isEqualTo(100);
        assertThat(percent(result, "3")).isZero();
        assertThat(keyResult(result, "4").measure()).contains(new Measure.AtMost(5, "pieces"));
        assertThat(check(result, "1").agrees()).isTrue();
    }

    @Test
    void closedChildrenCountAndPostponedDoNot() {
        export.objective(1, 80);
        export.percent(2, 80)
                .under(1, null)
                .checkedIn("2025-08-01", 80)
                .set("Status", "Closed")
                .set("Score", 0.7);
        export.percent(3, 10).under(1, null).checkedIn("2025-08-01", 10).set("Status", "Postponed");
        ImportResult result = read();
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(keyResult(result, "3").objective()).isEqualTo("1");
        assertThat(keyResult(result, "3").state()).isEqualTo(KeyResultState.POSTPONED);
        assertThat(keyResult(result, "2").extensions().asMap().get("x-score")).isEqualTo(new BigDecimal("0.7"));
        assertThat(keyResult(result, "2").extensions().asMap().get("x-closed")).isEqualTo(true);
    }

    @Test
    void aChildOfSeveralParentsCountsInFullInEach() {
        export.objective(1, 60);
        export.objective(2, 60);
        export.percent(3, 60).under(1, null).under(2, null).checkedIn("2025-08-01", 60);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(keyResult(result, "3").objective()).isEqualTo("1");
    }

    @Test
    void labelsThatATenantRenamedAreToldByTheirUse() {
        export.objective(1, 30).set("Type", "Nordstern");
        export.metric(2, 0, 10, "Reach", 3)
                .under(1, null)
                .set("Type", "Messpunkt")
                .checkedIn("2025-08-01", 3);
        ImportResult result = read();
        assertThat(keyResult(result, "2").objective()).isEqualTo("1");
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(messages(result, Topic.TYPE)).hasSize(2);
    }

    @Test
    void childrenMixGoalsAndTasks() {
        export.objective(1, 50)
                .set(
                        "Children",
                        List.of(
                                map("ID", 2, "Title", "x", "Type", "Key Result"),
                                map("ID", 900, "Title", "x", "Type", "Task"),
                                map("ID", 901, "Title", "x", "Type", "Task"),
                                map("ID", 902, "Title", "x", "Type", "Key Result"),
                                map("ID", 3, "Title", "x", "Type", "Key Result")));
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.percent(3, 90).checkedIn("2025-08-01", 90);
        ImportResult result = read();
        assertThat(result.counts(Kind.OMITTED)).containsEntry(Topic.CHILD, 3);
        assertThat(messages(result, Topic.CHILD))
                .contains(
                        "child \"902\" is listed, but is not in the export",
                        "child \"3\" is listed, but does not name it as a parent; it is not linked",
                        "tasks are listed among children; a set has none");
    }

    @Test
    void linksMayCrossTimePeriods() {
        export.objective(1, 50).set("Time Period", map("ID", 9, "Name", "2025"));
        export.objective(2, 50).under(1, null);
        export.percent(3, 50).under(2, null).checkedIn("2025-08-01", 50);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(result.counts(Kind.CHANGED)).containsEntry(Topic.CROSS_CYCLE, 1);
    }

    @Test
    void brokenLinksAreLeftOutAndListed() {
        export.objective(1, 50).under(2, null);
        export.objective(2, 50).under(1, null).under(2, null);
        export.percent(3, 50).under(1, null).under(77, null).checkedIn("2025-08-01", 50);
        export.percent(3, 70).under(1, null);
        export.percent(4, "n/a").under(1, null).set("Start Date", "soon");
        ImportResult result = read();
        assertThat(result.counts(Kind.OMITTED))
                .containsEntry(Topic.LOOP, 1)
                .containsEntry(Topic.DANGLING_REFERENCE, 1)
                .containsEntry(Topic.BAD_LINK, 1)
                .containsEntry(Topic.DUPLICATE_ID, 1)
                .containsEntry(Topic.BAD_DATE, 1)
                .containsEntry(Topic.BAD_NUMBER, 1);
    }

    @Test
    void whatNoSetCanHoldIsLeftOutAndTheRestIsTakenOver() {
        export.objective(1, 50);
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.percent(3, 50).under(1, null).set("ID", "\u00a0");
        ImportResult result = read();
        assertThat(result.set().find("2")).isPresent();
        assertThat(messages(result, Topic.BAD_ELEMENT)).isNotEmpty();
    }

    @Test
    void whatDiffersSaysWhy() {
        export.objective(1, 100);
        export.objective(2, 100).under(1, null);
        export.metric(3, 0, 10, "Reach", 15).under(2, null).checkedIn("2025-08-01", 15);
        export.metric(4, 0, 10, "Reach", 10).under(2, null).checkedIn("2025-08-01", 10);
        export.objective(5, 12);
        export.percent(6, 90).under(5, null).checkedIn("2025-08-01", 90);
        ImportResult result = read();
        assertThat(check(result, "2").reason())
                .isEqualTo("the claimed number comes about if children above 100 % count as 100 %");
        assertThat(check(result, "2").difference()).hasValueCloseTo(25.0, within(1e-9));
        assertThat(check(result, "1").reason())
                .isEqualTo("its children's own numbers give the claimed one; the difference comes from below: 2");
        assertThat(check(result, "5").reason()).startsWith("no reading of the export gives the claimed number");
        assertThat(result.reconciliation().summary()).isEqualTo("0 of 3 roll-ups agree");
    }

    @Test
    void roundingAtEachLevelIsNoDifference() {
        // 50.5 is shown as 51, and counts above as 51; unrounded it is 50.25 above, which would be shown as 50.
        export.objective(1, 51);
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.objective(3, 51).under(1, null);
        export.percent(4, 50).under(3, null).checkedIn("2025-08-01", 50);
        export.percent(5, 51).under(3, null).checkedIn("2025-08-01", 51);
        ImportResult result = read();
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        assertThat(check(result, "1").verdict()).isEqualTo(Verdict.AGREES_ROUNDED);
        assertThat(check(result, "3").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void keyResultsMaySumTheirChildren() {
        export.objective(1, 30);
        export.metric(2, 0, 100, "Reach", 30)
                .under(1, null)
                .set("Progress and Status Configuration", map("Progress", "Update from Children"));
        export.objective(3, 15);
        export.metric(4, 0, 80, "Reach", 10).under(3, null).under(2, null).checkedIn("2025-08-01", 10);
        export.metric(5, 0, 110, "Reach", 20).under(3, null).under(2, null).checkedIn("2025-08-01", 20);
        ImportResult result = read();
        assertThat(keyResult(result, "2").source()).isEqualTo(Source.SUM);
        assertThat(result.reconciliation().summary()).isEqualTo("3 of 3 roll-ups agree");
    }

    @Test
    void keyResultsRollUpTheProgressOfTheirChildrenToo() {
        export.objective(1, 50);
        export.metric(2, 0, 200, "Reach", 100)
                .under(1, null)
                .set("Progress and Status Configuration", map("Progress", "Update from Children"));
        export.objective(3, 50).under(2, null);
        export.percent(4, 50).under(3, null).checkedIn("2025-08-01", 50);
        ImportResult result = read();
        assertThat(keyResult(result, "2").source()).isEqualTo(Source.ROLLED_UP);
        assertThat(result.reconciliation().summary()).isEqualTo("3 of 3 roll-ups agree");
    }

    @Test
    void anObjectiveThatIsSetByHandKeepsItsNumber() {
        export.objective(1, 65);
        export.objective(2, 80)
                .under(1, null)
                .set("Progress and Status Configuration", map("Progress", "Update Manually"));
        export.percent(3, 10).under(2, null).checkedIn("2025-08-01", 10);
        export.objective(4, 50)
                .under(1, null)
                .set("Progress and Status Configuration", map("Progress", "Update from Integration"));
        ImportResult result = read();
        assertThat(percent(result, "2")).isEqualTo(80);
        assertThat(percent(result, "4")).isEqualTo(50);
        assertThat(check(result, "1").agrees()).isTrue();
        assertThat(result.reconciliation().checks()).hasSize(1);
    }

    @Test
    void teamsPeopleTagsAndPhasesAreTakenOver() {
        export.add("Teams_1.json", map("ID", 50, "Team Name", "Sales", "Parent Team", "Revenue"));
        export.add("Teams_1.json", map("ID", 51, "Team Name", "Revenue", "Parent Team", null, "Colour", "red"));
        export.add(
                "Users_1.json",
                map("ID", 7, "Name", "Mia", "Email", "mia@example.org", "Manager", "Ann", "Teams", List.of("Sales")));
        export.add(
                "TimePeriods_1.json",
                map("ID", 3, "Time Period Name", "Q3 2025", "Start Date", "07/01/2025", "End Date", "09/30/2025"));
        export.add("Tags_1.json", map("ID", 70, "Name", "growth"));
        export.add("comments_1.json", map("ID", 1, "Text", "x"));
        export.objective(1, 20)
                .set("Teams", List.of(map("ID", 50, "Name", "Sales")))
                .set("Tags", List.of(70, "new"));
        export.metric(2, 0, 100, "Reach", 20)
                .under(1, null)
                .set(
                        "Phased Targets",
                        map(
                                "Interval",
                                "Monthly",
                                "Phased Targets",
                                List.of(
                                        map("Target Value", 30, "Target Date", "2025-08-01"),
                                        map("Target Value", "60", "Target Date", "2025-09-01"))))
                .checkedIn("2025-08-01", 20);
        export.metric(3, 0, 100, "Reach", 20)
                .under(1, null)
                .set("Phased Targets", "Disabled")
                .checkedIn("2025-08-01", 20);
        ImportResult result = read();
        assertThat(result.set().organization().unit("50").orElseThrow().parent())
                .contains("51");
        assertThat(result.set().organization().person("7").orElseThrow().unit()).contains("50");
        assertThat(result.set().cycle("Q3 2025").orElseThrow().end()).contains(LocalDate.parse("2025-09-30"));
        assertThat(result.set().objectives().get(0).tags()).containsExactly("growth", "new");
        assertThat(result.set().objectives().get(0).unit()).contains("50");
        assertThat(((Measure.Change) keyResult(result, "2").measure().orElseThrow()).phases())
                .hasSize(2);
        assertThat(messages(result, Topic.UNKNOWN_FIELD)).containsExactly("field \"Colour\" of Teams is not known");
        assertThat(messages(result, Topic.UNUSED_FIELD))
                .containsExactly("phased targets have an interval; the targets themselves are kept");
        // Ann is no user of the export.
        assertThat(messages(result, Topic.PERSON))
                .containsExactly("managers of people are missing, or lead round in a loop; they are left out");
    }

    @Test
    void filesMayBeWrappedHaveAByteOrderMarkAndUnknownFields(@TempDir Path folder) throws Exception {
        Path nested = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(
                nested.resolve("Objectives_2025.json"),
                "\ufeff{\"count\": \"2\", \"objectives\": [{\"id\": \"1\", \"title\": \"T\", \"type\": \"objective\","
                        + " \"progress\": \"40\", \"progressAndStatusConfiguration\": {\"progress\": \"Update from children\"},"
                        + " \"Surprise\": {\"x\": 1}},"
                        + "{\"id\": \"2\", \"title\": \"U\", \"type\": \"key result\", \"progress\": \"40.0%\","
                        + " \"parentIds\": \"1\", \"surprise\": 2, \"last check-in\": \"Aug 4, 2025\"}]}",
                StandardCharsets.UTF_8);
        Files.writeString(nested.resolve("notes.txt"), "hello");
        Files.writeString(nested.resolve("other.json"), "{broken");
        ImportResult result = VivaGoalsImport.read(folder);
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree");
        assertThat(result.counts(Kind.OMITTED))
                .containsEntry(Topic.UNUSED_FILE, 1)
                .containsEntry(Topic.UNREADABLE_FILE, 1)
                .containsEntry(Topic.UNKNOWN_FIELD, 3);
    }

    @Test
    void aFileThatBreaksOffIsReadSoFar() {
        export.objective(1, 50);
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.percent(3, 50).under(1, null).checkedIn("2025-08-01", 50);
        String json = export.json("objectives_1.json");
        ImportResult result = VivaGoalsImport.read(
                "objectives_1.json",
                json.substring(0, json.length() - 30).getBytes(StandardCharsets.UTF_8),
                ImportOptions.DEFAULT);
        assertThat(result.set().goals()).hasSize(2);
        assertThat(messages(result, Topic.UNREADABLE_FILE))
                .containsExactly("the file is not JSON, or exceeds a limit, after element 1; what follows is left out");
    }

    @Test
    void peopleAndTitlesCanBeKeptPrivate() {
        export.add("Users_1.json", map("ID", "u-mia", "Name", "Mia Muster", "Email", "mia@example.org"));
        export.objective(1, 50)
                .set("Title", "Secret plan")
                .set("Description", "Ask Mia Muster")
                .set("Tags", List.of("secret"))
                .set("Owner", List.of(map("ID", "u-mia", "Name", "Mia Muster")))
                .set("Teams", List.of(map("ID", "team-x", "Name", "Secret team")));
        export.metric(2, 0, 10, "Reach", 5)
                .under(1, null)
                .set("Title", "Secret count")
                .checkedIn("2025-08-01", 5);
        ImportResult pseudonyms =
                read(ImportOptions.DEFAULT.withPeople(People.PSEUDONYMS).withTitles(Titles.NUMBERS));
        assertThat(pseudonyms.set().objectives().get(0).owner()).contains("person-1");
        String everything =
                pseudonyms.set().organization() + " " + pseudonyms.set().goals() + pseudonyms.notes()
                        + pseudonyms.set().organization().units()
                        + pseudonyms.set().organization().people()
                        + pseudonyms.set().objectives().get(0).description()
                        + pseudonyms.set().objectives().get(0).tags()
                        + keyResult(pseudonyms, "2").measure()
                        + keyResult(pseudonyms, "2").checkIns().get(0).note();
        assertThat(everything.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("secret")
                .doesNotContain("muster")
                .doesNotContain("u-mia")
                .doesNotContain("team-x")
                .doesNotContain("pieces")
                .doesNotContain("went well");
        ImportResult dropped = read(ImportOptions.DEFAULT.withPeople(People.DROP));
        assertThat(dropped.set().organization().people()).isEmpty();
        assertThat(dropped.set().objectives().get(0).title()).isEqualTo("Secret plan");
        assertThat(dropped.counts(Kind.OMITTED)).containsEntry(Topic.PERSON, 2);
        assertThat(pseudonyms.reconciliation().agreed()).isEqualTo(1);
    }

    @Test
    void whatIsHostileIsRefused() throws Exception {
        assertThatThrownBy(() ->
                        VivaGoalsImport.read("x.json", "[]".getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage(
                        "there is no goal of Viva Goals in it; there must be files like objectives_1.json, or a view as"
                                + " CSV");
        java.io.ByteArrayOutputStream bomb = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("../../objectives_1.json"));
            zip.write(new byte[4 << 20]);
            zip.closeEntry();
        }
        ImportLimits small = new ImportLimits(1 << 20, 5, 10, 20);
        assertThatThrownBy(() ->
                        VivaGoalsImport.read("x.zip", bomb.toByteArray(), ImportOptions.DEFAULT.withLimits(small)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("the files hold more than 1048576 bytes; maxBytes of ImportLimits can be raised");
        for (int i = 0; i < 11; i++) {
            export.objective(i, 0);
        }
        assertThatThrownBy(() -> read(ImportOptions.DEFAULT.withLimits(small)))
                .hasMessage("there are more than 10 goals; maxGoals of ImportLimits can be raised");
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertThatThrownBy(() -> VivaGoalsImport.read(
                        "objectives_1.json", deep.getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT))
                .isInstanceOf(ImportRefusedException.class);
    }
}
