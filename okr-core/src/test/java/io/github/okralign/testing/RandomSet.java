package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.model.Unit;
import io.github.okralign.testing.OkrSets.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One random set in the making. Objectives come one by one, each with dice of its own, and link to those that are there
 * already; at the end they are put into another order, so that the document does not give the direction away.
 */
final class RandomSet {

    /** How an objective finds the goals that it is linked with. */
    private enum Shape {
        CHAIN,
        STAR,
        LADDER,
        ANY
    }

    private record Link(
            String to,
            AlignmentType type,
            double weight,
            AlignmentState state,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        void give(Alignment.Builder builder) {
            builder.to(to).type(type).weight(weight).state(state).since(since).until(until);
        }
    }

    private static final class GoalDraft {
        final String id;
        final int objective;
        final List<Link> links = new ArrayList<>();

        GoalDraft(String id, int objective) {
            this.id = id;
            this.objective = objective;
        }
    }

    private static final class ObjectiveDraft {
        final long place;
        final GoalDraft self;
        final List<GoalDraft> keyResults = new ArrayList<>();
        final List<Consumer<Objective.Builder>> settings = new ArrayList<>();

        ObjectiveDraft(long place, GoalDraft self) {
            this.place = place;
            this.self = self;
        }
    }

    private final EnumSet<Trait> traits;
    private final Shape shape;
    private final List<ObjectiveDraft> drafts = new ArrayList<>();
    private final List<GoalDraft> sums = new ArrayList<>();
    private final Set<List<Object>> pairs = new HashSet<>();
    private Dice dice;

    RandomSet(long seed, int objectives, EnumSet<Trait> traits) {
        this.traits = traits;
        this.dice = new Dice(new Random(seed));
        this.shape = dice.oneOf(Shape.values());
        for (int i = 0; i < objectives; i++) {
            dice = new Dice(new Random(seed * 31 + i));
            add(i);
        }
    }

    private void add(int number) {
        ObjectiveDraft draft = new ObjectiveDraft(dice.random().nextLong(), new GoalDraft("o" + number, number));
        drafts.add(draft);
        facts(draft);
        int keyResults = dice.below(5);
        for (int i = 0; i < keyResults; i++) {
            GoalDraft keyResult = new GoalDraft(draft.self.id + ".k" + i, number);
            draft.keyResults.add(keyResult);
            boolean measured = !dice.chance(.2);
            boolean sum = traits.contains(Trait.SUMS) && dice.chance(.2);
            Dice own = new Dice(new Random(dice.random().nextLong()));
            draft.settings.add(objective -> objective.keyResult(keyResult.id, builder -> {
                builder.title("Key result " + keyResult.id).weight(own.weight());
                RandomKeyResult random = RandomKeyResult.of(own, traits);
                if (sum) {
                    random.sum(builder);
                } else {
                    random.fill(builder, measured);
                }
                keyResult.links.forEach(link -> builder.alignment(link::give));
            }));
            if (dice.chance(.3)) {
                contribution(keyResult);
            }
            if (!sums.isEmpty() && dice.chance(.5)) {
                addend(keyResult, sums.get(dice.below(sums.size())));
            }
            if (sum) {
                sums.add(keyResult);
            }
            if (i > 0 && dice.chance(.1)) {
                link(keyResult, draft.keyResults.get(dice.below(i)), AlignmentType.CONTRIBUTES, acceptedMostly());
            }
        }
        int contributions = shape == Shape.CHAIN || shape == Shape.STAR ? 1 : 1 + dice.below(3);
        for (int i = 0; i < contributions; i++) {
            contribution(draft.self);
        }
        if (dice.chance(.3)) {
            anyLink();
        }
    }

    private void facts(ObjectiveDraft draft) {
        ObjectiveState state = dice.chance(.75)
                ? ObjectiveState.ACTIVE
                : dice.chance(.4) ? ObjectiveState.CLOSED : dice.oneOf(ObjectiveState.values());
        Dice own = new Dice(new Random(dice.random().nextLong()));
        draft.settings.add(objective -> {
            objective.title("Objective " + draft.self.id);
            if (traits.contains(Trait.FACTS) && own.chance(.3)) {
                objective
                        .state(own.oneOf(ObjectiveState.values()), OkrSets.AS_OF.minusDays(30))
                        .state(state, OkrSets.AS_OF.plusDays(own.oneOf(-10, 0, 0, 1)));
            } else {
                objective.state(state);
            }
            if (traits.contains(Trait.FACTS) && own.chance(.15)) {
                objective.start(OkrSets.AS_OF.minusDays(20)).due(OkrSets.AS_OF.plusDays(own.oneOf(-2, 30)));
            }
            if (traits.contains(Trait.FACTS) && own.chance(.2)) {
                objective.checkIn(ObjectiveCheckIn.on(OkrSets.AS_OF.minusDays(own.oneOf(-1, 0, 3)))
                        .confidence(own.oneOf(.2, .5, .9))
                        .status(own.oneOf(OwnerStatus.values())));
            }
            if (traits.contains(Trait.FACTS) && traits.contains(Trait.OVERRIDES) && own.chance(.15)) {
                objective.checkIn(
                        ObjectiveCheckIn.on(OkrSets.AS_OF.minusDays(4)).progress(own.ratio()));
                if (own.chance(.5)) {
                    objective.checkIn(ObjectiveCheckIn.on(OkrSets.AS_OF.minusDays(own.oneOf(-1, 0, 2)))
                            .computing());
                }
            }
            if (own.chance(.8)) {
                objective.unit(own.oneOf("acme", "sales", "north"));
            }
            if (own.chance(.2)) {
                objective.strategic(own.chance(.5));
            }
            if (own.chance(.3)) {
                objective.effort(own.oneOf(0.0, 1.0, 2.5));
            }
            if (own.chance(.7)) {
                objective.cycle("2026-Q2");
            }
            if (traits.contains(Trait.OVERRIDES) && own.chance(.15)) {
                objective.manual(own.ratio());
            }
            if (traits.contains(Trait.OVERRIDES) && own.chance(state == ObjectiveState.CLOSED ? .7 : .05)) {
                objective.score(own.ratio());
            }
            if (own.chance(.4)) {
                own.rule(traits).ifPresent(objective::rollup);
            }
        });
    }

    /** Links a key result to a sum of an earlier objective. */
    private void addend(GoalDraft from, GoalDraft sum) {
        if (sum.objective < from.objective) {
            link(from, sum, AlignmentType.CONTRIBUTES, acceptedMostly());
        }
    }

    private AlignmentState acceptedMostly() {
        return dice.chance(.85) ? AlignmentState.ACCEPTED : dice.oneOf(AlignmentState.values());
    }

    /** Links a goal upwards, to one of an earlier objective. */
    private void contribution(GoalDraft from) {
        if (from.objective > 0) {
            link(from, goalOf(earlier(from.objective)), AlignmentType.CONTRIBUTES, acceptedMostly());
        }
    }

    private int earlier(int number) {
        return switch (shape) {
            case CHAIN -> number - 1;
            case STAR -> 0;
            case LADDER -> Math.max(0, number - 1 - dice.below(3));
            case ANY -> dice.below(number);
        };
    }

    private GoalDraft goalOf(int objective) {
        ObjectiveDraft draft = drafts.get(objective);
        boolean self = draft.keyResults.isEmpty() || dice.chance(.75);
        return self ? draft.self : draft.keyResults.get(dice.below(draft.keyResults.size()));
    }

    /** A link that is free to make loops, or one that leads back in a graph of its own. */
    private void anyLink() {
        GoalDraft one = goalOf(dice.below(drafts.size()));
        GoalDraft other = goalOf(dice.below(drafts.size()));
        switch (dice.below(3)) {
            case 0 -> link(one, other, AlignmentType.SUPPORTS, acceptedMostly());
            case 1 ->
                link(
                        one,
                        other,
                        AlignmentType.CONTRIBUTES,
                        dice.oneOf(AlignmentState.PROPOSED, AlignmentState.DECLINED));
            default -> {
                if (one.objective != other.objective) {
                    boolean inOrder = one.objective < other.objective;
                    link(inOrder ? one : other, inOrder ? other : one, AlignmentType.DEPENDS_ON, acceptedMostly());
                }
            }
        }
    }

    private void link(GoalDraft from, GoalDraft to, AlignmentType type, AlignmentState state) {
        boolean ownObjective = to == drafts.get(from.objective).self;
        if (from != to && !ownObjective && pairs.add(List.of(from.id, to.id, type))) {
            boolean facts = traits.contains(Trait.FACTS);
            boolean contributes = type == AlignmentType.CONTRIBUTES;
            double weight = facts && contributes && dice.chance(.1) ? 0 : dice.weight();
            if (facts && dice.chance(.2)) {
                LocalDate end = OkrSets.AS_OF.plusDays(dice.oneOf(-30, -1, 0));
                from.links.add(new Link(to.id, type, weight, state, null, end));
                if (dice.chance(.7)) {
                    LocalDate start = end.plusDays(dice.oneOf(1, 1, 10));
                    from.links.add(new Link(to.id, type, dice.weight(), state, start, null));
                }
            } else {
                from.links.add(new Link(to.id, type, weight, state, null, null));
            }
        }
    }

    OkrSet build() {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(OkrSets.AS_OF)
                .unit("acme", "Acme", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "acme")
                .unit(Unit.of("north"))
                .cycle("2026-Q2", "2026-04-01", "2026-06-30");
        if (traits.contains(Trait.SUMS) && traits.contains(Trait.FACTS)) {
            set.conversion(new Conversion(RandomKeyResult.CRATES, RandomKeyResult.SUMMED, 12))
                    .conversion(new Conversion(RandomKeyResult.SUMMED, RandomKeyResult.CRATES, .0625));
        }
        drafts.stream()
                .sorted(Comparator.comparingLong(draft -> draft.place))
                .forEach(draft -> set.objective(draft.self.id, objective -> {
                    draft.settings.forEach(setting -> setting.accept(objective));
                    draft.self.links.forEach(link -> objective.alignment(link::give));
                }));
        return set.build();
    }
}
