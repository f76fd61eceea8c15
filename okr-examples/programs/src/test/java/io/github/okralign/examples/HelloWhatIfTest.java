package io.github.okralign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the example prints, checked by hand. */
class HelloWhatIfTest {

    @Test
    void everyWhatIfIsAComparison() {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            HelloWhatIf.main(new String[0]);
        } finally {
            System.setOut(standard);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "if partners counted half: grow 70 % → 67 % (work +0.0, weights -3.3, structure +0.0 points),"
                                + " keep 50 %",
                        "if help served those who stay: grow 70 % → 63 % (work +0.0, weights -0.8, structure -5.8"
                                + " points), keep 70 %",
                        "if help were dropped: grow 70 % → 63 % (work +0.0, weights -0.8, structure -5.8 points),"
                                + " keep 50 %",
                        "if training were accepted: grow 70 % → 72 % (work +0.0, weights +0.2, structure +1.8"
                                + " points), keep 50 %",
                        "if partners were postponed: grow 70 % → 60 % (work +0.0, weights -2.5, structure -7.5"
                                + " points), keep 50 %");
    }
}
