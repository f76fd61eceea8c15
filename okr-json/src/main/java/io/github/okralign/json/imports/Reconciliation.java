package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Every number that an export claims of a goal that rolls up, beside the one that we compute. Immutable and thread-safe.
 *
 * @param preset the rules under which we compute
 * @param checks the goals that roll up, in document order
 * @param defaultChanges the goals that our own defaults would change, in document order
 */
public record Reconciliation(Compatibility preset, List<RollUpCheck> checks, List<DefaultChange> defaultChanges) {

    /**
     * A reconciliation.
     *
     * @param preset the rules under which we compute
     * @param checks the goals that roll up
     * @param defaultChanges the goals that our own defaults would change
     */
    public Reconciliation {
        checkNotNull(preset, "preset");
        checks = ImmutableList.copyOf(checks);
        defaultChanges = ImmutableList.copyOf(defaultChanges);
    }

    /**
     * How many roll-ups have both a claimed and a computed number.
     *
     * @return the number
     */
    public int compared() {
        return (int) checks.stream()
                .filter(check -> check.verdict() != RollUpCheck.Verdict.NOT_COMPARABLE)
                .count();
    }

    /**
     * How many roll-ups agree.
     *
     * @return the number, at most {@link #compared()}
     */
    public int agreed() {
        return (int) checks.stream().filter(RollUpCheck::agrees).count();
    }

    /**
     * The result in one line.
     *
     * @return such as {@code 41 of 42 roll-ups agree}, with the number of those that cannot be compared if there are any
     */
    public String summary() {
        int others = checks.size() - compared();
        return agreed() + " of " + compared() + " roll-ups agree"
                + (others == 0 ? "" : "; " + others + " cannot be compared");
    }
}
