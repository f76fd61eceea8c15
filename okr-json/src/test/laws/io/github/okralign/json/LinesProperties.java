package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.Line;
import io.github.okralign.model.Change;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written line by line is read back as it was. */
class LinesProperties {

    @Provide
    Arbitrary<OkrSet> sets() {
        return RandomOkrSet.arbitrary();
    }

    @Provide
    Arbitrary<List<OkrSet>> lists() {
        return sets().list().ofMaxSize(8);
    }

    @Property(tries = 300)
    void setsWrittenByLinesReadBackEqual(@ForAll("lists") List<OkrSet> sets, @ForAll Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (OkrSet okrs : sets) {
            out.writeBytes("\n".repeat(random.nextInt(3)).getBytes(StandardCharsets.UTF_8));
            OkrLines.write(okrs, out);
        }
        assertThat(OkrLines.read(new ByteArrayInputStream(out.toByteArray())).map(Line::orThrow))
                .containsExactlyElementsOf(sets);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()))
                .hasSameSizeAs(sets);
    }

    /** Whatever became of a line, its problems are those that it has as a document, on the line on which it stands. */
    @Property(tries = 300)
    void problemsOfALineAreThoseOfTheDocument(@ForAll("sets") OkrSet okrs, @ForAll Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OkrLines.write(okrs, out);
        byte[] bytes = out.toByteArray();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length - 1);
            bytes[at] = "{}[]\",:x0\u00e9".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(10)];
        }
        byte[] third = new byte[bytes.length + 3];
        System.arraycopy("x\n\n".getBytes(StandardCharsets.UTF_8), 0, third, 0, 3);
        System.arraycopy(bytes, 0, third, 3, bytes.length);
        List<Line<OkrSet>> lines =
                OkrLines.read(new ByteArrayInputStream(third)).toList();
        DocumentProblems alone = OkrJson.problems(new ByteArrayInputStream(bytes, 0, bytes.length - 1));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).problems().toString().replace("(line 3, ", "(line 1, "))
                .isEqualTo(alone.toString());
    }

    @Property(tries = 300)
    void checkInsWrittenByLinesAreThoseOfTheSet(@ForAll("sets") OkrSet okrs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckInLines.begin(out);
        OkrSet.Builder bare = okrs.toBuilder();
        List<Change.CheckedIn> checkIns = okrs.goals().stream()
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .flatMap(k -> k.checkIns().stream().map(checkIn -> new Change.CheckedIn(k.id(), checkIn)))
                .toList();
        okrs.objectives()
                .forEach(o -> bare.updateObjective(
                        o.id(),
                        b -> o.keyResults().forEach(k -> b.updateKeyResult(k.id(), KeyResult.Builder::clearCheckIns))));
        checkIns.forEach(checkIn -> CheckInLines.write(checkIn, out));
        assertThat(CheckInLines.read(new ByteArrayInputStream(out.toByteArray()))
                        .map(Line::orThrow))
                .containsExactlyElementsOf(checkIns);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1 + checkIns.size())
                .allSatisfy(line ->
                        assertThat(Schemas.errors(Schemas.CHECK_INS, line)).isEmpty());
        Analysis before = Analysis.of(bare.build(), LocalDate.of(2026, 5, 15));
        assertThat(CheckInLines.update(before, new ByteArrayInputStream(out.toByteArray()))
                        .okrSet())
                .isEqualTo(okrs);
    }
}
