package io.github.okralign.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks: all of them, those of check-ins, a selection, the check of the peers, or the table alone. */
public final class Benchmarks {

    private static final Path RESULTS = Path.of("target", "benchmark", "jmh.json");
    private static final Path CHECK_INS = Path.of("target", "benchmark", "check-in.json");
    private static final Path TABLE = Path.of("BENCHMARKS.md");

    private Benchmarks() {}

    /**
     * Runs what is named.
     *
     * @param arguments {@code all}, {@code check}, {@code check-in}, {@code table}, or a command line of JMH
     * @throws Exception if something goes wrong
     */
    public static void main(String[] arguments) throws Exception {
        String command = arguments.length == 0 ? "all" : arguments[0];
        switch (command) {
            case "check" -> {
                for (int size : new int[] {1_000, 10_000}) {
                    Peers.check(Org.of(size));
                    System.out.println("All peers agree over " + size + " objectives.");
                }
            }
            case "table" -> new Table(RESULTS).write(TABLE);
            case "all" -> {
                Peers.check(Org.of(10_000));
                Files.createDirectories(RESULTS.getParent());
                run(List.of("-rf", "json", "-rff", RESULTS.toString()));
                new Table(RESULTS).write(TABLE);
            }
            case "check-in" -> {
                Files.createDirectories(RESULTS.getParent());
                run(List.of("OneCheckIn|checkInBelow", "-rf", "json", "-rff", CHECK_INS.toString()));
                new Table(CHECK_INS).writeCheckIns(TABLE);
            }
            default -> run(Arrays.asList(arguments));
        }
    }

    private static void run(List<String> arguments) throws Exception {
        org.openjdk.jmh.Main.main(arguments.toArray(new String[0]));
    }
}
