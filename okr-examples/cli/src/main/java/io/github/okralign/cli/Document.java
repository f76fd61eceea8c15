package io.github.okralign.cli;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.cli.text.Layout;
import io.github.okralign.json.OkrJson;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.model.OkrSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The document that a command reads, and the view of it: the day and the policy of its analysis. */
final class Document {

    /** The presets of policies, by the names that users type. */
    enum Preset {
        SMALL,
        MEDIUM,
        LARGE,
        VIVA_GOALS,
        ASANA,
        FIFTEEN_FIVE,
        PERDOO,
        QUANTIVE;

        AnalysisPolicy policy() {
            return switch (this) {
                case SMALL -> AnalysisPolicy.SMALL;
                case MEDIUM -> AnalysisPolicy.MEDIUM;
                case LARGE -> AnalysisPolicy.LARGE;
                case VIVA_GOALS -> Compatibility.VIVA_GOALS.policy();
                case ASANA -> Compatibility.ASANA.policy();
                case FIFTEEN_FIVE -> Compatibility.FIFTEEN_FIVE.policy();
                case PERDOO -> Compatibility.PERDOO.policy();
                case QUANTIVE -> Compatibility.QUANTIVE.policy();
            };
        }
    }

    /** The day and the policy of an analysis. */
    static final class View {
        @Option(
                names = "--policy",
                paramLabel = "POLICY",
                description = "Limits for an organisation of a size, or how another system computes:"
                        + " ${COMPLETION-CANDIDATES}."
                        + " Default: ${DEFAULT-VALUE}.",
                defaultValue = "MEDIUM")
        private Preset policy = Preset.MEDIUM;

        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "The day to report on, such as 2026-05-15. Default: the document's, else today.")
        private @Nullable LocalDate asOf;
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "An OKR document, or - for standard input.")
    private String file = "-";

    /** What standard input is where processes can see their own streams; elsewhere there is no such file. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private boolean oneOfSeveral;

    Document() {}

    /** One of several documents of a command, which its refusal names. */
    Document(String file) {
        this.file = file;
        this.oneOfSeveral = true;
    }

    OkrSet read(Console console) {
        return reading(() -> file.equals("-") ? OkrJson.read(console.in()) : OkrJson.read(existing()));
    }

    /** Reads what can be read. */
    SalvagedDocument salvage(Console console) {
        ReadOptions.Salvaging options = ReadOptions.salvaging();
        return reading(
                () -> file.equals("-") ? OkrJson.read(console.in(), options) : OkrJson.read(existing(), options));
    }

    private <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidDocumentException e) {
            List<String> lines = new ArrayList<>();
            if (oneOfSeveral) {
                lines.add("okr: " + name() + " is invalid:");
            }
            lines.addAll(lines(e.problems()));
            throw Refusal.ofDocument(lines);
        } catch (UncheckedIOException e) {
            throw Refusal.ofUsage(name() + " cannot be read: " + Refusal.reason(requireNonNull(e.getCause())));
        }
    }

    Analysis analyse(Console console, View view) {
        OkrSet okrs = read(console);
        LocalDate asOf = view.asOf != null ? view.asOf : okrs.asOf().orElseGet(console.today());
        return Analysis.of(okrs, asOf, view.policy.policy());
    }

    /** Whether the document is read from this file, by whatever name or link. */
    boolean isReadFrom(Path other) {
        try {
            Path source = file.equals("-") ? STANDARD_INPUT : Path.of(file);
            return Files.isRegularFile(other) && Files.isSameFile(source, other);
        } catch (IOException | InvalidPathException e) {
            return false; // what has no file cannot be overwritten
        }
    }

    private static List<String> lines(DocumentProblems problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.toString()));
        if (problems.omitted() > 0) {
            lines.add(String.format(Locale.ROOT, "and %,d more", problems.omitted()));
        }
        return lines;
    }

    private Path existing() {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw Refusal.ofUsage(name() + " is a folder; FILE must be an OKR document");
            }
            return path;
        } catch (InvalidPathException e) {
            throw Refusal.ofUsage(name() + " is not a path; FILE must be an OKR document");
        }
    }

    private String name() {
        return file.equals("-") ? "standard input" : "\"" + Layout.shown(file) + "\"";
    }
}
