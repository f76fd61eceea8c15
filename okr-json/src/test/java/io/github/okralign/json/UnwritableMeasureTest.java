package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Course;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.MeasureInput;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Reading;
import io.github.okralign.model.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure of a kind that documents have no form for is refused, and written as nothing else. */
class UnwritableMeasureTest {

    private static final String REFUSED = "measure Applause[] of key result \"talks\" has no JSON form";

    private record Applause() implements CustomMeasure {

        @Override
        public MeasureInput input() {
            return MeasureInput.VALUE;
        }

        @Override
        public OptionalDouble progress(Reports reports, Reading reading) {
            return reports.latestValue();
        }

        @Override
        public OptionalDouble unreported() {
            return OptionalDouble.empty();
        }

        @Override
        public Course course() {
            return Course.GRADUAL;
        }

        @Override
        public boolean expectsCheckIns() {
            return true;
        }

        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, Reading reading) {
            return Optional.of(CheckIn.of(reports.asOf(), progress));
        }
    }

    private final OkrSet okrs = OkrSet.builder()
            .objective(
                    "o",
                    o -> o.title("O").keyResult("talks", k -> k.title("Talks").measure(new Applause())))
            .build();

    @Test
    void itIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OkrJson.write(okrs))
                .withMessage(REFUSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OkrJson.write(okrs, OutputStream.nullOutputStream()))
                .withMessage(REFUSED);
    }

    @Test
    void aFileThatIsThereStaysAsItWas(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("okrs.json"), "as it was");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OkrJson.write(okrs, file))
                .withMessage(REFUSED);
        assertThat(file).hasContent("as it was");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(each -> !each.equals(file));
    }
}
