package io.github.okralign.json.imports.viva;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes exports in the form of Viva Goals, made up from nothing, for tests. */
final class VivaExport {

    private static final JsonMapper MAPPER = new JsonMapper();

    final Map<String, List<Object>> files = new LinkedHashMap<>();
    private int checkIns;

    /** A map that keeps its order and takes null. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    VivaExport add(String file, Object element) {
        files.computeIfAbsent(file, any -> new ArrayList<>()).add(element);
        return this;
    }

    /** An objective that rolls up. */
    Goal objective(int id, Object progress) {
        return new Goal(id, "Objective")
                .set("Progress", progress)
                .set(
                        "Progress and Status Configuration",
                        map("Progress", "Update from Children", "Status", "Auto", "Data Source", null))
                .set("Outcome", map("Outcome Type", "Percentage", "Start", 0, "Target", 100, "Target Type", "Reach"));
    }

    /** A key result with a metric. */
    Goal metric(int id, Object start, Object target, String type, Object progress) {
        return new Goal(id, "Key Result")
                .set("Progress", progress)
                .set("Progress and Status Configuration", map("Progress", "Update Manually"))
                .set(
                        "Outcome",
                        map(
                                "Outcome Type",
                                "Metric",
                                "Metric Name",
                                "things",
                                "Metric Unit",
                                "pieces",
                                "Start",
                                start,
                                "Target",
                                target,
                                "Target Type",
                                type));
    }

    /** A key result in percent. */
    Goal percent(int id, Object progress) {
        return new Goal(id, "Key Result")
                .set("Progress", progress)
                .set("Progress and Status Configuration", map("Progress", "Update Manually"))
                .set("Outcome", map("Outcome Type", "Percentage"));
    }

    VivaExport checkIn(int okr, String date, Object value) {
        return add(
                "checkins_1.json",
                map(
                        "ID",
                        90_000 + checkIns++,
                        "OKR ID",
                        okr,
                        "CheckIn Date",
                        date,
                        "Check In Owner",
                        map("ID", 7, "Name", "Mia"),
                        "Check In Note",
                        map("Text", "went well"),
                        "Metric Name",
                        "things",
                        "Status",
                        "On Track",
                        "Current Value",
                        value,
                        "Activity Date",
                        date));
    }

    final class Goal {
        final Map<String, Object> fields = new LinkedHashMap<>();

        Goal(int id, String type) {
            set("ID", id).set("Title", "Goal number " + id).set("Type", type).set("Status", "On Track");
            set("Owner", List.of(map("ID", 7, "Name", "Mia", "Email", "mia@example.org")));
            set("Time Period", map("ID", 3, "Name", "Q3 2025"));
            set("Start Date", "2025-07-01").set("End Date", "2025-09-30");
            set("Created At", "2025-07-01T08:15:00Z")
                    .set("Parent IDs", new ArrayList<>())
                    .set("Alignment", null);
            add("objectives_1.json", fields);
        }

        Goal set(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        /** With a weight such as "40.0%", or null for none. */
        @SuppressWarnings("unchecked")
        Goal under(int parent, String weight) {
            ((List<Object>) fields.get("Parent IDs")).add(parent);
            if (weight != null) {
                List<Object> alignment =
                        fields.get("Alignment") == null ? new ArrayList<>() : (List<Object>) fields.get("Alignment");
                alignment.add(map("ID", parent, "Title", "a parent", "Weight", weight));
                fields.put("Alignment", alignment);
            }
            return this;
        }

        Goal checkedIn(String date, Object value) {
            set("Last Check-in", date);
            checkIn((Integer) fields.get("ID"), date, value);
            return this;
        }
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, List<Object>> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("export/data/" + file.getKey()));
                zip.write(MAPPER.writeValueAsBytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String json(String file) {
        return new String(MAPPER.writeValueAsBytes(files.get(file)), StandardCharsets.UTF_8);
    }
}
