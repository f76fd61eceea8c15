package io.github.okralign.json.benchmark;

import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The smallest heap in which a document can be read, in virtual machines of their own. */
public final class PeakMemory {

    private PeakMemory() {}

    /**
     * Reads the document, or fails for want of memory.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        OkrSet okrs = OkrJson.read(Path.of(arguments[0]));
        System.out.println(okrs.objectives().size());
    }

    /** The bytes that a set takes, by what is freed when it goes. */
    static long ofModel(int objectives) {
        OkrSet okrs = JsonOrg.set(objectives);
        long with = used();
        int size = okrs.objectives().size();
        okrs = null;
        long without = used();
        return size == objectives ? with - without : -1;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The least multiple of a number of bytes, in steps of a half, that is heap enough to read a document. */
    static double multiple(byte[] document, long model) throws IOException, InterruptedException {
        Path file = Files.createTempFile("benchmark", ".okr.json");
        try {
            Files.write(file, document);
            for (double multiple = 1; multiple <= 8; multiple += .5) {
                if (succeeds(file, (long) (multiple * model))) {
                    return multiple;
                }
            }
            return Double.POSITIVE_INFINITY;
        } finally {
            Files.delete(file);
        }
    }

    private static boolean succeeds(Path file, long heap) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + (heap >> 10) + "k",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PeakMemory.class.getName(),
                                file.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
