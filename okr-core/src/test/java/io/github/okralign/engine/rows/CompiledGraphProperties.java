package io.github.okralign.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.OkrSets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every goal has a row and every row a goal, although neither is written down for most of them. */
class CompiledGraphProperties {

    @Property
    void rowsAndPositionsAreInverse(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        CompiledGraph rows = CompiledGraph.of(okrs, OkrSets.AS_OF);
        assertThat(rows.size()).isEqualTo(okrs.goals().size());
        for (int position = 0; position < rows.size(); position++) {
            int row = rows.row(position);
            assertThat(rows.position(row)).isEqualTo(position);
            boolean leaf = okrs.goals().get(position) instanceof KeyResult keyResult && keyResult.isMeasured();
            assertThat(row < rows.leaves).isEqualTo(leaf);
        }
    }
}
