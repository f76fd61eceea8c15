package io.github.okralign.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leaves out of a set what keeps it from holding together, until it does. Each pass mends all problems that were found; what
 * then dangles or is missing is mended by the next. Chains of consequences are as short as the model is deep, whatever the
 * number of problems is.
 */
final class Salvager {

    /** After so many passes whole objectives, people, units and cycles go. */
    private static final int FINE_PASSES = 12;

    private final OkrSet.Builder builder;
    private final Map<Location, List<Integer>> numbers = new HashMap<>();
    private final List<Omission> omissions = new ArrayList<>();

    /** Salvages what a builder holds, which nobody else uses. */
    Salvager(OkrSet.Builder builder) {
        this.builder = builder;
    }

    Salvaged salvage() {
        for (int pass = 0; ; pass++) {
            List<Problem> problems = new ArrayList<>();
            Optional<OkrSet> set = builder.build(problems::add);
            if (set.isPresent()) {
                return new Salvaged(set.get(), omissions);
            }
            boolean fine = pass < FINE_PASSES;
            mend(next(problems), fine ? Mend::of : Mend::ofLastResort);
        }
    }

    /** Loops of links are looked at once nothing else is wrong. */
    private List<Problem> next(List<Problem> problems) {
        List<Problem> others = problems.stream()
                .filter(problem -> problem.code() != Problem.Code.LOOP
                        || !problem.location().steps().get(0).equals("objectives"))
                .toList();
        return others.isEmpty() ? LoopBreaker.closingLinks(builder.objectives()) : others;
    }

    private void mend(List<Problem> problems, Function<Problem, Mend> remedies) {
        Mends mends = new Mends(numbers);
        for (Problem problem : problems) {
            Mend mend = remedies.apply(problem);
            mends.add(mend);
            omissions.add(new Omission(
                    new Problem(problem.code(), mends.first(problem.location()), problem.message()),
                    mends.first(mend.place()),
                    mend.remedy()));
        }
        builder.mendOrganization(mends);
        GoalMender goals = new GoalMender(mends);
        Location list = Location.SET.property("objectives");
        List<ReferenceEdits> references = builder.knownReferences();
        List<Objective> changed = new ArrayList<>(builder.objectives());
        mends.objectives().stream().forEach(i -> {
            Objective objective = goals.mended(changed.get(i), list.index(i));
            for (ReferenceEdits edits : references) {
                objective = edits.of(objective);
            }
            changed.set(i, objective);
        });
        builder.replaceAll(mends.kept(changed, list));
        mends.renumber();
    }

    /** Takes references away that lead to nothing. */
    static <T> ReferenceEdits known(ReferenceEdits.Kind kind, List<T> all, Function<T, String> id) {
        Set<String> ids = all.stream().map(id).collect(Collectors.toCollection(HashSet::new));
        return new ReferenceEdits(kind, each -> each != null && ids.contains(each) ? each : null);
    }
}
