package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.OkrSets;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sets are values. */
class OkrSetProperties {

    @Property
    void aBuilderOfASetBuildsTheSetAgain(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        OkrSet again = okrs.toBuilder().build();
        assertThat(again).isEqualTo(okrs).hasSameHashCodeAs(okrs);
    }

    @Property
    void setsThatWereBuiltAlikeAreEqual(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int objectives) {
        OkrSet one = OkrSets.random(seed, objectives, EnumSet.allOf(OkrSets.Trait.class));
        OkrSet other = OkrSets.random(seed, objectives, EnumSet.allOf(OkrSets.Trait.class));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Property
    void copyingPropertyByPropertyGivesAnEqualSet(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        assertThat(Edits.reweighed(okrs, KeyResult::weight, Alignment::weight)).isEqualTo(okrs);
    }

    @Property
    void anUpdateThatChangesNothingGivesAnEqualSet(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        OkrSet.Builder builder = okrs.toBuilder();
        okrs.objectives()
                .forEach(objective -> builder.updateObjective(
                        objective.id(),
                        o -> objective.keyResults().forEach(keyResult -> o.updateKeyResult(keyResult.id(), k -> {}))));
        assertThat(builder.build()).isEqualTo(okrs);
    }

    /** Objectives are looked at as they are added, or all at once where some have been changed since: that is the same. */
    @Property
    void addingOneByOneGivesAnEqualSet(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        OkrSet again = oneByOne(okrs).build();
        assertThat(again).isEqualTo(okrs);
        assertThat(again.contributorsFirst()).isEqualTo(okrs.contributorsFirst());
    }

    @Property
    void aBuilderThatGoesOnLeavesAloneWhatItBuilt(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        OkrSet.Builder builder = oneByOne(okrs);
        assertThat(builder.problems()).isEmpty();
        OkrSet built = builder.build();
        String first = okrs.objectives().get(0).id();
        builder.objective("one more", o -> o.title("One more").contributesTo(first));
        OkrSet longer = builder.build();
        assertThat(built).isEqualTo(okrs);
        assertThat(IndexAccess.of(built).links().size())
                .isEqualTo(IndexAccess.of(okrs).links().size());
        assertThat(IndexAccess.of(built).size()).isEqualTo(IndexAccess.of(okrs).size());
        assertThat(IndexAccess.of(longer).links().size())
                .isEqualTo(IndexAccess.of(okrs).links().size() + 1);
        builder.objective("another", o -> o.title("Another").owner("nobody"));
        assertThat(builder.problems()).hasSize(1);
        assertThat(builder.removeObjective("another").build()).isEqualTo(longer);
    }

    private static OkrSet.Builder oneByOne(OkrSet okrs) {
        OkrSet.Builder builder = OkrSet.builder();
        okrs.objectives().forEach(builder::objective);
        okrs.asOf().ifPresent(builder::asOf);
        okrs.organization().units().forEach(builder::unit);
        okrs.organization().people().forEach(builder::person);
        okrs.organization().values().forEach(value -> builder.value(value.id(), value.text()));
        okrs.cycles().forEach(builder::cycle);
        okrs.conversions().forEach(builder::conversion);
        return builder;
    }

    @Property
    void positionsAreThoseOfTheLists(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        for (int i = 0; i < okrs.goals().size(); i++) {
            Goal goal = okrs.goals().get(i);
            assertThat(IndexAccess.position(okrs, goal.id())).isEqualTo(i);
            assertThat(okrs.find(goal.id())).hasValue(goal);
        }
        for (int i = 0; i < okrs.objectives().size(); i++) {
            assertThat(IndexAccess.objectivePosition(
                            okrs, okrs.objectives().get(i).id()))
                    .isEqualTo(i);
        }
    }
}
