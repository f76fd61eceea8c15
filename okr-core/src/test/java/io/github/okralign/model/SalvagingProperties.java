package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.testing.Damage;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is wrong with a set, what can be saved of it holds together, and all that it lacks is listed. */
class SalvagingProperties {

    @Provide
    Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class));
    }

    @Property
    void whatHoldsTogetherIsSalvagedToItself(@ForAll("sets") OkrSet okrs) {
        assertThat(okrs.toBuilder().buildSalvaging()).isEqualTo(new Salvaged(okrs, List.of()));
    }

    @Property
    void whatIsSalvagedHoldsTogether(
            @ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 12) int faults, @ForAll Random random) {
        OkrSet.Builder broken = Damage.of(okrs, faults, random);
        boolean sound = broken.problems().isEmpty();
        Salvaged salvaged = broken.buildSalvaging();
        assertThat(salvaged.okrSet().toBuilder().problems()).isEmpty();
        assertThat(salvaged.omissions().isEmpty()).isEqualTo(sound);
        assertThat(broken.buildSalvaging()).as("the same again").isEqualTo(salvaged);
    }

    /** Every problem of the set is in the list, and what no entry of the list is about is there as it was. */
    @Property
    void theListAccountsForEveryDifference(
            @ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 12) int faults, @ForAll Random random) {
        OkrSet.Builder broken = Damage.of(okrs, faults, random);
        Salvaged salvaged = broken.buildSalvaging();
        assertThat(salvaged.omissions())
                .extracting(Omission::problem)
                .containsAll(broken.problems().stream()
                        .filter(problem -> problem.code() != Problem.Code.LOOP)
                        .toList());
        OkrSet set = salvaged.okrSet();
        Account account = new Account(salvaged.omissions());
        Location organization = Location.SET.property("organization");
        Organization before = broken.buildOrganization();
        account.compare(
                before.units(), set.organization().units(), organization.property("units"), SalvagingProperties::none);
        account.compare(
                before.people(),
                set.organization().people(),
                organization.property("people"),
                SalvagingProperties::none);
        account.compare(
                before.values(),
                set.organization().values(),
                organization.property("values"),
                SalvagingProperties::none);
        account.compare(broken.cycles, set.cycles(), Location.SET.property("cycles"), SalvagingProperties::none);
        account.compare(
                broken.conversions, set.conversions(), Location.SET.property("conversions"), SalvagingProperties::none);
        account.compare(
                broken.objectives(), set.objectives(), Location.SET.property("objectives"), (objective, saved) -> {
                    Location at = account.at;
                    goal(account, objective, saved, at);
                    account.compare(
                            objective.checkIns(), saved.checkIns(), at.property("checkIns"), SalvagingProperties::none);
                    account.compare(
                            objective.keyResults(), saved.keyResults(), at.property("keyResults"), (one, other) -> {
                                Location place = account.at;
                                goal(account, one, other, place);
                                account.compare(
                                        one.checkIns(),
                                        other.checkIns(),
                                        place.property("checkIns"),
                                        SalvagingProperties::none);
                                account.same(one.measure(), other.measure(), place.property("measure"));
                            });
                });
    }

    private static void goal(Account account, Goal before, Goal after, Location at) {
        account.compare(before.alignments(), after.alignments(), at.property("alignments"), SalvagingProperties::none);
        account.compare(before.coOwners(), after.coOwners(), at.property("coOwners"), SalvagingProperties::none);
        account.compare(before.blockers(), after.blockers(), at.property("blockers"), SalvagingProperties::none);
        account.compare(before.comments(), after.comments(), at.property("comments"), SalvagingProperties::none);
        account.same(before.owner(), after.owner(), at.property("owner"));
        account.same(before.title(), after.title(), at.property("title"));
        account.same(before.effort(), after.effort(), at.property("effort"));
    }

    private static <T> void none(T before, T after) {}

    /** Holds what was saved against what was there. */
    private static final class Account {
        private final List<String> places = new ArrayList<>();
        private final List<Location> leftOut = new ArrayList<>();
        private Location at = Location.SET;

        Account(List<Omission> omissions) {
            for (Omission omission : omissions) {
                places.add(omission.place().toString());
                if (omission.remedy() == Remedy.LEFT_OUT) {
                    leftOut.add(omission.place());
                }
            }
        }

        /** Compares lists but for what was left out; those of the rest that changed somewhere are looked into. */
        <T> void compare(List<T> before, List<T> after, Location list, BiConsumer<T, T> within) {
            int next = 0;
            for (int i = 0; i < before.size(); i++) {
                Location place = list.index(i);
                if (!leftOut.contains(place)) {
                    assertThat(after).as("%s is there", place).hasSizeGreaterThan(next);
                    if (places.stream().noneMatch(each -> each.startsWith(place.toString()))) {
                        assertThat(after.get(next)).as("%s", place).isEqualTo(before.get(i));
                    } else {
                        at = place;
                        within.accept(before.get(i), after.get(next));
                    }
                    next++;
                }
            }
            assertThat(after).as("%s", list).hasSize(next);
        }

        void same(Object before, Object after, Location place) {
            if (places.stream().noneMatch(each -> each.startsWith(place.toString()))) {
                assertThat(after).as("%s", place).isEqualTo(before);
            }
        }
    }

    /** Nothing is left out in vain: each link of a loop, put back, closes one. */
    @Property
    void aLinkThatWasLeftOutForALoopClosesOne(
            @ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 30) int faults, @ForAll Random random) {
        OkrSet.Builder broken = Damage.of(okrs, faults, random);
        List<Objective> objectives = broken.objectives();
        Salvaged salvaged = broken.buildSalvaging();
        for (Omission omission : salvaged.omissions()) {
            List<String> steps = omission.place().steps();
            if (omission.problem().code() == Problem.Code.LOOP && steps.get(0).equals("objectives")) {
                Objective objective = objectives.get(Integer.parseInt(steps.get(1)));
                boolean isOfKeyResult = steps.get(2).equals("keyResults");
                Goal goal = isOfKeyResult ? objective.keyResults().get(Integer.parseInt(steps.get(3))) : objective;
                Alignment link = goal.alignments().get(Integer.parseInt(steps.get(steps.size() - 1)));
                OkrSet.Builder again = salvaged.okrSet().toBuilder();
                again.updateObjective(objective.id(), o -> {
                    if (isOfKeyResult) {
                        o.updateKeyResult(
                                goal.id(), k -> k.alignment(a -> a.to(link.to()).type(link.type())));
                    } else {
                        o.alignment(a -> a.to(link.to()).type(link.type()));
                    }
                });
                assertThat(again.problems()).extracting(Problem::code).containsOnly(Problem.Code.LOOP);
            }
        }
    }
}
