package io.github.okralign.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures every verb over every shape in sizes n, 2n, 4n and 8n and writes the table into a Markdown file, between two
 * markers. A size is left out where the one before it took too long already.
 */
public final class ScaleTable {

    static final int DOUBLINGS = 4;
    private static final long TOO_LONG_NANOS = 400_000_000;
    private static final long QUICK_NANOS = 400_000;
    private static final long QUICK_BYTES = 64_000;

    /** How often a flag is looked at again, with more calls, before it is believed. */
    private static final int SECOND_LOOKS = 3;

    private final List<Verb> verbs;
    private final int smallest;
    private final String command;

    private ScaleTable(List<Verb> verbs, int smallest, String command) {
        this.verbs = verbs;
        this.smallest = smallest;
        this.command = command;
    }

    /**
     * Measures the verbs of the engine.
     *
     * @param arguments the smallest size, the file to write to, and optionally a part of the names of the verbs to measure,
     *     for which the table is only printed
     * @throws IOException if the file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        run(CoreVerbs.all(), "mvn -Pscale -pl okr-core verify", arguments);
    }

    /**
     * Measures verbs.
     *
     * @param entryPoints whose verbs
     * @param command how it is done, for the table
     * @param arguments as for {@link #main}
     * @throws IOException if the file cannot be read or written
     */
    public static void run(List<EntryPoint<?>> entryPoints, String command, String[] arguments) throws IOException {
        String part = arguments.length > 2 ? arguments[2] : "";
        List<Verb> verbs = entryPoints.stream()
                .flatMap(entryPoint -> entryPoint.verbs().stream())
                .filter(verb -> verb.name().contains(part))
                .toList();
        String table = new ScaleTable(verbs, Integer.parseInt(arguments[0]), command).text();
        System.out.println(table);
        if (part.isEmpty()) {
            Markers.write(Path.of(arguments[1]), "scale", table);
        }
    }

    private String text() {
        long start = System.nanoTime();
        Map<Verb, List<Growth>> all = new LinkedHashMap<>();
        verbs.forEach(verb -> all.put(verb, new ArrayList<>()));
        for (Shape shape : Shape.values()) {
            measure(shape).forEach((verb, growth) -> all.get(verb).add(growth));
            System.err.printf(
                    Locale.ROOT, "%s after %d s%n", shape.label(), (System.nanoTime() - start) / 1_000_000_000);
        }
        return new ScaleText(smallest, command, LocalDate.now(ZoneOffset.UTC)).of(all);
    }

    private Map<Verb, Growth> measure(Shape shape) {
        List<World> worlds = new ArrayList<>();
        for (int i = 0; i < DOUBLINGS; i++) {
            worlds.add(new World(shape, smallest << i));
        }
        Map<Verb, Growth> growths = new LinkedHashMap<>();
        for (Verb verb : verbs) {
            if (verb.shapes().test(shape)) {
                Growth growth = look(verb, shape, worlds);
                for (int i = 0; i < SECOND_LOOKS && growth.time() == Growth.Verdict.FLAGGED; i++) {
                    growth = growth.or(measure(verb, shape, worlds, 2));
                }
                growths.put(verb, growth);
            }
        }
        return growths;
    }

    /** Most verbs hand out what is there: one call shows it. */
    private static Growth look(Verb verb, Shape shape, List<World> worlds) {
        Measurement smallest = Measurement.ofOneCall(verb, worlds.get(0));
        if (smallest.nanos() < QUICK_NANOS) {
            Measurement largest = Measurement.ofOneCall(verb, worlds.get(DOUBLINGS - 1));
            if (largest.nanos() < QUICK_NANOS && largest.bytes() < QUICK_BYTES) {
                return new Growth(verb, shape, List.of(smallest, largest));
            }
        }
        return measure(verb, shape, worlds, 1);
    }

    private static Growth measure(Verb verb, Shape shape, List<World> worlds, int effort) {
        List<Measurement> sizes = new ArrayList<>();
        for (World world : worlds) {
            if (!sizes.isEmpty() && sizes.get(sizes.size() - 1).nanos() > TOO_LONG_NANOS) {
                break;
            }
            sizes.add(Measurement.of(verb, world, effort));
        }
        // By now the code is compiled: the smaller sizes, which came first, get another chance.
        for (int i = 0; i < sizes.size() - 1; i++) {
            sizes.set(i, sizes.get(i).or(Measurement.of(verb, worlds.get(i), effort)));
        }
        return new Growth(verb, shape, List.copyOf(sizes));
    }
}
