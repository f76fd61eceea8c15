package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.json.read.DocumentReader;
import io.github.okralign.json.read.DocumentSource;
import io.github.okralign.json.read.salvage.SalvagingReader;
import io.github.okralign.json.text.CharText;
import io.github.okralign.json.text.Formats;
import io.github.okralign.json.text.Utf8Text;
import io.github.okralign.json.write.ComparisonWriter;
import io.github.okralign.json.write.DocumentWriter;
import io.github.okralign.json.write.ExplanationWriter;
import io.github.okralign.json.write.JsonText;
import io.github.okralign.json.write.NewFile;
import io.github.okralign.json.write.ReachWriter;
import io.github.okralign.json.write.ReportWriter;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Comparison;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Reach;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads and writes OKR documents as JSON, in the format {@value #FORMAT}, and writes results as JSON.
 *
 * <p>Reading is strict and all or nothing: it gives a set, or all problems of the document at once. A property that is null
 * is treated as absent. Documents are UTF-8, with or without a byte order mark. Writing is deterministic: the same set gives
 * the same bytes, and reading them gives an equal set. What the format cannot hold is refused, never written as something
 * else.
 *
 * <pre>{@code
 * OkrSet okrs = OkrJson.read(Path.of("okrs.json"));
 * OkrJson.problems(Path.of("okrs.json")).forEach(System.err::println);
 * }</pre>
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. Streams and readers of the caller are not closed.
 */
public final class OkrJson {

    /** The value of {@code format} in documents: {@value}. */
    public static final String FORMAT = Formats.DOCUMENT;

    /** The value of {@code format} in reports: {@value}. */
    public static final String REPORT_FORMAT = Formats.REPORT;

    /** The value of {@code format} in comparisons: {@value}. */
    public static final String COMPARISON_FORMAT = Formats.COMPARISON;

    private static final DocumentSource<OkrSet> JSON =
            new DocumentSource<>(Utf8Text::of, CharText::new, DocumentReader::read);
    private static final DocumentSource<SalvagedDocument> SALVAGED =
            new DocumentSource<>(Utf8Text::of, CharText::new, SalvagingReader::read);

    private OkrJson() {}

    /**
     * Reads a set from a file with the default options.
     *
     * @param file a file in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file, ReadOptions options) {
        return JSON.read(file, options).orThrow();
    }

    /**
     * Reads a set from a stream, to its end, with the default options.
     *
     * @param stream text in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a stream, to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream, ReadOptions options) {
        return JSON.read(stream, options).orThrow();
    }

    /**
     * Reads a set from bytes with the default options. The bytes are not copied.
     *
     * @param json text in UTF-8; must not change while it is read
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(byte[] json) {
        return read(json, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from bytes. They are not copied.
     *
     * @param json text in UTF-8; must not change while it is read
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(byte[] json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).orThrow();
    }

    /**
     * Reads a set from a text with the default options.
     *
     * @param json the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(String json) {
        return read(json, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a text.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(String json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).orThrow();
    }

    /**
     * Reads a set from a reader, to its end, with the default options.
     *
     * @param reader the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the reader fails
     */
    public static OkrSet read(Reader reader) {
        return read(reader, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a reader, to its end.
     *
     * @param reader the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the reader fails
     */
    public static OkrSet read(Reader reader, ReadOptions options) {
        return JSON.read(reader, options).orThrow();
    }

    /**
     * Reads what can be read of a file, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param file a file in UTF-8
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SalvagedDocument read(Path file, ReadOptions.Salvaging options) {
        return SALVAGED.read(file, options.options()).orThrow();
    }

    /**
     * Reads what can be read of a stream, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param stream text in UTF-8
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static SalvagedDocument read(InputStream stream, ReadOptions.Salvaging options) {
        return SALVAGED.read(stream, options.options()).orThrow();
    }

    /**
     * Reads what can be read of a text as bytes, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param json the bytes of a text in UTF-8
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     */
    public static SalvagedDocument read(byte[] json, ReadOptions.Salvaging options) {
        return SALVAGED.read(requireNonNull(json, "json"), options.options()).orThrow();
    }

    /**
     * Reads what can be read of a text, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param json the text of a document
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     */
    public static SalvagedDocument read(String json, ReadOptions.Salvaging options) {
        return SALVAGED.read(requireNonNull(json, "json"), options.options()).orThrow();
    }

    /**
     * Reads what can be read of a reader, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param reader the characters of a document
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     * @throws UncheckedIOException if the reader fails
     */
    public static SalvagedDocument read(Reader reader, ReadOptions.Salvaging options) {
        return SALVAGED.read(reader, options.options()).orThrow();
    }

    /**
     * The problems of the document in a file with the default options.
     *
     * @param file a file in UTF-8
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file) {
        return problems(file, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file, ReadOptions options) {
        return JSON.read(file, options).problems();
    }

    /**
     * The problems of the document in a stream, to its end, with the default options.
     *
     * @param stream text in UTF-8
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream) {
        return problems(stream, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a stream, to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream, ReadOptions options) {
        return JSON.read(stream, options).problems();
    }

    /**
     * The problems of the document in bytes with the default options.
     *
     * @param json text in UTF-8; must not change while it is read
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(byte[] json) {
        return problems(json, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in bytes.
     *
     * @param json text in UTF-8; must not change while it is read
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(byte[] json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).problems();
    }

    /**
     * The problems of the document in a text with the default options.
     *
     * @param json the text of a document
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(String json) {
        return problems(json, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a text.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(String json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).problems();
    }

    /**
     * The problems of the document in a reader, to its end, with the default options.
     *
     * @param reader the text of a document
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the reader fails
     */
    public static DocumentProblems problems(Reader reader) {
        return problems(reader, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a reader, to its end.
     *
     * @param reader the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the reader fails
     */
    public static DocumentProblems problems(Reader reader, ReadOptions options) {
        return JSON.read(reader, options).problems();
    }

    /**
     * A set as a document, indented by two spaces; properties that equal their defaults are left out.
     *
     * @param okrs the set
     * @return JSON that ends with a line feed
     */
    public static String write(OkrSet okrs) {
        requireNonNull(okrs, "okrs");
        return JsonText.of(json -> DocumentWriter.write(okrs, json));
    }

    /**
     * Writes a set as a document into a stream in UTF-8, a piece at a time, and flushes it.
     *
     * @param okrs the set
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(OkrSet okrs, OutputStream stream) {
        requireNonNull(okrs, "okrs");
        requireNonNull(stream, "stream");
        JsonText.write(json -> DocumentWriter.write(okrs, json), stream);
    }

    /**
     * Writes a set as a document into a file in UTF-8. An existing file is replaced once the new one is
     * complete.
     *
     * @param okrs the set
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(OkrSet okrs, Path file) {
        requireNonNull(okrs, "okrs");
        NewFile.write(requireNonNull(file, "file"), stream -> write(okrs, stream));
    }

    /**
     * An analysis as a report of the format {@value #REPORT_FORMAT}, indented by two spaces: goals in document order, numbers
     * unrounded, unknown ones as null. O(goals + links), plus the size of the subtree of each goal.
     *
     * @param analysis the analysis
     * @return JSON that ends with a line feed
     */
    public static String writeReport(Analysis analysis) {
        return writeReport(Audit.of(requireNonNull(analysis, "analysis")));
    }

    /**
     * An analysis as a report, as by {@link #writeReport(Analysis)}, with the findings of an audit by a policy of the
     * caller's own.
     *
     * @param audit the audit of the analysis
     * @return JSON that ends with a line feed
     */
    public static String writeReport(Audit audit) {
        requireNonNull(audit, "audit");
        return JsonText.of(json -> ReportWriter.write(audit, json));
    }

    /**
     * Writes an analysis as a report into a stream in UTF-8, a piece at a time, and flushes it.
     *
     * @param analysis the analysis
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeReport(Analysis analysis, OutputStream stream) {
        writeReport(Audit.of(requireNonNull(analysis, "analysis")), stream);
    }

    /**
     * Writes an analysis as a report into a stream, as by {@link #writeReport(Analysis, OutputStream)}, with the findings of
     * an audit by a policy of the caller's own.
     *
     * @param audit the audit of the analysis
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeReport(Audit audit, OutputStream stream) {
        requireNonNull(audit, "audit");
        requireNonNull(stream, "stream");
        JsonText.write(json -> ReportWriter.write(audit, json), stream);
    }

    /**
     * Writes an analysis as a report into a file in UTF-8. An existing file is replaced once the new one is
     * complete.
     *
     * @param analysis the analysis
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeReport(Analysis analysis, Path file) {
        writeReport(Audit.of(requireNonNull(analysis, "analysis")), file);
    }

    /**
     * Writes an analysis as a report into a file, as by {@link #writeReport(Analysis, Path)}, with the findings of an audit
     * by a policy of the caller's own.
     *
     * @param audit the audit of the analysis
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeReport(Audit audit, Path file) {
        requireNonNull(audit, "audit");
        NewFile.write(requireNonNull(file, "file"), stream -> writeReport(audit, stream));
    }

    /**
     * The explanation of the progress of a goal, indented by two spaces.
     *
     * @param explanation the explanation
     * @return JSON that ends with a line feed
     */
    public static String writeExplanation(Explanation explanation) {
        requireNonNull(explanation, "explanation");
        return JsonText.of(json -> ExplanationWriter.write(explanation, json));
    }

    /**
     * Writes the explanation of the progress of a goal into a stream in UTF-8, a piece at a time, and flushes it.
     *
     * @param explanation the explanation
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeExplanation(Explanation explanation, OutputStream stream) {
        requireNonNull(explanation, "explanation");
        requireNonNull(stream, "stream");
        JsonText.write(json -> ExplanationWriter.write(explanation, json), stream);
    }

    /**
     * A plan to bring a goal to a target, indented by two spaces:
     *
     * <pre>{@code
     * {"goal", "target", "progress", "after", "reached", "effort",
     *  "steps": [{"id", "influence", "effort", "progress", "to", "adds",
     *             "value": {"from", "to", "difference", "unit"}, "atOnce"}]}
     * }</pre>
     *
     * <p>{@code progress} and {@code after} are null if they are unknown, and {@code value} is null unless the leaf has a
     * {@code CHANGE} measure; a measure without a unit has no {@code unit}. {@code atOnce} says whether one check-in, or
     * another change on one day, completes the step.
     *
     * @param plan the plan
     * @return JSON that ends with a line feed
     */
    public static String writeReach(Reach plan) {
        requireNonNull(plan, "plan");
        return JsonText.of(json -> ReachWriter.write(plan, json));
    }

    /**
     * Writes a plan into a stream in UTF-8, as by {@link #writeReach(Reach)}, a piece at a time, and flushes it.
     *
     * @param plan the plan
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeReach(Reach plan, OutputStream stream) {
        requireNonNull(plan, "plan");
        requireNonNull(stream, "stream");
        JsonText.write(json -> ReachWriter.write(plan, json), stream);
    }

    /**
     * A comparison of two analyses in the format {@value #COMPARISON_FORMAT}, indented by two spaces. Numbers are unrounded
     * ratios, unknown ones null. O(goals + links), plus the size of the subtree of each changed goal. Its properties:
     *
     * <ul>
     *   <li>{@code asOfBefore}, {@code asOfAfter}: the dates of the two analyses
     *   <li>{@code goals}: what changed, as in {@link Comparison#changes()}, each with {@code id}, {@code kind} ({@code
     *       OBJECTIVE}, {@code KEY_RESULT}), {@code title}, {@code what} ({@code ADDED}, {@code REMOVED}, {@code CHANGED}),
     *       {@code before} and {@code after} (null, or {@code progress}, {@code coverage}, {@code health}, {@code
     *       alignment}) and {@code change}; if the change is known, also {@code retarget} of a key result that is
     *       measured or a sum ({@code work}, {@code retargeting}, {@code redefined}), and {@code attribution} of a sum and
     *       of any goal that is not measured ({@code work}, {@code reweighting}, {@code structure}, {@code constant}, and
     *       {@code parts}, the ten leaves that moved most: {@code id}, {@code work}, {@code reweighting}, {@code structure},
     *       {@code influenceBefore}, {@code influenceAfter}, {@code progressBefore}, {@code progressAfter}; if there are
     *       more, {@code others} sums them: {@code count}, {@code work}, {@code reweighting}, {@code structure})
     *   <li>{@code appeared}, {@code resolved}, {@code findings}: findings as in a report: those only in the later audit,
     *       those only in the earlier one, and those that need both analyses
     * </ul>
     *
     * @param comparison the comparison
     * @return JSON that ends with a line feed
     */
    public static String writeComparison(Comparison comparison) {
        requireNonNull(comparison, "comparison");
        return JsonText.of(json -> ComparisonWriter.write(comparison, json));
    }

    /**
     * Writes a comparison into a stream in UTF-8, as by {@link #writeComparison(Comparison)}, a piece at a time, and flushes
     * it. Memory does not grow with what is written.
     *
     * @param comparison the comparison
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeComparison(Comparison comparison, OutputStream stream) {
        requireNonNull(comparison, "comparison");
        requireNonNull(stream, "stream");
        JsonText.write(json -> ComparisonWriter.write(comparison, json), stream);
    }

    /**
     * An analysis as a report, as by {@link #writeReport(Analysis)}, with a last property {@code comparison}, which holds what
     * {@link #writeComparison(Comparison)} writes except the format.
     *
     * @param analysis the analysis
     * @param changes the comparison with an earlier analysis
     * @return JSON that ends with a line feed
     */
    public static String writeReport(Analysis analysis, Comparison changes) {
        requireNonNull(analysis, "analysis");
        requireNonNull(changes, "changes");
        return JsonText.of(json -> ReportWriter.write(Audit.of(analysis), changes, json));
    }

    /**
     * Writes a report with a comparison into a stream in UTF-8, as by {@link #writeReport(Analysis, Comparison)}, a piece at a
     * time, and flushes it.
     *
     * @param analysis the analysis
     * @param changes the comparison with an earlier analysis
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeReport(Analysis analysis, Comparison changes, OutputStream stream) {
        requireNonNull(analysis, "analysis");
        requireNonNull(changes, "changes");
        requireNonNull(stream, "stream");
        JsonText.write(json -> ReportWriter.write(Audit.of(analysis), changes, json), stream);
    }
}
