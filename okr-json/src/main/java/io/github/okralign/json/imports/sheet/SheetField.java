package io.github.okralign.json.imports.sheet;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What a column of a table can say of a goal, with the names that columns have for it. */
public enum SheetField {
    /** The row's own id, by which others name it as their parent. */
    ROW_ID("Row ID"),
    /** The row ids of parents, several by comma, semicolon or line break. */
    PARENT_ROW_IDS("Parent Row IDs", "Parent Row ID"),
    /** The goal's id. */
    GOAL_ID("Goal ID", "ID", "Objective ID"),
    /** The ids of parents, several by comma, semicolon or line break. */
    PARENT_GOAL_IDS("Parent Goal IDs", "Parent Goal ID", "Parent ID", "parentGoalId", "Parent IDs"),
    /** The goal's title. */
    TITLE("Goal Title", "Title", "Goal", "Goal Name", "Name", "Ziel"),
    /** The title of the parent. */
    PARENT_TITLE("Parent", "Parent Goal", "Parent Objective", "Aligned To", "Supports", "Contributes To"),
    /** The title of the objective, in a table with a row for each key result; a blank one is that of the row above. */
    OBJECTIVE("Objective", "Objective Title", "Objectives"),
    /** The title of the key result, in such a table. */
    KEY_RESULT("Key Result", "Key Results", "Key Result Title", "KR", "Schl\u00fcsselergebnis"),
    /** What else is said. */
    DESCRIPTION("Description", "Notes", "Beschreibung"),
    /** Who owns it, several by comma, semicolon or line break; the first one is kept. */
    OWNERS("Owner Emails", "Owner", "Owners", "Owner Email", "email", "Responsible", "Verantwortlich", "Assignee"),
    /** The cycle. */
    CYCLE("Goal Cycle", "Cycle", "Period", "Time Period", "Quarter", "Timeframe", "Quartal"),
    /** Whether it is an objective or a key result. */
    TYPE("Type", "Object Type"),
    /** How it is measured: binary, number, percent, a currency. */
    MEASURE_TYPE("Goal Type", "measureType", "Measure Type", "Metric Type"),
    /** Whose goal it is: the company's, a department's, an individual's. */
    SCOPE("Scope", "Level"),
    /** The unit, several by comma, semicolon or line break; the first one is kept. */
    TEAMS("Departments", "Department", "Team", "Teams", "Unit", "Abteilung"),
    /** The first day. */
    START_DATE("Start Date", "Start", "created_at", "From", "Beginn", "Startdatum"),
    /** The last day. */
    END_DATE(
            "End Date", "Due Date", "due_at", "dueDate", "Deadline", "Due", "Until", "Ende", "Enddatum", "F\u00e4llig"),
    /** The value at the start. */
    START_VALUE("Starting Value", "Start Value", "startValue", "Baseline", "Initial Value", "Startwert"),
    /** The value to reach. */
    TARGET_VALUE("Target Value", "Target", "Goal Value", "Zielwert"),
    /** The value now. */
    CURRENT_VALUE("Current Value", "currentValue", "Current", "Actual", "Value", "Istwert", "Aktueller Wert"),
    /** The unit of the values. */
    VALUE_UNIT("Metric Unit", "Unit of Measure", "Einheit"),
    /** The progress, in percent or as a ratio; what the table claims of a goal that rolls up. */
    PROGRESS("Progress", "completion", "Progress %", "Score", "% Complete", "Percent Complete", "Fortschritt"),
    /** The status. */
    STATUS("Progress Status", "Status", "State"),
    /** Whether the number comes from children. */
    MODE("Check-in Type", "Progress Mode", "Progress Source"),
    /** The weight for its parents. */
    WEIGHT("Weight", "Weightage", "Contribution", "Gewicht"),
    /** Labels, several by comma, semicolon or line break. */
    TAGS("Tags", "Labels"),
    /** The title of the key result of a number, as in {@code key_result_1_title}. */
    NUMBERED_TITLE("key_result_1_title"),
    /** The progress of the key result of a number, as in {@code key_result_1_completion}. */
    NUMBERED_PROGRESS("key_result_1_completion"),
    /** Nothing that is taken over. */
    IGNORE("visibility", "individual_emails", "priority", "Creator", "Action", "Approved", "Review Cycle ID");

    private final ImmutableList<String> names;

    SheetField(String... names) {
        this.names = ImmutableList.copyOf(names);
    }

    /**
     * The names that columns have for it.
     *
     * @return names, the usual one first
     */
    public List<String> names() {
        return names;
    }
}
