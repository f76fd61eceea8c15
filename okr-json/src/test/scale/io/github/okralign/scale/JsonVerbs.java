package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.CheckInLines;
import io.github.okralign.json.OkrJson;
import io.github.okralign.json.OkrLines;
import io.github.okralign.json.OkrYaml;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.Change;
import io.github.okralign.model.Progress;
import io.github.okralign.review.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The entry points that read and write, and how their verbs are called. */
final class JsonVerbs {

    /** The shapes of this table are larger than documents usually are, so it reads without a limit that would stop it. */
    private static final ReadOptions OPTIONS = ReadOptions.builder()
            .limits(ReadLimits.builder()
                    .maxCheckIns(Integer.MAX_VALUE)
                    .maxKeyResults(Integer.MAX_VALUE)
                    .maxAlignments(Integer.MAX_VALUE)
                    .maxElements(Integer.MAX_VALUE)
                    .maxObjectives(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Set<Shape> LINES =
            EnumSet.of(Shape.COMPANY, Shape.STAR, Shape.MANY_CHECK_INS, Shape.WIDE_OBJECTIVE);

    private JsonVerbs() {}

    static List<EntryPoint<?>> all() {
        List<EntryPoint<?>> all = new ArrayList<>(List.of(json(), yaml(), lines(), checkInLines()));
        all.addAll(ImportVerbs.all());
        return all;
    }

    private static byte[] document(World world) {
        return OkrJson.write(world.okrs()).getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Consumer<OutputStream> writer) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        writer.accept(stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static EntryPoint<OkrJson> json() {
        return EntryPoint.ofStatic(OkrJson.class)
                .make("read(byte[], ReadOptions)", JsonVerbs::document, (w, bytes) -> OkrJson.read(bytes, OPTIONS))
                .make(
                        "read(String, ReadOptions)",
                        w -> OkrJson.write(w.okrs()),
                        (w, text) -> OkrJson.read(text, OPTIONS))
                .make(
                        "read(InputStream, ReadOptions)",
                        JsonVerbs::document,
                        (w, bytes) -> OkrJson.read(new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "read(Reader, ReadOptions)",
                        w -> OkrJson.write(w.okrs()),
                        (w, text) -> OkrJson.read(new StringReader(text), OPTIONS))
                .make(
                        "problems(byte[], ReadOptions)",
                        JsonVerbs::document,
                        (w, bytes) -> OkrJson.problems(bytes, OPTIONS))
                .make(
                        "read(String, Salvaging)",
                        JsonVerbs::faulty,
                        (w, text) -> OkrJson.read(text, ReadOptions.salvaging().with(OPTIONS)))
                .make("problems(String, ReadOptions)", JsonVerbs::faulty, (w, text) -> OkrJson.problems(text, OPTIONS))
                .make(
                        "problems(InputStream, ReadOptions)",
                        JsonVerbs::document,
                        (w, bytes) -> OkrJson.problems(new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "problems(Reader, ReadOptions)",
                        w -> OkrJson.write(w.okrs()),
                        (w, text) -> OkrJson.problems(new StringReader(text), OPTIONS))
                .make("write(OkrSet)", World::untouched, (w, okrs) -> OkrJson.write(okrs))
                .make(
                        "write(OkrSet, OutputStream)",
                        World::untouched,
                        (w, okrs) -> written(stream -> OkrJson.write(okrs, stream)))
                .make("writeReport(Analysis)", World::unasked, (w, analysis) -> OkrJson.writeReport(analysis))
                .make("writeReport(Audit)", w -> Audit.of(w.unasked()), (w, audit) -> OkrJson.writeReport(audit))
                .make(
                        "writeReport(Analysis, OutputStream)",
                        World::unasked,
                        (w, analysis) -> written(stream -> OkrJson.writeReport(analysis, stream)))
                .make(
                        "writeReport(Audit, OutputStream)",
                        w -> Audit.of(w.unasked()),
                        (w, audit) -> written(stream -> OkrJson.writeReport(audit, stream)))
                .make(
                        "writeReport(Analysis, Comparison)",
                        JsonVerbs::comparison,
                        (w, comparison) -> OkrJson.writeReport(w.later(), comparison))
                .make(
                        "writeComparison(Comparison)",
                        JsonVerbs::comparison,
                        (w, comparison) -> OkrJson.writeComparison(comparison))
                .make(
                        "writeExplanation(Explanation)",
                        JsonVerbs::top,
                        (w, a) -> OkrJson.writeExplanation(a.goal(w.top().id()).explain()))
                .make(
                        "writeReach(Reach)",
                        JsonVerbs::top,
                        (w, a) -> OkrJson.writeReach(a.goal(w.top().id()).reach(Progress.ofPercent(90))))
                .make(
                        "writeReport(Analysis, Comparison, OutputStream)",
                        JsonVerbs::comparison,
                        (w, comparison) -> written(stream -> OkrJson.writeReport(w.later(), comparison, stream)))
                .make(
                        "writeComparison(Comparison, OutputStream)",
                        JsonVerbs::comparison,
                        (w, comparison) -> written(stream -> OkrJson.writeComparison(comparison, stream)))
                .make(
                        "writeExplanation(Explanation, OutputStream)",
                        JsonVerbs::top,
                        (w, a) -> written(stream ->
                                OkrJson.writeExplanation(a.goal(w.top().id()).explain(), stream)))
                .make(
                        "writeReach(Reach, OutputStream)",
                        JsonVerbs::top,
                        (w, a) -> written(stream ->
                                OkrJson.writeReach(a.goal(w.top().id()).reach(Progress.ofPercent(90)), stream)))
                .same( // files are streams
                        "read(Path)",
                        "read(Path, ReadOptions)",
                        "problems(Path)",
                        "problems(Path, ReadOptions)",
                        "write(OkrSet, Path)",
                        "writeReport(Analysis, Path)",
                        "writeReport(Audit, Path)")
                .same( // the same text in other clothes
                        "read(Path, Salvaging)",
                        "read(InputStream, Salvaging)",
                        "read(byte[], Salvaging)",
                        "read(Reader, Salvaging)")
                .same( // by the default options
                        "read(InputStream)",
                        "read(byte[])",
                        "read(String)",
                        "read(Reader)",
                        "problems(InputStream)",
                        "problems(byte[])",
                        "problems(String)",
                        "problems(Reader)");
    }

    private static Analysis top(World world) {
        return world.unasked();
    }

    private static Comparison comparison(World world) {
        return Comparison.between(world.unasked(), world.later());
    }

    /** A document with a problem in every goal. */
    private static String faulty(World world) {
        return OkrJson.write(world.okrs()).replace("\"title\"", "\"titel\"");
    }

    private static EntryPoint<OkrYaml> yaml() {
        return EntryPoint.ofStatic(OkrYaml.class) // JSON is YAML
                .make(
                        "read(String, ReadOptions)",
                        w -> OkrJson.write(w.okrs()),
                        (w, text) -> OkrYaml.read(text, OPTIONS))
                .make(
                        "read(InputStream, ReadOptions)",
                        JsonVerbs::document,
                        (w, bytes) -> OkrYaml.read(new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "read(String, Salvaging)",
                        JsonVerbs::faulty,
                        (w, text) -> OkrYaml.read(text, ReadOptions.salvaging().with(OPTIONS)))
                .make("problems(String, ReadOptions)", JsonVerbs::faulty, (w, text) -> OkrYaml.problems(text, OPTIONS))
                .make(
                        "problems(InputStream, ReadOptions)",
                        JsonVerbs::document,
                        (w, bytes) -> OkrYaml.problems(new ByteArrayInputStream(bytes), OPTIONS))
                .make("write(OkrSet)", World::untouched, (w, okrs) -> OkrYaml.write(okrs))
                .make(
                        "write(OkrSet, OutputStream)",
                        World::untouched,
                        (w, okrs) -> written(stream -> OkrYaml.write(okrs, stream)))
                .same(
                        "read(Path)",
                        "read(Path, ReadOptions)",
                        "read(InputStream)",
                        "read(String)",
                        "problems(Path)",
                        "problems(Path, ReadOptions)",
                        "problems(InputStream)",
                        "problems(String)",
                        "read(Path, Salvaging)",
                        "read(InputStream, Salvaging)",
                        "write(OkrSet, Path)");
    }

    private static EntryPoint<OkrLines> lines() {
        return EntryPoint.ofStatic(OkrLines.class)
                .make(
                        "read(InputStream, ReadOptions)",
                        JsonVerbs::line,
                        (w, bytes) -> OkrLines.read(new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "write(OkrSet, OutputStream)",
                        World::untouched,
                        (w, okrs) -> written(stream -> OkrLines.write(okrs, stream)))
                .row(
                        "read, n small documents",
                        LINES,
                        (w, none) -> OkrLines.read(new ByteArrayInputStream(tenants(w)), OPTIONS))
                .same("read(InputStream)", "read(Path)", "read(Path, ReadOptions)");
    }

    private static byte[] line(World world) {
        return written(stream -> OkrLines.write(world.okrs(), stream)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tenants(World world) {
        String one = written(stream -> OkrLines.write(Shape.CHAIN.of(2), stream));
        return one.repeat((int) world.input() / 2).getBytes(StandardCharsets.UTF_8);
    }

    private static EntryPoint<CheckInLines> checkInLines() {
        return EntryPoint.ofStatic(CheckInLines.class)
                .make(
                        "read(InputStream, ReadOptions)",
                        JsonVerbs::checkIns,
                        (w, bytes) -> CheckInLines.read(new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "update(Analysis, InputStream, ReadOptions)",
                        JsonVerbs::checkIns,
                        (w, bytes) -> CheckInLines.update(w.analysis(), new ByteArrayInputStream(bytes), OPTIONS))
                .make(
                        "write(CheckedIn, OutputStream)",
                        World::checkIns,
                        (w, checkIns) -> written(stream -> {
                            CheckInLines.begin(stream);
                            checkIns.forEach(each -> CheckInLines.write(each, stream));
                        }))
                .row(
                        "update, n lines of one key result",
                        LINES,
                        (w, none) -> CheckInLines.update(w.analysis(), new ByteArrayInputStream(ofOne(w)), OPTIONS))
                .same(
                        "begin(OutputStream)",
                        "read(InputStream)",
                        "read(Path)",
                        "read(Path, ReadOptions)",
                        "update(Analysis, InputStream)",
                        "update(Analysis, Path)",
                        "update(Analysis, Path, ReadOptions)");
    }

    private static byte[] checkIns(World world) {
        return lines(world.checkIns());
    }

    private static byte[] ofOne(World world) {
        return lines(java.util.Collections.nCopies((int) world.input(), world.checkIn()));
    }

    private static byte[] lines(List<Change.CheckedIn> checkIns) {
        return written(stream -> {
                    CheckInLines.begin(stream);
                    checkIns.forEach(each -> CheckInLines.write(each, stream));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writing a set and reading it gives an equal set. */
    static void roundTrip(io.github.okralign.model.OkrSet okrs) {
        try {
            if (!OkrJson.read(OkrJson.write(okrs), OPTIONS).equals(okrs)) {
                throw new IllegalStateException("what was written is read as another set");
            }
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("what was written is not read: " + e.getMessage(), e);
        }
    }
}
