package io.github.okralign.json;

import org.jspecify.annotations.Nullable;

/** Counts what a document holds, and says where that is more than a limit. */
final class ListCounter {

    private final ReadLimits limits;
    private final Count objectives;
    private final Count keyResults;
    private final Count checkIns;
    private final Count alignments;
    private final Count elements;

    ListCounter(ReadLimits limits) {
        this.limits = limits;
        this.objectives = new Count("the number of objectives", "maxObjectives", limits.maxObjectives());
        this.keyResults = new Count("the number of key results", "maxKeyResults", limits.maxKeyResults());
        this.checkIns = new Count("the number of check-ins", "maxCheckIns", limits.maxCheckIns());
        this.alignments = new Count("the number of alignments", "maxAlignments", limits.maxAlignments());
        this.elements = new Count("the number of elements of all lists", "maxElements", limits.maxElements());
    }

    /** What is counted of the elements of a list, if it is anything of its own. */
    @Nullable
    Count of(String list) {
        return switch (list) {
            case "objectives" -> objectives;
            case "keyResults" -> keyResults;
            case "checkIns" -> checkIns;
            case "alignments" -> alignments;
            default -> null;
        };
    }

    /** Takes an element of a list; what is wrong with that, or null. */
    @Nullable
    String element(@Nullable Count kind) {
        String problem = kind == null ? null : kind.next();
        return problem == null ? elements.next() : problem;
    }

    /** What is wrong with so many properties of an object, or null. */
    @Nullable
    String properties(int number) {
        return number <= limits.maxProperties()
                ? null
                : ParserMessages.limit("the number of properties", number, "maxProperties", limits.maxProperties());
    }

    /** So many of a kind there are. */
    static final class Count {
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
