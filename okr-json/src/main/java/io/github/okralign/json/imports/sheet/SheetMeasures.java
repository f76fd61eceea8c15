package io.github.okralign.json.imports.sheet;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.table.TableRow;
import io.github.okralign.model.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how the goals of a table are measured, and what they claim. */
final class SheetMeasures {

    private static final Set<String> YES =
            Set.of("yes", "true", "done", "complete", "completed", "1", "x", "ja", "100", "achieved");

    /** What a row says of a goal; what of it counts is known when all rows are. */
    private record Said(
            String place, @Nullable Boolean rollsUp, OptionalDouble value, OptionalDouble progress, double step) {}

    private final SetDraft set;
    private final LooseNumbers numbers;
    private final Map<GoalDraft, Said> said = new HashMap<>();

    SheetMeasures(SetDraft set, LooseNumbers numbers) {
        this.set = set;
        this.numbers = numbers;
    }

    void read(SheetColumns columns, TableRow row, GoalDraft goal) {
        String type = columns.text(row, SheetField.MEASURE_TYPE);
        String kind = type == null ? "" : LooseElement.key(type);
        OptionalDouble start = number(columns, row, SheetField.START_VALUE, goal);
        OptionalDouble target = number(columns, row, SheetField.TARGET_VALUE, goal);
        boolean binary = kind.equals("binary") || kind.equals("done") || kind.equals("boolean");
        OptionalDouble value = binary
                ? yesOrNo(columns.text(row, SheetField.CURRENT_VALUE))
                : number(columns, row, SheetField.CURRENT_VALUE, goal);
        for (SheetField field : List.of(SheetField.PROGRESS, SheetField.WEIGHT)) {
            number(columns, row, field, goal);
        }
        double end = target.orElse(kind.contains("percent") && value.isPresent() ? 100 : Double.NaN);
        if (binary) {
            goal.measure = new Measure.Binary();
        } else if (!Double.isNaN(end) && end != start.orElse(0)) {
            goal.measure = new Measure.Change(start.orElse(0), end, unit(columns, row, kind), List.of());
        } else if (!Double.isNaN(end)) {
            set.notes()
                    .omitted(
                            Topic.MEASURE,
                            row.place(),
                            goal.id,
                            "its target is where it starts, which says no progress");
        }
        String mode = columns.text(row, SheetField.MODE);
        String modeKey = mode == null ? "" : LooseElement.key(mode);
        boolean fromChildren = modeKey.contains("roll") || modeKey.contains("auto") || modeKey.contains("child");
        Boolean rollsUp = modeKey.isEmpty() ? null : Boolean.valueOf(fromChildren);
        said.put(
                goal, new Said(row.place(), rollsUp, value, columns.progress(row, numbers), columns.progressStep(row)));
    }

    private OptionalDouble number(SheetColumns columns, TableRow row, SheetField field, GoalDraft goal) {
        OptionalDouble number = columns.number(row, field, numbers);
        if (number.isEmpty() && columns.text(row, field) != null) {
            set.notes()
                    .omitted(
                            Topic.BAD_NUMBER,
                            row.place(),
                            goal.id,
                            field.names().get(0).toLowerCase(Locale.ROOT) + " is not a number and is left out");
        }
        return number;
    }

    private static OptionalDouble yesOrNo(@Nullable String text) {
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(YES.contains(LooseElement.key(text)) ? 1 : 0);
    }

    private String unit(SheetColumns columns, TableRow row, String kind) {
        String unit = columns.text(row, SheetField.VALUE_UNIT);
        if (unit == null) {
            unit = kind.contains("percent") ? "%" : kind.equals("euro") ? "EUR" : kind.equals("dollar") ? "USD" : null;
        }
        String shown = set.word(unit);
        return shown == null ? "" : shown;
    }

    /** A key result whose progress is all that is known. */
    void percent(GoalDraft goal, OptionalDouble progress) {
        said.put(goal, new Said(goal.place, false, OptionalDouble.empty(), progress, 0.01));
    }

    void finish(Set<String> parents) {
        set.goals().values().forEach(goal -> {
            Said row = said.get(goal);
            boolean parent = parents.contains(goal.id);
            if (row == null) {
                goal.rollsUp = parent;
                return;
            }
            goal.rollsUp = row.rollsUp() != null
                    ? row.rollsUp() && parent
                    : parent && row.value().isEmpty();
            if (goal.rollsUp) {
                goal.claim = row.progress().orElse(Double.NaN);
                goal.claimStep = row.step();
            } else {
                own(goal, row);
            }
        });
    }

    private void own(GoalDraft goal, Said row) {
        if (goal.measure == null || (row.value().isEmpty() && row.progress().isPresent())) {
            if (row.progress().isPresent()) {
                goal.measure = goal.measure instanceof Measure.Change change
                        ? change
                        : new Measure.Change(0, 100, "%", List.of());
                double value =
                        ((Measure.Change) goal.measure).value(row.progress().getAsDouble());
                goal.reports.add(Report.of(set.day(), value));
            }
            return;
        }
        row.value().ifPresent(value -> goal.reports.add(Report.of(set.day(), value)));
        if (goal.measure instanceof Measure.Change change
                && row.value().isPresent()
                && row.progress().isPresent()
                && Math.abs(change.progress(row.value().getAsDouble())
                                - row.progress().getAsDouble())
                        > 0.01) {
            set.notes()
                    .ambiguous(
                            Topic.MEASURE,
                            row.place(),
                            goal.id,
                            "its values do not give the progress beside them; the values are kept");
        }
    }
}
