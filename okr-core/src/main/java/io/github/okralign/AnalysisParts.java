package io.github.okralign;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import io.github.okralign.engine.IncomingAlignments;
import io.github.okralign.engine.RollUp;
import io.github.okralign.model.Change;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.Focus;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an analysis and the goals that it is asked for have in common. Immutable and thread-safe. */
final class AnalysisParts {

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final AnalysisPolicy policy;
    private final RollUp rollUp;
    private final IncomingAlignments incoming;
    private final Supplier<Structure> structure;
    private final Supplier<Units> units;
    private final Supplier<Focus> focus;

    private AnalysisParts(
            OkrSet okrs, LocalDate asOf, AnalysisPolicy policy, RollUp rollUp, Supplier<Structure> structure) {
        this.okrs = okrs;
        this.asOf = asOf;
        this.policy = policy;
        this.rollUp = rollUp;
        this.incoming = new IncomingAlignments(okrs);
        this.structure = structure;
        this.units = Suppliers.memoize(() -> Units.of(okrs));
        this.focus = Suppliers.memoize(() -> Focus.of(okrs, structure.get()));
    }

    /** The parts of a new analysis. */
    static AnalysisParts of(OkrSet okrs, LocalDate asOf, AnalysisPolicy policy, @Nullable ForkJoinPool pool) {
        checkNotNull(okrs, "okrs");
        checkNotNull(asOf, "asOf");
        checkNotNull(policy, "policy");
        RollUp rollUp = RollUp.of(okrs, asOf, policy.rollup(), policy.health(), pool);
        return new AnalysisParts(okrs, asOf, policy, rollUp, structure(okrs, policy));
    }

    /** The parts after changes of single goals, of which only those of state change the structure. */
    AnalysisParts with(List<? extends Change> changes) {
        OkrSet changed = okrs.with(changes);
        boolean sameStructure = true;
        for (Change change : changes) { // a stream would show in the time of a check-in
            sameStructure &= !(change instanceof Change.StateSet);
        }
        return new AnalysisParts(
                changed,
                asOf,
                policy,
                rollUp.after(changed, changes),
                sameStructure ? structure : structure(changed, policy));
    }

    /** The parts of a set that came from this one by changes of any kind. */
    AnalysisParts withOkrSet(OkrSet changed) {
        return new AnalysisParts(changed, asOf, policy, rollUp.of(changed), structure(changed, policy));
    }

    /** The parts on another day, on which neither links nor structure depend. */
    AnalysisParts on(LocalDate day) {
        return new AnalysisParts(okrs, day, policy, rollUp.on(day), structure);
    }

    private static Supplier<Structure> structure(OkrSet okrs, AnalysisPolicy policy) {
        return Suppliers.memoize(() -> Structure.of(okrs, policy.strategicLevel()));
    }

    OkrSet okrSet() {
        return okrs;
    }

    LocalDate asOf() {
        return asOf;
    }

    AnalysisPolicy policy() {
        return policy;
    }

    RollUp rollUp() {
        return rollUp;
    }

    IncomingAlignments incoming() {
        return incoming;
    }

    Structure structure() {
        return structure.get();
    }

    /** Whether the structure is known to be that of other parts, without a look at either. */
    boolean sharesStructureWith(AnalysisParts other) {
        return structure == other.structure;
    }

    Units units() {
        return units.get();
    }

    Focus focus() {
        return focus.get();
    }
}
