package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaFields.first;
import static io.github.okralign.json.imports.viva.VivaFields.orElse;
import static io.github.okralign.json.imports.viva.VivaFields.refs;
import static io.github.okralign.json.imports.viva.VivaFields.text;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.viva.VivaGoal.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The teams, users, time periods and tags of an export, by their ids and by what else goals call them. */
final class VivaDirectory {

    private final VivaFields fields;
    private final SetDraft set;
    private final Map<String, String> teamsByName = new HashMap<>();
    private final Map<String, String> usersByEmail = new HashMap<>();
    private final Map<String, String> usersByName = new HashMap<>();
    private final Map<String, Ref> periods = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    VivaDirectory(VivaFields fields) {
        this.fields = fields;
        this.set = fields.set;
    }

    /** The id of a team that is named, or known by its id. */
    String team(Ref team) {
        return teamsByName.getOrDefault(team.id(), team.id());
    }

    /** The id in the set of a user that is named, or known by an id or address; null if people are dropped. */
    @Nullable
    String person(@Nullable Ref user) {
        return user == null ? null : set.person(userId(user.id()), user.name());
    }

    String userId(String user) {
        String byEmail = usersByEmail.get(user);
        return byEmail != null ? byEmail : usersByName.getOrDefault(user, user);
    }

    Ref period(Ref period) {
        String name = period.name();
        return periods.getOrDefault(period.id(), new Ref(name == null ? period.id() : name, name));
    }

    String tag(String idOrName) {
        return tags.getOrDefault(idOrName, idOrName);
    }

    void teams(List<LooseElement> elements) {
        for (LooseElement team : elements) {
            String id = text(team, "ID", "Team Name", "Name");
            String name = text(team, "Team Name", "Name");
            if (id == null) {
                fields.notes.omitted(Topic.MISSING_ID, team.place(), "", "a team has no id and is left out");
            } else if (name != null) {
                teamsByName.putIfAbsent(name, id);
            }
        }
        Set<String> seen = new HashSet<>();
        for (LooseElement team : elements) {
            String id = text(team, "ID", "Team Name", "Name");
            if (id == null) {
                continue;
            }
            if (!seen.add(id)) {
                fields.notes.omitted(
                        Topic.DUPLICATE_ID,
                        team.place(),
                        "",
                        "the id of a team is there already; the first one is kept");
            }
            Ref parent = first(refs(team, "Parent Team", "Parent"));
            set.unit(id, text(team, "Team Name", "Name"), parent == null ? null : team(parent), null);
            fields.count(team, "Teams");
        }
    }

    void users(List<LooseElement> elements) {
        Set<String> repeated = new HashSet<>();
        for (LooseElement user : elements) {
            String email = user.text("Email");
            String id = orElse(user.text("ID"), email);
            String name = text(user, "Name", "Display Name");
            if (id != null && email != null) {
                usersByEmail.putIfAbsent(email, id);
            }
            if (id != null && name != null && !id.equals(usersByName.getOrDefault(name, id))) {
                repeated.add(name);
            } else if (id != null && name != null) {
                usersByName.put(name, id);
            }
        }
        // A name that two people have says nothing.
        repeated.forEach(usersByName::remove);
        for (LooseElement user : elements) {
            user(user);
        }
    }

    private void user(LooseElement user) {
        String email = user.text("Email");
        String id = orElse(user.text("ID"), email);
        if (id == null) {
            fields.notes.omitted(Topic.MISSING_ID, user.place(), "", "a user has no id and is left out");
            return;
        }
        String person = set.person(id, text(user, "Name", "Display Name"));
        if (person != null) {
            set.email(person, email);
        }
        for (Ref team : refs(user, "Teams", "Team")) {
            String unit = set.unit(team(team), team.name(), null, null);
            if (person != null) {
                set.personIn(person, unit);
            }
        }
        Ref manager = first(refs(user, "Manager"));
        if (person != null && manager != null) {
            set.managedBy(person, userId(manager.id()));
        }
        fields.count(user, "Users");
    }

    void periods(List<LooseElement> elements) {
        Set<String> names = new HashSet<>();
        for (LooseElement period : elements) {
            String name = text(period, "Time Period Name", "Name", "Title");
            String id = orElse(period.text("ID"), name);
            if (id == null) {
                fields.notes.omitted(Topic.MISSING_ID, period.place(), "", "a time period has no id and is left out");
                continue;
            }
            String label = name != null && names.add(name) ? name : id;
            if (periods.putIfAbsent(id, new Ref(label, name)) != null) {
                fields.notes.omitted(
                        Topic.DUPLICATE_ID,
                        period.place(),
                        "",
                        "the id of a time period is there already; the first one is kept");
                continue;
            }
            if (name != null) {
                periods.putIfAbsent(name, new Ref(label, name));
            }
            set.cycle(
                    label, fields.date(period, "", "Start Date"), fields.date(period, "", "End Date"), period.place());
            fields.count(period, "TimePeriods");
        }
    }

    void tags(List<LooseElement> elements) {
        for (LooseElement tag : elements) {
            String id = tag.text("ID");
            String name = text(tag, "Name", "Tag Name", "Title", "Tag");
            if (id != null && name != null) {
                tags.put(id, name);
            }
            fields.count(tag, "Tags");
        }
    }
}
