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
import org.jspecify.annotations.Nullable;

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
    private final List<Salvaged.Omission> omissions = new ArrayList<>();

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
            mend(next(problems), fine ? Mends.Mend::of : Mends.Mend::ofLastResort);
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

    private void mend(List<Problem> problems, Function<Problem, Mends.Mend> remedies) {
        Mends mends = new Mends(numbers);
        for (Problem problem : problems) {
            Mends.Mend mend = remedies.apply(problem);
            mends.add(mend);
            omissions.add(new Salvaged.Omission(
                    new Problem(problem.code(), mends.first(problem.location()), problem.message()),
                    mends.first(mend.place()),
                    mend.remedy()));
        }
        // What the organisation loses in this pass is still referred to until the next, which says so.
        List<ReferenceEdits> references = builder.knownReferences();
        builder.mendOrganization(mends);
        GoalMender goals = new GoalMender(mends);
        Location list = Location.SET.property("objectives");
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

    /** Makes the changes to the organisation and the cycles that salvaging asks for. */
    static final class OrganizationMender {

        private static final Location ORGANIZATION = Location.SET.property("organization");

        private final Mends mends;

        OrganizationMender(Mends mends) {
            this.mends = mends;
        }

        List<Cycle> cycles(List<Cycle> cycles) {
            Location list = Location.SET.property("cycles");
            List<Cycle> changed = new ArrayList<>();
            for (int i = 0; i < cycles.size(); i++) {
                Cycle cycle = cycles.get(i);
                changed.add(cycle.within(kept(cycle.parent(), list.index(i), "parent")));
            }
            return mends.kept(changed, list);
        }

        List<CoreValue> values(List<CoreValue> values) {
            return mends.kept(values, ORGANIZATION.property("values"));
        }

        List<Unit> units(List<Unit> units) {
            Location list = ORGANIZATION.property("units");
            List<Unit> changed = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                Location at = list.index(i);
                changed.add(unit.below(kept(unit.parent(), at, "parent")).ledBy(kept(unit.head(), at, "head")));
            }
            return mends.kept(changed, list);
        }

        List<Person> people(List<Person> people) {
            Location list = ORGANIZATION.property("people");
            List<Person> changed = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                changed.add(person(people.get(i), list.index(i)));
            }
            return mends.kept(changed, list);
        }

        private Person person(Person person, Location at) {
            Person changed = person.reportingTo(kept(person.manager(), at, "manager"));
            if (mends.leavesOut(at.property("unit"))) {
                changed = changed.in(List.of());
            } else {
                changed = changed.in(mends.kept(person.units(), at.property("units")));
            }
            return mends.has(at.property("capacity"), Salvaged.Remedy.SET_TO_ONE) ? changed.withCapacity(1) : changed;
        }

        private @Nullable String kept(Optional<String> reference, Location at, String property) {
            return reference.isPresent() && mends.leavesOut(at.property(property)) ? null : reference.orElse(null);
        }
    }
}
