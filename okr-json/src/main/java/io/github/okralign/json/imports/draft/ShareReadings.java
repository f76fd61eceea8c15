package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.Families.Member;
import io.github.okralign.json.imports.draft.Families.Variation;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Decides what a weight of 0 means: in each family that reading which reproduces the claimed number, an equal share where
 * both or neither do. Then turns percentages into weights.
 */
final class ShareReadings {

    /** Up to so many open weights, each choice is tried. */
    private static final int MOST_OPEN = 10;

    /** Up to so many, any one or two of them are. */
    private static final int MOST_PAIRS = 60;

    private static final double LEAST_WEIGHT = 1e-6;

    private final SetDraft set;
    private final Families families;

    ShareReadings(SetDraft set, Families families) {
        this.set = set;
        this.families = families;
    }

    void resolve() {
        for (GoalDraft parent : families.childrenFirst()) {
            List<Member> family = families.of(parent);
            if (!family.isEmpty()) {
                take(family, parent.rollsUp ? read(parent, family) : default_(family));
                if (parent.rollsUp) {
                    List<Share> shares =
                            family.stream().map(m -> m.link().share).toList();
                    families.keep(parent, families.rollUp(family, shares, Variation.PLAIN));
                }
            }
        }
        for (GoalDraft parent : set.goals.values()) {
            weigh(families.of(parent));
        }
    }

    private static void take(List<Member> family, List<Share> shares) {
        for (int i = 0; i < family.size(); i++) {
            ParentLink link = family.get(i).link();
            link.weight = link.share == Share.OPEN ? 1 : link.weight;
            link.share = shares.get(i);
        }
    }

    private List<Share> read(GoalDraft parent, List<Member> family) {
        Reading reading = reading(parent, family);
        List<GoalDraft> implied = family.stream()
                .map(Member::child)
                .filter(child -> !Double.isNaN(child.impliedValue))
                .toList();
        if (!reading.right() && !implied.isEmpty() && !Double.isNaN(parent.claim)) {
            implied.forEach(child -> child.reports.add(Report.of(set.day(), child.impliedValue)));
            Reading other = reading(parent, family);
            if (other.right()) {
                reading = other;
                implied.forEach(child -> imply(child, parent));
            } else {
                implied.forEach(child -> child.reports.remove(child.reports.size() - 1));
            }
        }
        if (!reading.note().isEmpty()) {
            set.notes.ambiguous(Topic.WEIGHT, parent.place, parent.id, reading.note());
        }
        return reading.shares();
    }

    private void imply(GoalDraft child, GoalDraft parent) {
        child.impliedValue = Double.NaN;
        set.notes.ambiguous(
                Topic.CHECK_IN,
                child.place,
                child.id,
                "nobody checked in, but its value counts in the claimed " + percent(parent.claim) + " of \"" + parent.id
                        + "\"; it stands as a report");
    }

    /**
     * How the links of a family are read.
     *
     * @param shares the share of each link
     * @param note what is to be told of it, or the empty string
     * @param right whether it reproduces the claimed number
     */
    private record Reading(List<Share> shares, String note, boolean right) {}

    private static List<Share> default_(List<Member> family) {
        return family.stream()
                .map(member -> member.link().share == Share.OPEN ? Share.EQUAL : member.link().share)
                .toList();
    }

    /** Whether a number, rounded as the claim is, is the claimed one; so it may be, too, after its children were rounded. */
    boolean reproduces(GoalDraft parent, List<Share> shares) {
        List<Member> family = families.of(parent);
        return isClaimed(parent, families.rollUp(family, shares, Variation.PLAIN))
                || isClaimed(
                        parent,
                        families.rollUp(family, shares, new Variation(true, false, false, false, false, false)));
    }

    static boolean isClaimed(GoalDraft parent, double ratio) {
        return Math.abs(ratio - parent.claim) <= parent.claimStep / 2 + 1e-9;
    }

    private Reading reading(GoalDraft parent, List<Member> family) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i).link().share == Share.OPEN) {
                open.add(i);
            }
        }
        List<Share> equal = default_(family);
        if (open.isEmpty() || (families.fillsToHundred() && fixed(family) >= 100)) {
            return new Reading(equal, "", reproduces(parent, equal));
        }
        String what = "a weight of 0 % of " + open.size() + (open.size() == 1 ? " child" : " children");
        if (Double.isNaN(parent.claim)) {
            String note =
                    what + " is read as an equal share of what is left; the goal claims no number that could decide";
            return new Reading(equal, note, false);
        }
        List<List<Share>> right = new ArrayList<>();
        for (BitSet none : choices(parent, family, open)) {
            List<Share> reading = new ArrayList<>(equal);
            none.stream().forEach(i -> reading.set(open.get(i), Share.NONE));
            if (reproduces(parent, reading)) {
                right.add(reading);
            }
        }
        String claimed = percent(parent.claim);
        if (right.isEmpty()) {
            String note =
                    what + " is read as an equal share of what is left; no reading reproduces the claimed " + claimed;
            return new Reading(equal, note, false);
        }
        List<Share> taken = right.get(0);
        long none = open.stream().filter(i -> taken.get(i) == Share.NONE).count();
        String reading = none == 0
                ? " is read as an equal share of what is left"
                : none == open.size()
                        ? " is read as no contribution"
                        : " is read as no contribution for " + none + " of them and as an equal share for the others";
        String others = right.size() == 1
                ? ""
                : "; so would " + (right.size() - 1) + " other reading" + (right.size() == 2 ? "" : "s");
        return new Reading(taken, what + reading + ", which reproduces the claimed " + claimed + others, true);
    }

    /**
     * Which of some links do not contribute: none, all, those of one kind, of the parent's cycle or unit, those that roll up,
     * or all but these, then every other choice, the fewest
     * exceptions first. Of many links, at most two by themselves are tried: with more, some choice fits any number.
     */
    private static Iterable<BitSet> choices(GoalDraft parent, List<Member> family, List<Integer> open) {
        int size = open.size();
        Set<BitSet> choices = new LinkedHashSet<>();
        choices.add(new BitSet());
        choices.add(not(new BitSet(), size));
        List<Predicate<GoalDraft>> kinds = new ArrayList<>(List.of(
                child -> Objects.equals(child.cycle, parent.cycle),
                child -> Objects.equals(child.unit, parent.unit),
                child -> child.rollsUp));
        for (GoalDraft.Shape shape : GoalDraft.Shape.values()) {
            kinds.add(0, child -> child.shape == shape);
        }
        for (Predicate<GoalDraft> isOfKind : kinds) {
            BitSet kind = new BitSet();
            for (int i = 0; i < size; i++) {
                kind.set(i, isOfKind.test(family.get(open.get(i)).child()));
            }
            choices.add(kind);
            choices.add(not(kind, size));
        }
        if (size <= MOST_OPEN) {
            IntStream.range(0, 1 << size)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> Math.min(Integer.bitCount(i), size - Integer.bitCount(i))))
                    .forEach(i -> choices.add(BitSet.valueOf(new long[] {i})));
        } else if (size <= MOST_PAIRS) {
            for (int i = 0; i < size; i++) {
                for (int j = i; j < size; j++) {
                    BitSet few = new BitSet();
                    few.set(i);
                    few.set(j);
                    choices.add(few);
                }
            }
        }
        return choices;
    }

    private static BitSet not(BitSet some, int size) {
        BitSet others = new BitSet();
        others.set(0, size);
        others.andNot(some);
        return others;
    }

    static String percent(double ratio) {
        String text = String.format(Locale.ROOT, "%.2f", ratio * 100);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "") + " %";
    }

    private static double fixed(List<Member> family) {
        return family.stream()
                .filter(member -> member.link().share == Share.FIXED && member.counts(Share.FIXED))
                .mapToDouble(member -> member.link().weight)
                .sum();
    }

    /** Gives each link the weight by which a mean comes to the same number. */
    private void weigh(List<Member> family) {
        double fixed = 0;
        int equal = 0;
        for (Member member : family) {
            if (member.counts(member.link().share)) {
                fixed += member.link().share == Share.FIXED ? member.link().weight : 0;
                equal += member.link().share == Share.FIXED ? 0 : 1;
            }
        }
        if (!families.fillsToHundred() || fixed == 0) {
            return;
        }
        double each = equal == 0 ? 1 : Math.max(0, 100 - fixed) / equal;
        for (Member member : family) {
            ParentLink link = member.link();
            if (link.share == Share.EQUAL && each >= LEAST_WEIGHT) {
                link.weight = each;
            } else if (link.share == Share.EQUAL) {
                link.share = Share.NONE;
                set.notes.changed(
                        Topic.NO_CONTRIBUTION,
                        link.place,
                        member.child().id,
                        "the fixed weights of its siblings leave nothing; the goal does not contribute to \""
                                + link.parent + "\"");
            }
        }
    }
}
