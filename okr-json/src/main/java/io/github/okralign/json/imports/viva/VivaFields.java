package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.viva.VivaGoal.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads fields of the elements of an export, and tells which ones were not read. */
final class VivaFields {

    /** Seconds or milliseconds since 1970, bare or as older serialisers of dates write them. */
    private static final Pattern COUNT =
            Pattern.compile("(?:\\\\?/Date\\()?(-?\\d{9,15})(?:[+-]\\d{4})?(?:\\)\\\\?/)?");

    final SetDraft set;
    final Notes notes;
    final LooseNumbers numbers;
    private final LooseDates dates;

    VivaFields(SetDraft set, LooseNumbers numbers, LooseDates dates) {
        this.set = set;
        this.notes = set.notes();
        this.numbers = numbers;
        this.dates = dates;
    }

    /** The text of the first of some fields that has one; null if none has. */
    static @Nullable String text(LooseElement element, String... names) {
        for (String name : names) {
            String text = element.text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** People, teams or periods in the first of some fields that has any: objects with an id and a name, or plain names. */
    static List<Ref> refs(LooseElement element, String... fields) {
        List<Ref> refs = new ArrayList<>();
        for (int i = 0; i < fields.length && refs.isEmpty(); i++) {
            for (LooseElement each : element.list(fields[i])) {
                String name = each.isObject() ? text(each, "Name", "Title", "Display Name") : each.text();
                String email = each.isObject() ? each.text("Email") : null;
                String id = each.isObject() ? text(each, "ID") : name;
                id = id != null ? id : email != null ? email : name;
                if (id != null) {
                    refs.add(new Ref(id, name));
                }
            }
        }
        return refs;
    }

    static @Nullable Ref first(List<Ref> refs) {
        return refs.isEmpty() ? null : refs.get(0);
    }

    static @Nullable String orElse(@Nullable String text, @Nullable String other) {
        return text == null ? other : text;
    }

    Optional<LocalDate> parse(String text) {
        Optional<LocalDate> date = dates.parse(text);
        Matcher count = COUNT.matcher(text);
        return date.isPresent() || !count.matches() ? date : dates.parse(Double.parseDouble(count.group(1)));
    }

    /** The date in the first of some fields that says something. */
    @Nullable
    LocalDate date(LooseElement element, String rawGoal, String... fields) {
        for (String field : fields) {
            String text = element.text(field);
            LocalDate date = text == null ? null : parse(text).orElse(null);
            if (text != null && date == null) {
                notes.omitted(
                        Topic.BAD_DATE,
                        element.place(),
                        rawGoal.isEmpty() ? "" : set.goalId(rawGoal),
                        "\"" + field + "\" is not a date and is left out");
            }
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    void unused(LooseElement element, String field, String message) {
        if (element.text(field) != null || !element.list(field).isEmpty()) {
            notes.count(ImportNote.Kind.OMITTED, Topic.UNUSED_FIELD, message, 1);
        }
    }

    /** Counts the fields that nobody has read. */
    void count(LooseElement element, String kind) {
        element.unasked().forEach(field -> set.unknownField(field, kind));
    }
}
