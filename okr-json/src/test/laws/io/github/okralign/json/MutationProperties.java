package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes, there comes out a set or the list of problems, and nothing else. */
class MutationProperties {

    private static final byte[] TELLING = "{}[]\",:\\u0Ee+-.nNtf \0\n\u007f1".getBytes(StandardCharsets.UTF_8);

    @Provide
    Arbitrary<byte[]> mutations() {
        return mutated();
    }

    static Arbitrary<byte[]> mutated() {
        return Combinators.combine(RandomOkrSet.arbitrary(), Arbitraries.randoms())
                .as((okrs, random) -> mutate(OkrJson.write(okrs).getBytes(StandardCharsets.UTF_8), random));
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    @Property(tries = 5000)
    void aDocumentWithBrokenBytesIsASetOrProblems(@ForAll("mutations") byte[] bytes) {
        setOrProblems(bytes);
    }

    @Property(tries = 2000)
    void anyBytesAreASetOrProblems(@ForAll("noise") byte[] bytes) {
        setOrProblems(bytes);
    }

    private static void setOrProblems(byte[] bytes) {
        OkrSet okrs;
        try {
            okrs = OkrJson.read(new ByteArrayInputStream(bytes));
        } catch (InvalidDocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(e.problems()).isEqualTo(OkrJson.problems(new ByteArrayInputStream(bytes)));
            assertThat(e.problems()).allSatisfy(MutationProperties::isPrintable);
            return;
        }
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
    }

    private static void isPrintable(DocumentProblem problem) {
        assertThat(problem.line()).isPresent();
        assertThat(problem.column()).isPresent();
        assertThat(problem.pointer()).matches("(?s)(/.*)?");
        assertThat(problem.toString()).hasLineCount(1).contains(": " + problem.code() + ": ");
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] mutated = bytes;
        for (int i = 1 + random.nextInt(4); i > 0 && mutated.length > 0; i--) {
            int at = random.nextInt(mutated.length);
            byte any = random.nextBoolean() ? (byte) random.nextInt() : TELLING[random.nextInt(TELLING.length)];
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = any;
                case 2 -> mutated = splice(mutated, at, at + 1 + random.nextInt(Math.min(20, mutated.length - at)));
                default -> mutated = splice(mutated, at, at, any);
            }
        }
        return mutated;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte... instead) {
        byte[] spliced = new byte[bytes.length - (to - from) + instead.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(instead, 0, spliced, from, instead.length);
        System.arraycopy(bytes, to, spliced, from + instead.length, bytes.length - to);
        return spliced;
    }
}
