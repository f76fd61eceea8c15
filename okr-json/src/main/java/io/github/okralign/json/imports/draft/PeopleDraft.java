package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a set while it is read: managers that are missing, or lead round in a loop, are left out in the end. */
final class PeopleDraft {

    private static final String EMAIL = "x-email";

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> units = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();

    boolean has(String id) {
        return people.containsKey(id);
    }

    void add(String id, @Nullable String name) {
        Person known = people.get(id);
        if (known == null) {
            people.put(id, name == null ? Person.of(id) : Person.of(id).named(name));
        } else if (name != null && known.name().isEmpty()) {
            people.put(id, known.named(name));
        }
    }

    void email(String id, String email) {
        people.computeIfPresent(
                id, (any, person) -> person.with(person.extensions().with(EMAIL, email)));
    }

    void in(String id, String unit) {
        units.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(unit);
    }

    void managedBy(String id, String manager) {
        managers.putIfAbsent(id, manager);
    }

    void addTo(OkrSet.Builder builder, Notes notes) {
        int dropped = mend();
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.PERSON,
                "managers of people are missing, or lead round in a loop; they are left out",
                dropped);
        people.forEach((id, person) -> builder.person(
                person.in(units.getOrDefault(id, Set.of()).stream().toList()).reportingTo(managers.get(id))));
    }

    private int mend() {
        int dropped = 0;
        Set<String> sound = new HashSet<>();
        for (String id : people.keySet()) {
            Set<String> path = new HashSet<>(Set.of(id));
            String here = id;
            String manager = managers.get(here);
            while (manager != null && !sound.contains(manager)) {
                if (!people.containsKey(manager) || !path.add(manager)) {
                    managers.remove(here);
                    dropped++;
                    break;
                }
                here = manager;
                manager = managers.get(here);
            }
            sound.addAll(path);
        }
        return dropped;
    }
}
