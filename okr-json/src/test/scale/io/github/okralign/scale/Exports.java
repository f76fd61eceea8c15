package io.github.okralign.scale;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/** Writes a set as other systems would export it, so that what takes exports in is measured over every shape. */
final class Exports {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String[] HEADER = {
        "Goal ID",
        "Goal Title",
        "Type",
        "Parent Goal IDs",
        "Owner",
        "Team",
        "Start Value",
        "Target Value",
        "Current Value"
    };

    private Exports() {}

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static List<String> parents(Goal goal) {
        List<String> parents = new ArrayList<>();
        if (goal instanceof KeyResult keyResult) {
            parents.add(keyResult.objective());
        }
        for (Alignment link : goal.alignments()) {
            if (link.type() == AlignmentType.CONTRIBUTES) {
                parents.add(link.to());
            }
        }
        return parents;
    }

    private static double latest(KeyResult keyResult) {
        double latest = 0;
        for (CheckIn checkIn : keyResult.checkIns()) {
            latest = checkIn.value().orElse(latest);
        }
        return latest;
    }

    /** One file of Viva Goals with the goals and their check-ins. */
    static byte[] viva(OkrSet okrs) {
        List<Object> goals = new ArrayList<>();
        List<Object> checkIns = new ArrayList<>();
        for (Goal goal : okrs.goals()) {
            boolean measured = goal instanceof KeyResult;
            Map<String, Object> written = map(
                    "ID",
                    goal.id(),
                    "Title",
                    goal.title(),
                    "Type",
                    measured ? "Key Result" : "Objective",
                    "Owner",
                    goal.owner().map(owner -> List.of(map("ID", owner))).orElse(null),
                    "Parent IDs",
                    parents(goal),
                    "Alignment",
                    parents(goal).stream()
                            .map(parent -> map("ID", parent, "Weight", "0.0%"))
                            .toList(),
                    "Progress and Status Configuration",
                    map("Progress", measured ? "Update Manually" : "Update from Children"),
                    "Progress",
                    50);
            if (goal instanceof KeyResult keyResult
                    && keyResult.measure().orElse(null) instanceof Measure.Change change) {
                written.put(
                        "Outcome",
                        map(
                                "Outcome Type",
                                "Metric",
                                "Start",
                                change.baseline(),
                                "Target",
                                change.target(),
                                "Target Type",
                                "Reach"));
                written.put("Progress", latest(keyResult));
                for (CheckIn checkIn : keyResult.checkIns()) {
                    checkIns.add(map(
                            "ID",
                            checkIns.size(),
                            "OKR ID",
                            keyResult.id(),
                            "CheckIn Date",
                            checkIn.date().toString(),
                            "Status",
                            "On Track",
                            "Current Value",
                            checkIn.value().orElse(0)));
                }
            }
            goals.add(written);
        }
        return MAPPER.writeValueAsBytes(map("objectives", goals, "checkins", checkIns));
    }

    /** Responses of Asana in one file. */
    static byte[] asana(OkrSet okrs) {
        List<Object> all = new ArrayList<>();
        for (Goal goal : okrs.goals()) {
            Map<String, Object> metric = null;
            if (goal instanceof KeyResult keyResult
                    && keyResult.measure().orElse(null) instanceof Measure.Change change) {
                metric = map(
                        "unit",
                        "none",
                        "initial_number_value",
                        change.baseline(),
                        "target_number_value",
                        change.target(),
                        "current_number_value",
                        latest(keyResult));
            }
            all.add(map("gid", goal.id(), "resource_type", "goal", "name", goal.title(), "metric", metric));
            for (String parent : parents(goal)) {
                all.add(map(
                        "gid",
                        all.size() + "r",
                        "resource_type",
                        "goal_relationship",
                        "resource_subtype",
                        "subgoal",
                        "contribution_weight",
                        1,
                        "supported_goal",
                        map("gid", parent),
                        "supporting_resource",
                        map("gid", goal.id(), "resource_type", "goal")));
            }
        }
        return MAPPER.writeValueAsBytes(map("data", all));
    }

    private static List<List<String>> rows(OkrSet okrs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(HEADER));
        for (Objective objective : okrs.objectives()) {
            rows.add(row(objective, "Objective", objective.unit().orElse("")));
            for (KeyResult keyResult : objective.keyResults()) {
                rows.add(row(keyResult, "Key Result", objective.unit().orElse("")));
            }
        }
        return rows;
    }

    private static List<String> row(Goal goal, String type, String unit) {
        Measure.Change change = goal instanceof KeyResult keyResult
                        && keyResult.measure().orElse(null) instanceof Measure.Change measure
                ? measure
                : null;
        return List.of(
                goal.id(),
                goal.title(),
                type,
                String.join(";", parents(goal)),
                goal.owner().orElse(""),
                unit,
                change == null ? "" : String.valueOf(change.baseline()),
                change == null ? "" : String.valueOf(change.target()),
                change == null ? "" : String.valueOf(latest((KeyResult) goal)));
    }

    /** A table with a row for each goal. */
    static byte[] csv(OkrSet okrs) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows(okrs)) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",")
                        .append('"')
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet with a row for each goal. */
    static byte[] workbook(OkrSet okrs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Goals");
            List<List<String>> rows = rows(okrs);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < HEADER.length; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A list in Markdown: a heading for each objective, a bullet for each key result. */
    static String markdown(OkrSet okrs) {
        StringBuilder text = new StringBuilder();
        for (Objective objective : okrs.objectives()) {
            text.append("## O1: ").append(objective.title()).append('\n');
            for (KeyResult keyResult : objective.keyResults()) {
                text.append("- KR1: ").append(keyResult.title()).append(" - 50%\n");
            }
        }
        return text.toString();
    }
}
