package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What two units have in common, in trees from flat to a single line. */
class UnitTreeProperties {

    @Property(tries = 300)
    void theLowestCommonUnitIsTheFirstOfOneLineThatIsInTheOther(
            @ForAll @IntRange(max = 60) int size,
            @ForAll @IntRange(min = 1, max = 60) int reach,
            @ForAll Random random) {
        int[] parent = new int[size];
        List<Integer> named = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            parent[unit] = random.nextInt(8) == 0 ? -1 : unit - 1 - random.nextInt(Math.min(reach, unit + 1));
            named.add(unit);
        }
        Collections.shuffle(named, random); // those below may stand first
        OkrSet.Builder set = OkrSet.builder();
        for (int unit : named) {
            Unit known = Unit.of(Integer.toString(unit));
            set.unit(parent[unit] < 0 ? known : known.below(Integer.toString(parent[unit])));
        }
        UnitTree tree = new UnitTree(set.build().organization().units());
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                List<Integer> line = line(other, parent);
                String common = line(one, parent).stream()
                        .filter(line::contains)
                        .findFirst()
                        .map(String::valueOf)
                        .orElse(null);
                assertThat(tree.common(tree.number("" + one), tree.number("" + other)))
                        .isEqualTo(tree.number(common));
            }
        }
    }

    private static List<Integer> line(int unit, int[] parent) {
        List<Integer> line = new ArrayList<>();
        for (int at = unit; at >= 0; at = parent[at]) {
            line.add(at);
        }
        return line;
    }
}
