package io.github.okralign.json.imports.sheet;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Assembly;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.ParentLink;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.table.Table;
import io.github.okralign.json.imports.table.TableRow;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads goals from tables whose columns are mapped. */
final class SheetReader {

    private static final String COMPANY = "company";

    /** A link that cannot be made before all rows are read. */
    private record Waiting(GoalDraft goal, TableRow row, SheetField field, String parent, OptionalDouble weight) {}

    private final SetDraft set;
    private final Notes notes;
    private final ColumnMapping mapping;
    private final LooseNumbers numbers;
    private final LooseDates dates;
    private final SheetMeasures measures;
    private final Map<String, String> byRowId = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();
    private final Set<String> repeatedTitles = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> parents = new HashSet<>();
    private int sheets;

    SheetReader(ColumnMapping mapping, ImportOptions options, Notes notes) {
        this.set = new SetDraft(options, notes);
        this.notes = notes;
        this.mapping = mapping;
        this.numbers = new LooseNumbers(options.locale());
        this.dates = new LooseDates(options.datePattern().orElse(null), options.locale());
        this.measures = new SheetMeasures(set, numbers);
    }

    ImportResult read(List<Table> tables) {
        List<SheetColumns> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Table table : tables) {
            SheetColumns columns = SheetColumns.of(table, mapping, numbers, set);
            boolean titled = columns != null
                    && (columns.has(SheetField.TITLE)
                            || columns.has(SheetField.OBJECTIVE)
                            || columns.has(SheetField.KEY_RESULT));
            if (columns == null || !titled) {
                notes.omitted(
                        Topic.UNUSED_FILE, table.shown(), "", "no row of it is a header with a column for titles");
            } else {
                found.add(columns);
                names.add(table.name());
            }
        }
        if (found.isEmpty()) {
            throw new ImportRefusedException(
                    "no table has a header with a column for titles; a mapping can say which" + " column that is");
        }
        found.forEach(columns -> columns.dates(dates));
        for (int i = 0; i < found.size(); i++) {
            SheetColumns columns = found.get(i);
            String unit = found.size() > 1 && !columns.has(SheetField.TEAMS)
                    ? set.unit(names.get(i), names.get(i), null, Level.TEAM)
                    : null;
            sheets++;
            if (columns.has(SheetField.OBJECTIVE) && columns.has(SheetField.KEY_RESULT)) {
                nested(columns, unit);
            } else {
                flat(columns, unit);
            }
        }
        if (set.goals().isEmpty()) {
            throw new ImportRefusedException("no row has a title; there must be at least one goal");
        }
        links();
        measures.finish(parents);
        dates.tell(notes);
        numbers.tell(notes);
        return Assembly.of(set, set.options().preset());
    }

    private String rowId(TableRow row) {
        String number = row.place().substring(row.place().lastIndexOf(':') + 1);
        return sheets > 1 ? "row-" + sheets + "-" + number : "row-" + number;
    }

    /** A table with a row for each goal. */
    private void flat(SheetColumns columns, @Nullable String unit) {
        SheetField titles = columns.has(SheetField.TITLE)
                ? SheetField.TITLE
                : columns.has(SheetField.OBJECTIVE) ? SheetField.OBJECTIVE : SheetField.KEY_RESULT;
        for (TableRow row : columns.rows()) {
            String id = columns.text(row, SheetField.GOAL_ID);
            String rowId = columns.text(row, SheetField.ROW_ID);
            String title = columns.text(row, titles);
            if (title == null && id == null && rowId == null) {
                notes.omitted(Topic.MISSING_TITLE, row.place(), "", "the row has no title and is left out");
                continue;
            }
            String raw = id != null ? id : rowId != null ? rowId : rowId(row);
            GoalDraft goal = goal(raw, row, title);
            if (goal == null) {
                continue;
            }
            if (rowId != null) {
                byRowId.putIfAbsent(rowId, goal.id);
            }
            String type = columns.text(row, SheetField.TYPE);
            goal.shape = shape(type);
            goal.keep("x-type", goal.shape == GoalDraft.Shape.EITHER ? set.word(type) : null);
            common(columns, row, goal, unit);
            measures.read(columns, row, goal);
            OptionalDouble weight = columns.number(row, SheetField.WEIGHT, numbers);
            for (SheetField field : List.of(SheetField.PARENT_ROW_IDS, SheetField.PARENT_GOAL_IDS)) {
                for (String parent : columns.texts(row, field)) {
                    waiting.add(new Waiting(goal, row, field, parent, weight));
                }
            }
            String parentTitle = columns.text(row, SheetField.PARENT_TITLE);
            if (parentTitle != null) {
                waiting.add(new Waiting(goal, row, SheetField.PARENT_TITLE, parentTitle, weight));
            }
            numbered(columns, row, raw, goal);
        }
    }

    private static GoalDraft.Shape shape(@Nullable String type) {
        String key = type == null ? "" : LooseElement.key(type);
        return key.contains("keyresult") || key.equals("kr")
                ? GoalDraft.Shape.KEY_RESULT
                : key.contains("objective") ? GoalDraft.Shape.OBJECTIVE : GoalDraft.Shape.EITHER;
    }

    private @Nullable GoalDraft goal(String raw, TableRow row, @Nullable String title) {
        GoalDraft goal = set.goal(raw, row.place(), title);
        if (goal != null && title != null && byTitle.putIfAbsent(title, goal.id) != null) {
            repeatedTitles.add(title);
        }
        return goal;
    }

    /** Key results that stand in columns of their own, by number. */
    private void numbered(SheetColumns columns, TableRow row, String raw, GoalDraft goal) {
        columns.numbered().forEach((number, each) -> {
            String title = row.cell(each.title()).strip();
            if (title.isEmpty()) {
                return;
            }
            GoalDraft keyResult = goal(raw + ".kr" + number, row, title);
            if (keyResult != null) {
                keyResult.shape = GoalDraft.Shape.KEY_RESULT;
                keyResult.owner = goal.owner;
                link(keyResult, goal.id, row, OptionalDouble.empty());
                measures.percent(keyResult, columns.progress(row, each.progress(), numbers));
            }
        });
    }

    /** A table with a row for each key result, the objective beside it. */
    private void nested(SheetColumns columns, @Nullable String unit) {
        GoalDraft objective = null;
        String shown = null;
        Map<String, GoalDraft> objectives = new HashMap<>();
        for (TableRow row : columns.rows()) {
            String title = columns.text(row, SheetField.OBJECTIVE);
            String keyResultTitle = columns.text(row, SheetField.KEY_RESULT);
            if (title != null && !title.equals(shown)) {
                objective = objectives.get(title);
                shown = title;
                if (objective == null) {
                    objective = goal(rowId(row), row, title);
                    if (objective != null) {
                        objectives.put(title, objective);
                        objective.shape = GoalDraft.Shape.OBJECTIVE;
                        common(columns, row, objective, unit);
                    }
                }
                String parent = columns.text(row, SheetField.PARENT_TITLE);
                if (objective != null && parent != null && objective.parents.isEmpty()) {
                    waiting.add(new Waiting(objective, row, SheetField.PARENT_TITLE, parent, OptionalDouble.empty()));
                }
            }
            if (keyResultTitle == null) {
                if (objective != null) {
                    measures.read(columns, row, objective);
                }
                continue;
            }
            GoalDraft keyResult = goal(rowId(row) + ".kr", row, keyResultTitle);
            if (keyResult == null) {
                continue;
            }
            keyResult.shape = GoalDraft.Shape.KEY_RESULT;
            common(columns, row, keyResult, unit);
            measures.read(columns, row, keyResult);
            if (objective == null) {
                notes.omitted(Topic.DANGLING_REFERENCE, row.place(), keyResult.id, "no row above names its objective");
            } else {
                link(keyResult, objective.id, row, columns.number(row, SheetField.WEIGHT, numbers));
            }
        }
    }

    private void common(SheetColumns columns, TableRow row, GoalDraft goal, @Nullable String unit) {
        goal.description = set.text(columns.text(row, SheetField.DESCRIPTION));
        goal.start = date(columns, row, SheetField.START_DATE, goal);
        goal.due = date(columns, row, SheetField.END_DATE, goal);
        if (goal.start != null) {
            set.sawDay(goal.start);
        }
        columns.texts(row, SheetField.OWNERS).forEach(owner -> goal.ownedBy(set.person(owner, owner)));
        String cycle = columns.text(row, SheetField.CYCLE);
        goal.cycle = cycle == null ? null : set.cycle(cycle, null, null, row.place());
        units(columns, row, goal, unit);
        for (String tag : columns.texts(row, SheetField.TAGS)) {
            String shown = set.word(tag);
            if (shown != null) {
                goal.tags.add(shown);
            }
        }
        String status = columns.text(row, SheetField.STATUS);
        goal.state = state(status);
        if (goal.state == ObjectiveState.ACTIVE) {
            goal.keep("x-status", set.word(status));
        }
    }

    private void units(SheetColumns columns, TableRow row, GoalDraft goal, @Nullable String unit) {
        List<String> teams = columns.texts(row, SheetField.TEAMS);
        String scope = columns.text(row, SheetField.SCOPE);
        boolean company = scope != null && LooseElement.key(scope).matches("company|organi[sz]ation|global");
        teams.forEach(team -> goal.pursuedBy(set.unit(team, team, null, Level.DEPARTMENT)));
        if (company && teams.isEmpty()) {
            goal.unit = set.unit(COMPANY, "Company", null, Level.COMPANY);
        } else if (teams.isEmpty()) {
            goal.unit = unit;
        }
        if (!company) {
            goal.keep("x-scope", set.word(scope));
        }
    }

    private static ObjectiveState state(@Nullable String status) {
        return switch (status == null ? "" : LooseElement.key(status)) {
            case "closed", "done", "completed", "complete", "accomplished", "achieved", "missed", "finished" ->
                ObjectiveState.CLOSED;
            case "postponed", "onhold", "paused" -> ObjectiveState.POSTPONED;
            case "cancelled", "canceled", "dropped", "abandoned" -> ObjectiveState.CANCELLED;
            case "draft" -> ObjectiveState.DRAFT;
            default -> ObjectiveState.ACTIVE;
        };
    }

    private @Nullable LocalDate date(SheetColumns columns, TableRow row, SheetField field, GoalDraft goal) {
        String text = columns.text(row, field);
        LocalDate date = text == null ? null : dates.parse(text).orElse(null);
        if (text != null && date == null) {
            notes.omitted(Topic.BAD_DATE, row.place(), goal.id, "a date cannot be read and is left out");
        }
        return date;
    }

    private void links() {
        repeatedTitles.forEach(byTitle::remove);
        for (Waiting each : waiting) {
            String id = switch (each.field()) {
                case PARENT_ROW_IDS -> byRowId.get(each.parent());
                case PARENT_TITLE -> byTitle.get(each.parent());
                default -> set.goalId(each.parent());
            };
            if (id == null) {
                notes.omitted(
                        Topic.DANGLING_REFERENCE,
                        each.row().place(),
                        each.goal().id,
                        each.field() == SheetField.PARENT_TITLE
                                ? "no goal, or more than one, has the title of its parent; there is no link"
                                : "no row has the id of its parent; there is no link");
            } else {
                link(each.goal(), id, each.row(), each.weight());
            }
        }
    }

    private void link(GoalDraft goal, String parent, TableRow row, OptionalDouble weight) {
        parents.add(parent);
        double w = weight.orElse(1);
        if (w < 0) {
            notes.changed(Topic.WEIGHT, row.place(), goal.id, "its weight is below 0; the goal does not contribute");
        }
        goal.parents.add(
                w <= 0
                        ? ParentLink.none(parent, row.place())
                        : weight.isEmpty() || w == 1
                                ? ParentLink.equal(parent, row.place())
                                : ParentLink.fixed(parent, row.place(), w));
    }
}
