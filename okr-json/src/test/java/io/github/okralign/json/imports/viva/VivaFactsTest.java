package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaExport.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.OkrJson;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.People;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an export tells beside its numbers: who, when, in which state, and in which words. */
class VivaFactsTest {

    private static final LocalDate JULY = LocalDate.parse("2025-07-01");
    private static final LocalDate AUGUST = LocalDate.parse("2025-08-01");
    private static final LocalDate LATER = LocalDate.parse("2025-08-20");

    private final VivaExport export = new VivaExport();

    private ImportResult read() {
        return read(ImportOptions.DEFAULT);
    }

    private ImportResult read(ImportOptions options) {
        ImportResult result = VivaGoalsImport.read("export.zip", export.zip(), options);
        // What was taken over can be written and read again.
        assertThat(OkrJson.write(result.set())).isNotBlank();
        return result;
    }

    private static Objective objective(ImportResult result, String id) {
        return (Objective) result.set().goal(id);
    }

    private static KeyResult keyResult(ImportResult result, String id) {
        return (KeyResult) result.set().goal(id);
    }

    private void report(int okr, LocalDate day, String status, Object value, String note) {
        Map<String, Object> checkIn =
                map("ID", 1, "OKR ID", okr, "CheckIn Date", day.toString(), "Status", status, "Current Value", value);
        checkIn.put("Check In Note", note == null ? null : map("Text", note));
        export.add("checkins_1.json", checkIn);
    }

    @Test
    void closedAndPostponedHoldFromTheirDays() {
        export.objective(1, 50).set("Status", "Closed").set("Created At", "2025-06-30");
        export.percent(2, 50).under(1, null).set("Status", "Postponed");
        report(1, AUGUST, "Closed", null, "done with it");
        report(2, JULY.plusDays(9), "On Track", 50, null);
        report(2, AUGUST, "Postponed", 50, null);
        report(2, AUGUST.plusDays(1), "Reopened", 50, null);
        report(2, LATER, "Postponed", 50, null);
        ImportResult result = read();
        assertThat(objective(result, "1").states())
                .containsExactly(
                        DatedState.of(ObjectiveState.ACTIVE, LocalDate.parse("2025-06-30")),
                        DatedState.of(ObjectiveState.CLOSED, AUGUST));
        assertThat(keyResult(result, "2").states())
                .containsExactly(
                        DatedState.of(KeyResultState.ACTIVE, JULY),
                        DatedState.of(KeyResultState.POSTPONED, AUGUST),
                        DatedState.of(KeyResultState.ACTIVE, AUGUST.plusDays(1)),
                        DatedState.of(KeyResultState.POSTPONED, LATER));
    }

    @Test
    void statesThatContradictTheGoalsOwnAreWithoutDays() {
        export.objective(1, 50).set("Status", "Closed");
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        report(1, AUGUST, "Postponed", null, null);
        ImportResult result = read();
        assertThat(objective(result, "1").states()).isEmpty();
        assertThat(objective(result, "1").state()).isEqualTo(ObjectiveState.CLOSED);
    }

    @Test
    void objectivesHaveCheckInsWithStatusAndWords() {
        export.objective(1, 50);
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        report(1, JULY, "Behind", 20, "slow");
        report(1, AUGUST, "At Risk", null, null);
        report(1, LATER, "Not Started", 50, null);
        ImportResult result = read();
        List<ObjectiveCheckIn> checkIns = objective(result, "1").checkIns();
        assertThat(checkIns).extracting(ObjectiveCheckIn::date).containsExactly(JULY, AUGUST, LATER);
        assertThat(checkIns.get(0).status()).contains(OwnerStatus.AT_RISK);
        assertThat(checkIns.get(0).note()).contains("slow");
        assertThat(checkIns.get(0).progress()).isEmpty();
        assertThat(checkIns.get(0).extensions().asMap()).containsKeys("x-status", "x-value");
        assertThat(checkIns.get(1).status()).contains(OwnerStatus.OFF_TRACK);
        // A status that is no word of an owner's is kept in words.
        assertThat(checkIns.get(2).status()).isEmpty();
        assertThat(checkIns.get(2).note()).contains("Not Started");
        assertThat(result.reconciliation().agreed()).isEqualTo(1);
    }

    @Test
    void progressByHandHoldsFromTheDayOfEachReport() {
        export.objective(1, 80).set("Progress and Status Configuration", map("Progress", "Update Manually"));
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        report(1, JULY, "On Track", 30, null);
        report(1, AUGUST, "On Track", 80, null);
        ImportResult result = read();
        Objective objective = objective(result, "1");
        assertThat(objective.manualOn(JULY.minusDays(1))).hasValue(0);
        assertThat(objective.manualOn(JULY)).hasValue(0.3);
        assertThat(objective.manualOn(LATER)).hasValue(0.8);
    }

    @Test
    void progressByHandThatASetMayNotHaveIsHeld() {
        export.objective(1, 250).set("Progress and Status Configuration", map("Progress", "Update Manually"));
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.objective(3, 300);
        ImportResult result = read();
        assertThat(objective(result, "1").manualOn(LATER)).hasValue(2);
        assertThat(objective(result, "3").manual()).hasValue(2);
        assertThat(result.notes())
                .extracting(ImportNote::message)
                .contains("progress by hand is within −100 % and 200 % in the set; 250 % is held within");
    }

    @Test
    void checkInsThatSayOnlyAStatusOrNothingAreNoProblem() {
        export.objective(1, 40);
        export.percent(2, 40).under(1, null);
        report(2, JULY, "On Track", null, null);
        report(2, AUGUST, null, null, null);
        report(2, LATER, "Behind", 40, "secret");
        ImportResult result = read(ImportOptions.DEFAULT.withPeople(People.DROP));
        assertThat(keyResult(result, "2").checkIns()).extracting(CheckIn::date).containsExactly(JULY, LATER);
        assertThat(keyResult(result, "2").checkIns().get(0).note()).contains("On Track");
        assertThat(keyResult(result, "2").checkIns().get(1).note()).isEmpty();
        assertThat(result.counts(ImportNote.Kind.OMITTED)).containsEntry(Topic.CHECK_IN, 1);
    }

    @Test
    void valuesWithoutAMeasureAreKeptBeside() {
        export.objective(1, 0);
        export.metric(2, 0, null, "Reach", 5).under(1, null).checkedIn("2025-08-01", 5);
        ImportResult result = read();
        CheckIn checkIn = keyResult(result, "2").checkIns().get(0);
        assertThat(checkIn.value()).isEmpty();
        assertThat(checkIn.extensions().asMap().get("x-value")).hasToString("5.0");
    }

    @Test
    void ownersTeamsAndWhatKeyResultsCannotHaveAreAllThere() {
        export.objective(1, 50)
                .set("Owner", List.of(map("ID", 7, "Name", "Mia"), map("ID", 8, "Name", "Ann"), map("ID", 7)))
                .set("Teams", List.of(map("ID", 50, "Name", "Sales"), map("ID", 51, "Name", "Legal"), map("ID", 50)))
                .set("Start Date", "2025-07-10");
        export.add(
                "TimePeriods_1.json",
                map("ID", 3, "Time Period Name", "Q3 2025", "Start Date", "2025-07-01", "End Date", "2025-09-30"));
        export.percent(2, 50)
                .under(1, null)
                .checkedIn("2025-08-01", 50)
                .set("Description", "why")
                .set("Tags", List.of("big"))
                .set("Teams", List.of(map("ID", 51, "Name", "Legal")))
                .set("Time Period", map("ID", 9, "Name", "2025"));
        ImportResult result = read();
        Objective objective = objective(result, "1");
        assertThat(objective.owner()).contains("7");
        assertThat(objective.coOwners()).containsExactly("8");
        assertThat(objective.unit()).contains("50");
        assertThat(objective.jointUnits()).containsExactly("51");
        assertThat(objective.start()).contains(LocalDate.parse("2025-07-10"));
        assertThat(keyResult(result, "2").extensions().asMap())
                .containsEntry("x-description", "why")
                .containsEntry("x-tags", List.of("big"))
                .containsEntry("x-units", List.of("51"))
                .containsEntry("x-cycle", "2025");
    }

    @Test
    void peopleHaveTheirTeamsAddressesAndManagers() {
        export.objective(1, 0);
        export.add(
                "Users_1.json", map("ID", 1, "Name", "Mia", "Email", "mia@example.org", "Manager", "ann@example.org"));
        export.add(
                "Users_1.json",
                map(
                        "ID",
                        2,
                        "Name",
                        "Ann",
                        "Email",
                        "ann@example.org",
                        "Manager",
                        map("ID", 3),
                        "Teams",
                        List.of(map("ID", 50, "Name", "Sales"), "Legal")));
        export.add("Users_1.json", map("ID", 3, "Name", "Eve", "Manager", "Mia"));
        ImportResult result = read();
        assertThat(result.set().organization().person("1").flatMap(Person::manager))
                .contains("2");
        assertThat(result.set().organization().person("2").orElseThrow().units())
                .containsExactly("50", "Legal");
        assertThat(result.set()
                        .organization()
                        .person("2")
                        .orElseThrow()
                        .extensions()
                        .asMap())
                .containsEntry("x-email", "ann@example.org");
        // Mia, Ann, Eve and Mia again would be a loop.
        assertThat(result.set().organization().person("3").flatMap(Person::manager))
                .isEmpty();
        assertThat(result.counts(ImportNote.Kind.OMITTED)).containsEntry(Topic.PERSON, 1);
    }

    @Test
    void peopleHaveOtherNamesEverywhere() {
        export.objective(1, 0)
                .set("Description", "Ask Mia")
                .set("Owner", List.of(map("ID", "mia", "Name", "Mia Muster")));
        export.percent(2, 50).under(1, null).checkedIn("2025-08-01", 50);
        export.add(
                "Users_1.json", map("ID", "mia", "Name", "Mia Muster", "Email", "mia@example.org", "Manager", "Ann"));
        export.add("Users_1.json", map("ID", "ann", "Name", "Ann", "Manager", null));
        export.add("comments_1.json", map("OKR ID", 1, "Text", "Mia knows", "Author", "Mia Muster"));
        ImportResult result = read(ImportOptions.DEFAULT.withPeople(People.PSEUDONYMS));
        String everything = OkrJson.write(result.set()) + result.notes() + result.reconciliation();
        assertThat(everything)
                .contains("person-1")
                .doesNotContainIgnoringCase("mia")
                .doesNotContain("Ann", "ann", "went");
        assertThat(result.set().organization().person("person-1").flatMap(Person::manager))
                .contains("person-2");
    }

    @Test
    void commentsStandOnTheirGoals() {
        export.objective(1, 0);
        export.add(
                "comments_1.json",
                map("ID", 1, "OKR ID", 1, "Comment", "well", "Created By", "Mia", "Created At", "2025-08-01"));
        export.add("comments_1.json", map("ID", 2, "OKR ID", 1, "Text", map("Content", "hm")));
        export.add("comments_1.json", map("ID", 3, "OKR ID", 1, "Text", "later"));
        export.add("comments_1.json", map("ID", 4, "OKR ID", 99, "Text", "lost"));
        ImportResult result = read();
        assertThat(objective(result, "1").comments())
                .containsExactly(
                        Comment.of(AUGUST, "well").by("Mia"), Comment.of(AUGUST, "hm"), Comment.of(AUGUST, "later"));
        assertThat(result.notes().stream()
                        .filter(note -> note.topic() == Topic.COMMENT)
                        .map(ImportNote::message))
                .containsExactly(
                        "comments do not say their day; they stand on the day of the export",
                        "comments are on goals that the export does not hold");
    }
}
