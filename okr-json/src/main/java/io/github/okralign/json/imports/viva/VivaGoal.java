package io.github.okralign.json.imports.viva;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal as an export of Viva Goals writes it, be it JSON or the CSV view; texts are not yet read. */
final class VivaGoal {

    /**
     * A person, team, period or goal that is named.
     *
     * @param id its id, or what else it is known by
     * @param name what it is called, or null
     */
    record Ref(String id, @Nullable String name) {}

    /**
     * A parent.
     *
     * @param id its id
     * @param weight its weight as it is written, or null
     */
    record Parent(String id, @Nullable String weight) {}

    /**
     * A child that is listed.
     *
     * @param id its id
     * @param type its label
     */
    record Child(String id, @Nullable String type) {}

    /**
     * A step of a phased target.
     *
     * @param date until when
     * @param value what is to be reached
     */
    record PhasedTarget(LocalDate date, double value) {}

    final String id;
    final String place;

    @Nullable
    String title;

    @Nullable
    String type;

    @Nullable
    String goalType;

    final List<Ref> owners = new ArrayList<>();
    final List<Ref> teams = new ArrayList<>();

    @Nullable
    Ref period;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate end;

    @Nullable
    LocalDate created;

    @Nullable
    LocalDate lastCheckIn;

    /** The note of the last check-in, where the export has nothing else of it. */
    @Nullable
    String lastNote;

    @Nullable
    String creator;

    @Nullable
    String description;

    final List<String> tags = new ArrayList<>();
    final List<Parent> parents = new ArrayList<>();
    /** Whether it tells its parents, be they none. */
    boolean tellsParents = true;

    final List<Child> children = new ArrayList<>();

    @Nullable
    String mode;

    @Nullable
    String status;

    @Nullable
    String outcomeType;

    @Nullable
    String metricName;

    @Nullable
    String metricUnit;

    @Nullable
    String startValue;

    @Nullable
    String target;

    @Nullable
    String targetType;

    final List<PhasedTarget> phases = new ArrayList<>();
    /** The value, raw where the outcome is a metric; as it is written. */
    @Nullable
    String progress;
    /** The percentage beside a raw value, where the export has both. */
    @Nullable
    String percent;

    @Nullable
    String score;

    VivaGoal(String id, String place) {
        this.id = id;
        this.place = place;
    }
}
