package io.github.okralign.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to change in one go, and how places were called before anything was left out. */
final class Mends {

    private final Set<Mend> mends = new HashSet<>();
    private final BitSet objectives = new BitSet();
    /** By list, how its elements were numbered at first; none for lists that are as they were. */
    private final Map<Location, List<Integer>> numbers;

    /**
     * Nothing to change yet.
     *
     * @param numbers by list, how its elements were numbered at first; changes as elements are left out
     */
    Mends(Map<Location, List<Integer>> numbers) {
        this.numbers = numbers;
    }

    /** Adds what to change. */
    void add(Mend mend) {
        mends.add(mend);
        List<String> steps = mend.place().steps();
        if (steps.get(0).equals("objectives")) {
            objectives.set(Integer.parseInt(steps.get(1)));
        }
    }

    /** The positions of objectives in which something changes. */
    BitSet objectives() {
        return objectives;
    }

    boolean leavesOut(Location place) {
        return mends.contains(new Mend(place, Remedy.LEFT_OUT));
    }

    boolean has(Location place, Remedy remedy) {
        return mends.contains(new Mend(place, remedy));
    }

    /** What stays of a list, whose first numbers are kept in mind. */
    <T> List<T> kept(List<T> all, Location list) {
        List<T> kept = new ArrayList<>(all.size());
        List<Integer> places = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!leavesOut(list.index(i))) {
                kept.add(all.get(i));
                places.add(i);
            }
        }
        if (kept.size() == all.size()) {
            return all;
        }
        left.put(list, places);
        return kept;
    }

    /** By list as it is called now, which of its elements stay. */
    private final Map<Location, List<Integer>> left = new HashMap<>();

    /** How a place was called at first. */
    Location first(Location place) {
        Location at = Location.SET;
        for (String step : place.steps()) {
            if (Character.isDigit(step.charAt(0))) {
                int number = Integer.parseInt(step);
                List<Integer> known = numbers.get(at);
                at = at.index(known == null ? number : known.get(number));
            } else {
                at = at.property(step);
            }
        }
        return at;
    }

    /** Keeps in mind how what is left was called at first, once all is done. */
    void renumber() {
        Map<Location, List<Integer>> changed = new HashMap<>();
        left.forEach((list, places) -> {
            Location before = first(list);
            List<Integer> known = numbers.get(before);
            changed.put(
                    before,
                    places.stream()
                            .map(place -> known == null ? place : known.get(place))
                            .toList());
        });
        numbers.putAll(changed);
    }
}
