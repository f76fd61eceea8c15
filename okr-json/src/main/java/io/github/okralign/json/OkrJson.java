package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
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
 * The front door for OKR documents as JSON, in the format {@value #FORMAT}.
 *
 * <p>Reading is strict and all or nothing: it gives a set, or the problems of the document all at once. A property that is
 * null is as good as absent. Documents are UTF-8, with or without a byte order mark. Writing is deterministic: the same
 * set gives the same bytes, and reading them gives an equal set.
 *
 * <pre>{@code
 * OkrSet okrs = OkrJson.read(Path.of("okrs.json"));
 * OkrJson.problems(Path.of("okrs.json")).forEach(System.err::println);
 * }</pre>
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. A stream or reader of the caller's is not closed.
 */
public final class OkrJson {

    /** The value of {@code format} in every document that this version reads and writes. */
    public static final String FORMAT = "okr-align/1";

    /** The format of reports. */
    public static final String REPORT_FORMAT = "okr-report/1";

    /** The format of comparisons. */
    public static final String COMPARISON_FORMAT = "okr-comparison/1";

    private static final DocumentSource JSON = new DocumentSource(DocumentText::of, DocumentText::of);

    private OkrJson() {}

    /**
     * The set that a file holds, read with the default options.
     *
     * @param file a file in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * The set that a file holds.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file, ReadOptions options) {
        return JSON.read(file, options).orThrow();
    }

    /**
     * The set that a stream holds, read to its end with the default options.
     *
     * @param stream text in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * The set that a stream holds, read to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream, ReadOptions options) {
        return JSON.read(stream, options).orThrow();
    }

    /**
     * The set that bytes hold, read with the default options; they are not copied.
     *
     * @param json text in UTF-8, not to be changed meanwhile
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(byte[] json) {
        return read(json, ReadOptions.DEFAULT);
    }

    /**
     * The set that bytes hold; they are not copied.
     *
     * @param json text in UTF-8, not to be changed meanwhile
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(byte[] json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).orThrow();
    }

    /**
     * The set that a text holds, read with the default options.
     *
     * @param json the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String json) {
        return read(json, ReadOptions.DEFAULT);
    }

    /**
     * The set that a text holds.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).orThrow();
    }

    /**
     * The set that a reader holds, read to its end with the default options.
     *
     * @param reader the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the reader fails
     */
    public static OkrSet read(Reader reader) {
        return read(reader, ReadOptions.DEFAULT);
    }

    /**
     * The set that a reader holds, read to its end.
     *
     * @param reader the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the reader fails
     */
    public static OkrSet read(Reader reader, ReadOptions options) {
        return JSON.read(reader, options).orThrow();
    }

    /**
     * What is wrong with the document in a file, read with the default options.
     *
     * @param file a file in UTF-8
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file) {
        return problems(file, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file, ReadOptions options) {
        return JSON.read(file, options).problems();
    }

    /**
     * What is wrong with the document in a stream, read to its end with the default options.
     *
     * @param stream text in UTF-8
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream) {
        return problems(stream, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a stream, read to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream, ReadOptions options) {
        return JSON.read(stream, options).problems();
    }

    /**
     * What is wrong with the document in bytes, read with the default options.
     *
     * @param json text in UTF-8, not to be changed meanwhile
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(byte[] json) {
        return problems(json, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in bytes.
     *
     * @param json text in UTF-8, not to be changed meanwhile
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(byte[] json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).problems();
    }

    /**
     * What is wrong with the document in a text, read with the default options.
     *
     * @param json the text of a document
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String json) {
        return problems(json, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a text.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String json, ReadOptions options) {
        return JSON.read(requireNonNull(json, "json"), options).problems();
    }

    /**
     * What is wrong with the document in a reader, read to its end with the default options.
     *
     * @param reader the text of a document
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the reader fails
     */
    public static DocumentProblems problems(Reader reader) {
        return problems(reader, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a reader, read to its end.
     *
     * @param reader the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the reader fails
     */
    public static DocumentProblems problems(Reader reader, ReadOptions options) {
        return JSON.read(reader, options).problems();
    }

    /**
     * A set as a document, indented by two spaces; what equals its default is left out.
     *
     * @param okrs the set
     * @return a text that ends with a line feed
     */
    public static String write(OkrSet okrs) {
        requireNonNull(okrs, "okrs");
        return JsonText.of(json -> DocumentWriter.write(okrs, json));
    }

    /**
     * Writes a set as a document into a stream as it goes, in UTF-8, and flushes it.
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
     * Writes a set as a document into a file, in UTF-8; a file that is there already is replaced once the new
     * one is complete.
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
     * An analysis as a report of the format {@value #REPORT_FORMAT}, indented by two spaces: every goal in document order,
     * numbers unrounded, unknown ones as null. O(goals + links), and for each goal what lies below it.
     *
     * @param analysis the analysis
     * @return a text that ends with a line feed
     */
    public static String writeReport(Analysis analysis) {
        return writeReport(Audit.of(requireNonNull(analysis, "analysis")));
    }

    /**
     * An analysis as a report, as by {@link #writeReport(Analysis)}, with the findings of an audit by a policy of the
     * caller's own.
     *
     * @param audit the audit of the analysis
     * @return a text that ends with a line feed
     */
    public static String writeReport(Audit audit) {
        requireNonNull(audit, "audit");
        return JsonText.of(json -> ReportWriter.write(audit, json));
    }

    /**
     * Writes an analysis as a report into a stream as it goes, in UTF-8, and flushes it.
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
     * Writes an analysis as a report into a file, in UTF-8; a file that is there already is replaced once the new
     * one is complete.
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
     * Where the progress of a goal comes from, indented by two spaces.
     *
     * @param explanation the explanation
     * @return a text that ends with a line feed
     */
    public static String writeExplanation(Explanation explanation) {
        requireNonNull(explanation, "explanation");
        return JsonText.of(json -> ExplanationWriter.write(explanation, json));
    }

    /**
     * What it would take to bring a goal to a target, indented by two spaces:
     *
     * <pre>{@code
     * {"goal", "target", "progress", "after", "reached", "effort",
     *  "steps": [{"id", "influence", "effort", "progress", "to", "adds",
     *             "value": {"from", "to", "difference", "unit"}, "atOnce"}]}
     * }</pre>
     *
     * <p>{@code progress} and {@code after} are null where they are unknown, and {@code value} is null unless the leaf has a
     * {@code CHANGE} measure; a measure without unit has no {@code unit}. {@code atOnce} says whether one check-in, or
     * another change of one day, is enough for the step.
     *
     * @param plan the plan
     * @return a text that ends with a line feed
     */
    public static String writeReach(Reach plan) {
        requireNonNull(plan, "plan");
        return JsonText.of(json -> ReachWriter.write(plan, json));
    }

    /**
     * A comparison of two analyses in the format {@value #COMPARISON_FORMAT}, indented by two spaces. Numbers are unrounded
     * ratios, unknown ones null. O(goals + links), and for each changed goal what lies below it. Its properties:
     *
     * <ul>
     *   <li>{@code asOfBefore}, {@code asOfAfter}: the days of the two analyses
     *   <li>{@code goals}: what changed, as in {@link Comparison#changes()}, each with {@code id}, {@code kind} ({@code
     *       OBJECTIVE}, {@code KEY_RESULT}), {@code title}, {@code what} ({@code ADDED}, {@code REMOVED}, {@code CHANGED}),
     *       {@code before} and {@code after} (null, or {@code progress}, {@code coverage}, {@code health}, {@code
     *       alignment}) and {@code change}; where the change is known, also {@code retarget} of a key result that is
     *       measured or a sum ({@code work}, {@code retargeting}, {@code redefined}), and {@code attribution} of a sum and
     *       of any goal that is not measured ({@code work}, {@code reweighting}, {@code structure}, {@code constant}, and
     *       {@code parts} by leaf: {@code id}, {@code work}, {@code reweighting}, {@code structure}, {@code
     *       influenceBefore}, {@code influenceAfter}, {@code progressBefore}, {@code progressAfter})
     *   <li>{@code appeared}, {@code resolved}, {@code findings}: findings as in a report; those that only the later audit
     *       has, those that only the earlier one has, and those that need both analyses
     * </ul>
     *
     * @param comparison the comparison
     * @return a text that ends with a line feed
     */
    public static String writeComparison(Comparison comparison) {
        requireNonNull(comparison, "comparison");
        return JsonText.of(json -> ComparisonWriter.write(comparison, json));
    }

    /**
     * An analysis as a report, as by {@link #writeReport(Analysis)}, with what changed at its end: a property {@code
     * comparison} with all that {@link #writeComparison} writes but the format.
     *
     * @param analysis the analysis
     * @param changes what changed up to it
     * @return a text that ends with a line feed
     */
    public static String writeReport(Analysis analysis, Comparison changes) {
        requireNonNull(analysis, "analysis");
        requireNonNull(changes, "changes");
        return JsonText.of(json -> ReportWriter.write(Audit.of(analysis), changes, json));
    }
}
