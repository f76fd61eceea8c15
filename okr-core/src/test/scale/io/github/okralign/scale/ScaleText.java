package io.github.okralign.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The table of all verbs as Markdown: the verbs that take time or memory in rows, the others by name. */
record ScaleText(int smallest, String command, LocalDate date) {

    private static final double MICRO = 1e-3;

    String of(Map<Verb, List<Growth>> all) {
        StringBuilder text = new StringBuilder();
        text.append("- Date: ").append(date).append('\n');
        text.append("- Java: ").append(System.getProperty("java.vm.name")).append(' ');
        text.append(System.getProperty("java.vm.version")).append('\n');
        text.append("- Machine: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, ");
        text.append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append('\n');
        text.append("- Command: `").append(command).append("`\n\n");
        text.append("n is ").append(smallest);
        text.append(
                " of what the shape is extreme in. Times and bytes are of the shape in which the largest size takes longest.");
        text.append(
                        " Growth is an exponent between a quarter of the largest size and the largest (1 is linear, 2 quadratic), the")
                .append(" greatest of all shapes in which the verb takes at least a millisecond, or 128 kB.\n\n");
        text.append("| verb | slowest shape | n | 2n | 4n | 8n | growth of time | bytes at 8n | growth of bytes | |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        List<String> small = new ArrayList<>();
        List<String> explained = new ArrayList<>();
        List<String> flagged = new ArrayList<>();
        all.forEach((verb, growths) -> {
            boolean matters = growths.stream()
                    .anyMatch(
                            growth -> growth.time() != Growth.Verdict.SMALL || growth.bytes() != Growth.Verdict.SMALL);
            if (!matters) {
                small.add("`" + verb.name() + "`");
                return;
            }
            text.append(row(verb, growths)).append('\n');
            worst(growths, Growth.Verdict.FLAGGED).ifPresent(flagged::add);
            worst(growths, Growth.Verdict.ANSWER).ifPresent(explained::add);
        });
        list(text, "Flagged, as they grow faster than n·log n of what is given and what comes back", flagged);
        list(text, "Explained by the size of the answer, which grows faster than what is given", explained);
        text.append("\nBelow a millisecond and 128 kB over every shape at 8n: ");
        text.append(String.join(", ", small)).append(".\n");
        return text.toString();
    }

    private static void list(StringBuilder text, String what, List<String> items) {
        text.append('\n').append(what).append(": ");
        text.append(items.isEmpty() ? "none.\n" : items.size() + ".\n\n");
        items.forEach(item -> text.append("- ").append(item).append('\n'));
    }

    private static boolean has(Growth growth, Growth.Verdict verdict) {
        return growth.time() == verdict || growth.bytes() == verdict;
    }

    private static String row(Verb verb, List<Growth> growths) {
        Growth slowest = growths.stream()
                .max(Comparator.comparingLong((Growth growth) -> growth.sizes().size() < ScaleTable.DOUBLINGS ? 1 : 0)
                        .thenComparingLong(growth -> growth.largest().nanos()))
                .orElseThrow();
        String mark = growths.stream().anyMatch(growth -> has(growth, Growth.Verdict.FLAGGED))
                ? "✗"
                : growths.stream().anyMatch(growth -> has(growth, Growth.Verdict.ANSWER)) ? "answer" : "✓";
        List<String> cells =
                new ArrayList<>(List.of("`" + verb.name() + "`", slowest.shape().label()));
        for (int i = 0; i < ScaleTable.DOUBLINGS; i++) {
            cells.add(i < slowest.sizes().size() ? time(slowest.sizes().get(i).nanos()) : "–");
        }
        cells.add(worst(growths, growth -> growth.time() != Growth.Verdict.SMALL, Growth::timeExponent));
        cells.add(bytes(slowest.largest().bytes()));
        cells.add(worst(growths, growth -> growth.bytes() != Growth.Verdict.SMALL, Growth::bytesExponent));
        cells.add(mark);
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String worst(List<Growth> growths, Predicate<Growth> counts, ToDoubleFunction<Growth> exponent) {
        return growths.stream()
                .filter(counts)
                .max(Comparator.comparingDouble(exponent))
                .map(growth -> String.format(
                        Locale.ROOT,
                        "%.2f (%s)",
                        exponent.applyAsDouble(growth),
                        growth.shape().label()))
                .orElse("–");
    }

    /** The shape of a verdict that takes longest, in full, and the others by name. */
    private static Optional<String> worst(List<Growth> growths, Growth.Verdict verdict) {
        List<Growth> such = growths.stream()
                .filter(growth -> has(growth, verdict))
                .sorted(Comparator.comparingLong(
                        (Growth growth) -> -growth.largest().nanos()))
                .toList();
        return such.stream()
                .findFirst()
                .map(growth -> flag(growth)
                        + such.stream()
                                .skip(1)
                                .map(other -> other.shape().label())
                                .collect(Collectors.joining(", ", such.size() > 1 ? "; also over " : "", "")));
    }

    private static String flag(Growth growth) {
        return String.format(
                Locale.ROOT,
                "`%s` over %s: %s; %s; answer %s",
                growth.verb().name(),
                growth.shape().label(),
                sizes(growth, size -> size.nanos(), true),
                sizes(growth, size -> size.bytes(), false),
                growth.sizes().stream()
                        .map(size -> Long.toString(size.answer()))
                        .collect(Collectors.joining(", ")));
    }

    private static String sizes(Growth growth, ToLongFunction<Measurement> of, boolean time) {
        return growth.sizes().stream()
                .map(size -> time ? time(of.applyAsLong(size)) : bytes(of.applyAsLong(size)))
                .collect(Collectors.joining(", "));
    }

    private static String time(long nanos) {
        double micros = nanos * MICRO;
        return micros < 1_000 ? number(micros) + " µs" : number(micros / 1_000) + " ms";
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
