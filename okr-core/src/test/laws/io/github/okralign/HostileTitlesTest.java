package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.audit.Audit;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No title, however long or odd, brings a rule down, even on a small stack: nothing in a rule recurses over a text. */
class HostileTitlesTest {

    private static final int SMALL_STACK = 128 * 1024;

    static Stream<String> titles() {
        return Stream.of(
                "1.1".repeat(20_000),
                "1,".repeat(20_000) + "x",
                "2024".repeat(10_000) + "-",
                "9".repeat(50_000) + "a",
                "((((".repeat(10_000),
                "a ".repeat(20_000),
                "e\u0301".repeat(20_000),
                "\u0301".repeat(40_000) + "x",
                "\uD83D\uDE80".repeat(10_000) + "1",
                "deliver " + "the ".repeat(10_000),
                "-".repeat(40_000) + "1%",
                "1 ".repeat(10_000) + "%");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyRuleLooksAtIt(String title) throws InterruptedException {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(LocalDate.parse("2026-05-15"))
                .unit("firm", "Firm", Level.COMPANY)
                .person("mia", "Mia", "firm")
                .person("ben", "Ben", "firm");
        IntStream.range(0, 4)
                .forEach(i -> set.objective(
                        "o" + i,
                        o -> o.title(title + i)
                                .unit("firm")
                                .owner(i % 2 == 0 ? "mia" : "ben")
                                .keyResult("k" + i, k -> k.title(i + title).change(0, 1, ""))));
        OkrSet okrs = set.build();
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        outcome.set(Audit.of(Analysis.of(okrs)).findings());
                    } catch (StackOverflowError overflow) {
                        outcome.set(overflow);
                    }
                },
                "small stack",
                SMALL_STACK);
        small.start();
        small.join();
        assertThat(outcome.get()).isInstanceOf(List.class);
    }
}
