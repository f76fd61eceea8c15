package io.github.okralign.json.benchmark;

import java.time.LocalDate;
import java.util.List;

/** The part of the format that the benchmark's documents use, as records for databind: no checks, no places. */
final class Records {

    private Records() {}

    record Document(
            String format, LocalDate asOf, Organization organization, List<Cycle> cycles, List<Objective> objectives) {}

    record Organization(List<Unit> units, List<Person> people) {}

    record Unit(String id, String name, String level) {}

    record Person(String id, String name, String unit) {}

    record Cycle(String id, LocalDate start, LocalDate end) {}

    record Objective(
            String id,
            String title,
            String unit,
            String owner,
            String cycle,
            List<KeyResult> keyResults,
            List<Alignment> alignments) {}

    record KeyResult(String id, String title, Measure measure, List<CheckIn> checkIns) {}

    record Measure(String type, double baseline, double target, String unit) {}

    record CheckIn(LocalDate date, double value) {}

    record Alignment(String to, Double weight) {}
}
