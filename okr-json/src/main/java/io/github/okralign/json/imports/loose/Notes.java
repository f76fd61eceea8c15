package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects notes while an import is read. What is the same at many places is counted in one note. */
public final class Notes {

    private final List<ImportNote> notes = new ArrayList<>();
    private final Map<Same, Integer> counted = new LinkedHashMap<>();

    private record Same(ImportNote.Kind kind, ImportNote.Topic topic, String message) {}

    /** Adds a note on one place and one goal, either of which may be empty. */
    public void add(ImportNote.Kind kind, ImportNote.Topic topic, String place, String goal, String message) {
        notes.add(new ImportNote(kind, topic, place, goal, message, 1));
    }

    /** Says that something was left out. */
    public void omitted(ImportNote.Topic topic, String place, String goal, String message) {
        add(ImportNote.Kind.OMITTED, topic, place, goal, message);
    }

    /** Says that something was taken over in another form. */
    public void changed(ImportNote.Topic topic, String place, String goal, String message) {
        add(ImportNote.Kind.CHANGED, topic, place, goal, message);
    }

    /** Says that something could be read in more than one way. */
    public void ambiguous(ImportNote.Topic topic, String place, String goal, String message) {
        add(ImportNote.Kind.AMBIGUOUS, topic, place, goal, message);
    }

    /** Counts something that is not told place by place. */
    public void count(ImportNote.Kind kind, ImportNote.Topic topic, String message, int times) {
        if (times > 0) {
            counted.merge(new Same(kind, topic, message), times, Integer::sum);
        }
    }

    /** All notes: those on single places first, then those that were counted. */
    public List<ImportNote> all() {
        List<ImportNote> all = new ArrayList<>(notes);
        counted.forEach(
                (same, times) -> all.add(new ImportNote(same.kind(), same.topic(), "", "", same.message(), times)));
        return all;
    }
}
