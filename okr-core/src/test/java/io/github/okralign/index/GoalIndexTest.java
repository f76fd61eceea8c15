package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids that were made to have one hash are found all the same, and in time. */
class GoalIndexTest {

    /** Different texts whose hash is the same, as that of "Aa" is that of "BB". */
    private static String colliding(int number) {
        StringBuilder id = new StringBuilder();
        for (int bit = 0; bit < 18; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    private static GoalIndex index(String[] ids) {
        GoalIndex.Builder goals = new GoalIndex.Builder();
        for (String id : ids) {
            goals.objective(id);
        }
        return goals.build();
    }

    private static void findsAll(int count) {
        String[] ids =
                IntStream.range(0, count).mapToObj(GoalIndexTest::colliding).toArray(String[]::new);
        assertThat(Arrays.stream(ids).mapToInt(String::hashCode).distinct().count())
                .isEqualTo(1);
        GoalIndex index = index(ids);
        assertThat(IntStream.range(0, count).filter(goal -> index.find(ids[goal]) != goal))
                .isEmpty();
        assertThat(index.find(colliding(count))).isEqualTo(-1);
        assertThat(index.find("")).isEqualTo(-1);
        assertThat(index.find("z")).isEqualTo(-1);
        assertThat(index.repeatsIds()).isFalse();
    }

    /** As many as may stand in one another's way, and more. */
    @Test
    void allAreFoundHoweverMany() {
        for (int count : new int[] {1, 2, 499, 500, 501, 502, 503, 2000}) {
            findsAll(count);
        }
    }

    @Test
    void manyDoNotCostTheirSquare() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> findsAll(200_000));
    }

    @Test
    void ofEqualIdsTheFirstIsFound() {
        for (int count : new int[] {10, 1000}) {
            String[] ids = IntStream.range(0, 2 * count)
                    .mapToObj(goal -> colliding(goal % count))
                    .toArray(String[]::new);
            GoalIndex index = index(ids);
            assertThat(IntStream.range(0, 2 * count).filter(goal -> index.find(ids[goal]) != goal % count))
                    .isEmpty();
            assertThat(index.repeatsIds()).isTrue();
        }
    }
}
