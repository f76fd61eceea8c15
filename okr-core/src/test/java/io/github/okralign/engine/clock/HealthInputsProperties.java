package io.github.okralign.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.pace.Health;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The laws by which levels of health are put together. */
class HealthInputsProperties {

    @Property(seed = "1")
    void theWorseOfTwoIsAssociativeCommutativeAndIdempotent(
            @ForAll("levels") @Nullable Health a,
            @ForAll("levels") @Nullable Health b,
            @ForAll("levels") @Nullable Health c) {
        assertThat(HealthInputs.worse(HealthInputs.worse(a, b), c))
                .isEqualTo(HealthInputs.worse(a, HealthInputs.worse(b, c)));
        assertThat(HealthInputs.worse(a, b)).isEqualTo(HealthInputs.worse(b, a)).isIn(a, b);
        assertThat(HealthInputs.worse(a, a)).isEqualTo(a);
        assertThat(HealthInputs.worse(a, null)).isEqualTo(a);
    }

    @Provide
    Arbitrary<Health> levels() {
        return Arbitraries.of(Health.values()).injectNull(.2);
    }
}
