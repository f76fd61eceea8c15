package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.People;
import io.github.okralign.json.imports.Titles;
import io.github.okralign.json.imports.loose.Notes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives everything the id and the name that it has in the set, so that nothing behind it sees what is to stay private. */
final class Privacy {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}");

    private final People people;
    private final boolean numbers;
    private final Notes notes;
    private final Map<String, String> goals = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> cycles = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Privacy(ImportOptions options, Notes notes) {
        this.people = options.people();
        this.numbers = options.titles() == Titles.NUMBERS;
        this.notes = notes;
    }

    private String label(Map<String, String> known, String raw, String kind) {
        return known.computeIfAbsent(raw, any -> numbers ? free(kind + "-" + (known.size() + 1)) : raw);
    }

    private String free(String wish) {
        String id = wish;
        for (int i = 2; !taken.add(id); i++) {
            id = wish + "." + i;
        }
        return id;
    }

    /** The id of a goal; a plain number is no secret. */
    String goal(String raw) {
        return NUMBER.matcher(raw).matches() ? raw : label(goals, raw, "goal");
    }

    String unit(String raw) {
        return label(units, raw, "unit");
    }

    String cycle(String raw) {
        return label(cycles, raw, "cycle");
    }

    /** The id of a person; null if people are dropped. */
    @Nullable
    String person(String raw) {
        return switch (people) {
            case KEEP -> raw;
            case PSEUDONYMS -> persons.computeIfAbsent(raw, any -> "person-" + (persons.size() + 1));
            case DROP -> {
                if (persons.putIfAbsent(raw, raw) == null) {
                    notes.count(ImportNote.Kind.OMITTED, ImportNote.Topic.PERSON, "people are dropped", 1);
                }
                yield null;
            }
        };
    }

    /** The name of a person; null for none. */
    @Nullable
    String personName(@Nullable String raw) {
        return people == People.KEEP ? raw : null;
    }

    /** A title, or what stands for it. */
    String title(String raw, String id) {
        return numbers ? "Goal " + id : raw;
    }

    /** The name of a unit or of the organisation. */
    @Nullable
    String name(@Nullable String raw) {
        return numbers ? null : raw;
    }

    /** A word such as a tag or a unit of measurement. */
    @Nullable
    String word(@Nullable String raw) {
        if (raw != null && numbers) {
            notes.count(
                    ImportNote.Kind.OMITTED, ImportNote.Topic.PRIVACY, "tags and units of measurement are left out", 1);
            return null;
        }
        return raw;
    }

    /** Free text, which may name anybody and anything. */
    @Nullable
    String text(@Nullable String raw) {
        if (raw != null && (numbers || people != People.KEEP)) {
            notes.count(ImportNote.Kind.OMITTED, ImportNote.Topic.PRIVACY, "descriptions and notes are left out", 1);
            return null;
        }
        return raw;
    }
}
