package io.github.okralign.json.read.input;

import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.text.ParserMessages;
import org.jspecify.annotations.Nullable;

/** Counts the elements of a document and checks the counts against the limits. */
public final class ListCounter {

    private final ReadLimits limits;
    private final Count objectives;
    private final Count keyResults;
    private final Count checkIns;
    private final Count alignments;
    private final Count elements;

    public ListCounter(ReadLimits limits) {
        this.limits = limits;
        this.objectives = new Count("the number of objectives", "maxObjectives", limits.maxObjectives());
        this.keyResults = new Count("the number of key results", "maxKeyResults", limits.maxKeyResults());
        this.checkIns = new Count("the number of check-ins", "maxCheckIns", limits.maxCheckIns());
        this.alignments = new Count("the number of alignments", "maxAlignments", limits.maxAlignments());
        this.elements = new Count("the number of elements of all lists", "maxElements", limits.maxElements());
    }

    /** The count for the elements of a list, or null if it has none of its own. */
    @Nullable
    public Count of(String list) {
        return switch (list) {
            case "objectives" -> objectives;
            case "keyResults" -> keyResults;
            case "checkIns" -> checkIns;
            case "alignments" -> alignments;
            default -> null;
        };
    }

    /** Counts an element of a list; returns the limit that it exceeds, or null. */
    @Nullable
    public String element(@Nullable Count kind) {
        String exceeded = kind == null ? null : kind.next();
        return exceeded == null ? elements.next() : exceeded;
    }

    /** Returns the limit that so many properties of an object exceed, or null. */
    @Nullable
    public String properties(int number) {
        return number <= limits.maxProperties()
                ? null
                : ParserMessages.limit("the number of properties", number, "maxProperties", limits.maxProperties());
    }

    /** The number of elements of one kind. */
    public static final class Count {
        private final String what;
        private final String name;
        private final int limit;
        private int number;

        Count(String what, String name, int limit) {
            this.what = what;
            this.name = name;
            this.limit = limit;
        }

        private @Nullable String next() {
            return ++number <= limit ? null : ParserMessages.limit(what, number, name, limit);
        }
    }
}
