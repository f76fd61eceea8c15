package io.github.okralign.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.Analysis;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first episodes of the soak, always the same; {@code mvn -Psoak} runs it for ten minutes. */
class SoakTest {

    private static final int EPISODES = 12;

    @Test
    void theFirstEpisodesEndWithoutAWrongNumberAndWithoutALeak() throws InterruptedException {
        assertThat(EngineSoak.soak().run(EPISODES)).contains(" episodes, ", " calls, ", " versions; ");
    }

    @Test
    void aVersionThatSomebodyKeepsIsSeen() {
        Heap heap = new Heap();
        Analysis kept = new World(Shape.CHAIN, 3).analysis();
        assertThatThrownBy(() -> heap.expectFreed(List.of(new WeakReference<>(kept))))
                .hasMessageContaining("versions that nobody holds are not freed");
        assertThat(kept.goals()).isNotEmpty();
    }

    @Test
    void aWrongNumberEndsIt() {
        Soak soak = new Soak(
                List.of(),
                random -> {
                    throw new IllegalStateException("wrong");
                },
                okrs -> {});
        assertThatThrownBy(() -> soak.run(1)).hasMessageContaining("episode 0").hasMessageContaining("wrong");
    }
}
