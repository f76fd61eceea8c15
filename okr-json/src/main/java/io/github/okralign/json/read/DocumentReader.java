package io.github.okralign.json.read;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Positions;
import io.github.okralign.json.read.input.ProblemList;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.ParserMessages;
import io.github.okralign.json.text.Pointer;
import io.github.okralign.json.text.Position;
import io.github.okralign.model.Location;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads a document: first the text, then, if it was read to its end, checks that the facts hold together. */
public final class DocumentReader {

    private final JsonParser parser;
    private final @Nullable DocumentText text;
    private final ProblemList problems;
    private final JsonInput in;
    private final OkrSet.Builder builder = OkrSet.builder();
    private final Consumer<JsonInput> content;

    private DocumentReader(JsonParser parser, @Nullable DocumentText text, ReadOptions options) {
        this(parser, text, options, null);
    }

    private DocumentReader(
            JsonParser parser,
            @Nullable DocumentText text,
            ReadOptions options,
            @Nullable Consumer<JsonInput> content) {
        this.parser = parser;
        this.text = text;
        this.problems = new ProblemList(options.limits().maxProblems());
        this.in = new JsonInput(parser, text == null ? Position::of : text::position, options, problems);
        this.content = content != null ? content : json -> OkrSetReader.SHAPE.read(json, builder);
    }

    /** Reads a text that holds one value into something other than a set. */
    static DocumentProblems read(DocumentText text, ReadOptions options, Consumer<JsonInput> content) {
        try (JsonParser parser = text.parser(options)) {
            DocumentReader reader = new DocumentReader(parser, text, options, content);
            if (reader.begin() && reader.value()) {
                reader.end();
            }
            return reader.located();
        }
    }

    /** Reads a text that holds one document. */
    public static ReadResult<OkrSet> read(DocumentText text, ReadOptions options) {
        try (JsonParser parser = text.parser(options)) {
            DocumentReader reader = new DocumentReader(parser, text, options);
            boolean whole = reader.begin() && reader.value() && reader.end();
            return reader.conclude(whole);
        }
    }

    /**
     * What could be read of a text, however little.
     *
     * @param builder holds what could be read, with placeholders in it if there are problems
     * @param problems the problems of the text; whether the facts hold together was not looked at
     */
    public record Attempt(OkrSet.Builder builder, DocumentProblems problems) {}

    /** Reads a text that holds one document, and does not check the facts. */
    public static Attempt attempt(DocumentText text, ReadOptions options) {
        try (JsonParser parser = text.parser(options)) {
            DocumentReader reader = new DocumentReader(parser, text, options);
            if (reader.begin() && reader.value()) {
                reader.end();
            }
            return new Attempt(reader.builder, reader.located());
        }
    }

    /** Reads the current value of a parser; problems of the facts and missing properties have no position then. */
    public static ReadResult<OkrSet> read(JsonParser parser, ReadOptions options) {
        DocumentReader reader = new DocumentReader(parser, null, options);
        return reader.conclude(reader.value());
    }

    /** Moves to the value; false if there is none. */
    private boolean begin() {
        try {
            return parser.nextToken() != null || stopAtTheEnd("the document is empty; it must hold an object");
        } catch (JacksonException e) {
            return stop(e);
        }
    }

    /** Reads the value; false if it was not read to its end. */
    private boolean value() {
        try {
            content.accept(in);
            return true;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            return stop(e);
        }
    }

    /** Refuses content after the value; false if that is not even text. */
    private boolean end() {
        if (text != null && text.broken() != null) {
            return stopAtTheEnd(text.broken());
        }
        Position position;
        try {
            if (parser.nextToken() == null) {
                return true;
            }
            position = position(parser.currentTokenLocation());
        } catch (JacksonException e) {
            position = position(e.getLocation());
        }
        problems.report(
                JsonCode.TRAILING_CONTENT,
                Location.SET,
                position,
                "there is content after the document; it must be one object and nothing else");
        return true;
    }

    private Position position(@Nullable TokenStreamLocation location) {
        return location == null || text == null ? Position.of(location) : text.position(location);
    }

    private String malformed(JacksonException e) {
        return text == null ? ParserMessages.malformed(e) : text.malformed(e);
    }

    private boolean stop(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return stopAtTheEnd(malformed(e));
        }
        Position position = position(e.getLocation());
        if (position.equals(Position.UNKNOWN)) {
            position = position(parser.currentLocation());
        }
        if (e instanceof StreamConstraintsException) {
            problems.report(
                    JsonCode.LIMIT_EXCEEDED,
                    in.place(),
                    position,
                    ParserMessages.limit(e, text == null ? "StreamReadConstraints" : "ReadLimits"));
        } else {
            problems.report(JsonCode.MALFORMED_JSON, in.place(), position, malformed(e));
        }
        return false;
    }

    /** Reports that the text ends too early, or which byte ends it. */
    private boolean stopAtTheEnd(String message) {
        Position position = text == null ? position(parser.currentLocation()) : text.end();
        String broken = text == null ? null : text.broken();
        problems.report(JsonCode.MALFORMED_JSON, in.place(), position, broken == null ? message : broken);
        return false;
    }

    private ReadResult<OkrSet> conclude(boolean whole) {
        if (!whole || !problems.isComplete()) {
            return ReadResult.refused(located());
        }
        boolean readable = problems.found() == 0;
        FactProblems facts = new FactProblems(problems);
        Optional<OkrSet> set = builder.build(facts);
        if (readable && set.isPresent()) {
            return ReadResult.of(set.get());
        }
        problems.add(facts.listed, facts.more);
        return ReadResult.refused(located());
    }

    private DocumentProblems located() {
        return text == null ? problems.sorted() : problems.sorted(new Positions(text, in.options()));
    }

    /** Keeps as many problems of the facts as can be listed, and counts the rest. */
    private static final class FactProblems implements Consumer<Problem> {
        private final ProblemList known;
        private final List<DocumentProblem> listed = new ArrayList<>();
        private int more;

        FactProblems(ProblemList known) {
            this.known = known;
        }

        @Override
        public void accept(Problem problem) {
            if (!known.isNew(problem)) {
                return;
            }
            if (listed.size() < known.room()) {
                listed.add(toDocumentProblem(problem));
            } else {
                more++;
            }
        }
    }

    /** A problem of the facts, at its place in the document. */
    public static DocumentProblem toDocumentProblem(Problem problem) {
        String pointer = Pointer.of(problem.location());
        boolean missing = problem.code() == Problem.Code.MISSING_PROPERTY;
        return Position.UNKNOWN.problem(
                problem.code().name(),
                missing ? Pointer.parent(pointer) : pointer,
                Placeholder.clean(problem.message()));
    }
}
