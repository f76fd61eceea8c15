package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import org.junit.jupiter.api.Test;

/** What is said of the shape are values, which can be logged, and is found however deep the shape is. */
class StructureValuesTest {

    private static final int DEEP = 200_000;

    private static OkrSet okrs(double effort) {
        return OkrSet.builder()
                .unit("acme", "Acme", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "acme")
                .person(Person.of("ann"))
                .objective("grow", o -> o.title("Grow").unit("acme"))
                .objective(
                        "sell",
                        o -> o.title("Sell")
                                .unit("sales")
                                .owner("ann")
                                .effort(effort)
                                .contributesTo("grow"))
                .objective("dream", o -> o.title("Dream").unit("sales"))
                .build();
    }

    private static Focus focus(OkrSet okrs) {
        return Focus.of(okrs, Structure.of(okrs, Level.COMPANY));
    }

    @Test
    void theyAreEqualByValue() {
        OkrSet other = okrs(3).toBuilder()
                .updateObjective("dream", o -> o.supports("grow"))
                .build();
        new EqualsTester()
                .addEqualityGroup(Structure.of(okrs(2), Level.COMPANY), Structure.of(okrs(2), Level.COMPANY))
                .addEqualityGroup(Structure.of(okrs(2), Level.TEAM))
                .addEqualityGroup(Structure.of(okrs(3), Level.COMPANY))
                .addEqualityGroup(focus(okrs(2)), focus(okrs(2)))
                .addEqualityGroup(focus(okrs(3)))
                .addEqualityGroup(Units.of(okrs(2)), Units.of(okrs(3)))
                .addEqualityGroup(Units.of(other))
                .addEqualityGroup(
                        Units.of(okrs(2)).unit("sales").orElseThrow(),
                        Units.of(okrs(3)).unit("sales").orElseThrow())
                .addEqualityGroup(Units.of(okrs(2)).unit("acme").orElseThrow())
                .addEqualityGroup(Units.of(other).unit("sales").orElseThrow())
                .testEquals();
    }

    @Test
    void theyPrintWhatTheySay() {
        OkrSet okrs = okrs(2);
        assertThat(Structure.of(okrs, Level.COMPANY))
                .hasToString("Structure(1 STRATEGIC, 1 GROUNDED, 0 BROKEN_CHAIN, 0 DETACHED, 1 UNALIGNED, 0 islands)");
        assertThat(focus(okrs)).hasToString("Focus(effort {grow=3.0}, unfocused 1.0, loads {ann=2.0})");
        assertThat(Units.of(okrs))
                .hasToString("Units[UnitLinks(acme: 3 objectives, 1 internal, 0 vertical, 0 lateral, 0 others),"
                        + " UnitLinks(sales: 2 objectives, 0 internal, 1 vertical, 0 lateral, 1 others)]");
    }

    @Test
    void aChainIsNoDeeperThanTheStack() {
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < DEEP; i++) {
            String above = Integer.toString(i - 1);
            boolean top = i == 0;
            set.objective(Integer.toString(i), o -> {
                o.title("O").strategic(top);
                if (!top) {
                    o.contributesTo(above);
                }
            });
        }
        OkrSet okrs = set.build();
        Structure structure = Structure.of(okrs, Level.COMPANY);
        String last = Integer.toString(DEEP - 1);
        assertThat(structure.depth(last)).hasValue(DEEP - 1);
        assertThat(structure.exposure("1")).isEqualTo(DEEP - 2);
        assertThat(structure.redundant()).isEmpty();
        assertThat(structure.levelSkips()).isEmpty();
        assertThat(Focus.of(okrs, structure).effort()).containsEntry("0", (double) DEEP);
    }
}
