package io.github.okralign;

import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well an organisation is aligned, in one number with its parts: a summary to start a conversation with, never a
 * target, as each part can be raised without anybody being better aligned. The score is the mean of four shares, so it does
 * not fall as an organisation grows. Immutable and thread-safe.
 *
 * <ul>
 *   <li>grounded: the share of effort that leads to the strategy
 *       (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>),
 *   <li>supported: the share of strategic objectives to which something contributes or which something supports,
 *   <li>on strategy: of the units with objectives of their own, the share in which at least one leads to the strategy,
 *   <li>robust: the share of grounded objectives that do not all hang on one: 1 less the greatest share of exposure.
 * </ul>
 *
 * <p>A part without anything to measure is left out of the mean.
 */
public final class AlignmentScore {

    private final OptionalDouble grounded;
    private final OptionalDouble supported;
    private final OptionalDouble onStrategy;
    private final OptionalDouble robust;

    AlignmentScore(OkrSet okrs, Structure structure) {
        List<String> strategic = structure.objectives(AlignmentClass.STRATEGIC);
        List<String> below = structure.objectives(AlignmentClass.GROUNDED);
        this.grounded = structure.groundedShare();
        this.supported = share(strategic.size() - structure.unsupported().size(), strategic.size());
        Set<String> units = new HashSet<>();
        Set<String> leading = new HashSet<>();
        for (Objective objective : okrs.objectives()) {
            structure
                    .alignmentClass(objective.id())
                    .ifPresent(alignment -> objective.unit().ifPresent(unit -> {
                        units.add(unit);
                        if (alignment == AlignmentClass.STRATEGIC || alignment == AlignmentClass.GROUNDED) {
                            leading.add(unit);
                        }
                    }));
        }
        this.onStrategy = share(leading.size(), units.size());
        int greatest = below.stream().mapToInt(structure::exposure).max().orElse(0);
        this.robust = share(below.size() - greatest, below.size());
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
    }

    /**
     * The score: the mean of the parts that there are.
     *
     * @return the score in [0, 1], or empty where nothing takes part
     */
    public OptionalDouble score() {
        return parts().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * The share of effort that leads to the strategy.
     *
     * @return the share in [0, 1], or empty where no effort takes part
     */
    public OptionalDouble grounded() {
        return grounded;
    }

    /**
     * The share of strategic objectives that something contributes to or supports.
     *
     * @return the share in [0, 1], or empty without strategic objectives
     */
    public OptionalDouble supported() {
        return supported;
    }

    /**
     * The share of units with objectives in which at least one leads to the strategy.
     *
     * @return the share in [0, 1], or empty where no unit has objectives
     */
    public OptionalDouble onStrategy() {
        return onStrategy;
    }

    /**
     * 1 less the greatest share of grounded objectives that hang on one.
     *
     * @return the share in [0, 1], or empty without grounded objectives
     */
    public OptionalDouble robust() {
        return robust;
    }

    private List<OptionalDouble> parts() {
        return List.of(grounded, supported, onStrategy, robust);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AlignmentScore that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "AlignmentScore("
                + (score().isPresent() ? Math.round(100 * score().getAsDouble()) + " %" : "nothing to measure") + ")";
    }
}
