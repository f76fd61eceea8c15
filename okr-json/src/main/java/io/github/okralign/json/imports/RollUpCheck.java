package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.Progress;
import java.util.OptionalDouble;

/**
 * One goal that rolls up: the number that the export claims beside the one that we compute. Immutable and thread-safe.
 *
 * @param goal its id in the set
 * @param title its title in the set
 * @param claimed what the export says, or unknown
 * @param computed what we compute under the preset, or unknown
 * @param verdict whether both agree
 * @param reason why they differ, agree in spite of rounding, or cannot be compared; the empty string if they agree
 */
public record RollUpCheck(
        String goal, String title, Progress claimed, Progress computed, Verdict verdict, String reason) {

    /** Whether a claimed number is the computed one. */
    public enum Verdict {
        /** Rounded as the claim is, the computed number is the claimed one. */
        AGREES,
        /** The export rounds at each level; within what that makes up, both are the same. */
        AGREES_ROUNDED,
        /** They differ. */
        DIFFERS,
        /** One of them is missing. */
        NOT_COMPARABLE
    }

    /**
     * A check.
     *
     * @param goal its id in the set
     * @param title its title in the set
     * @param claimed what the export says, or unknown
     * @param computed what we compute under the preset, or unknown
     * @param verdict whether both agree
     * @param reason why not, or the empty string
     */
    public RollUpCheck {
        checkNotNull(goal, "goal");
        checkNotNull(title, "title");
        checkNotNull(claimed, "claimed");
        checkNotNull(computed, "computed");
        checkNotNull(verdict, "verdict");
        checkNotNull(reason, "reason");
    }

    /**
     * Whether both numbers are the same, rounding aside.
     *
     * @return whether they agree
     */
    public boolean agrees() {
        return verdict == Verdict.AGREES || verdict == Verdict.AGREES_ROUNDED;
    }

    /**
     * How far the computed number is above the claimed one.
     *
     * @return the difference in percentage points, negative if it is below; empty if one of them is unknown
     */
    public OptionalDouble difference() {
        return claimed.isKnown() && computed.isKnown()
                ? OptionalDouble.of(computed.percent() - claimed.percent())
                : OptionalDouble.empty();
    }
}
