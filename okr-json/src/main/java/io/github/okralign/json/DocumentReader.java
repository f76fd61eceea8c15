package io.github.okralign.json;

import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.Location;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads a document from a parser: first the text, then, if that was read to its end, whether the facts hold together. */
final class DocumentReader {

    private final ProblemList problems = new ProblemList();
    private final OkrSet.Builder builder = OkrSet.builder();

    private DocumentReader() {}

    /** Reads a text that holds a document and nothing else. */
    static Reading read(DocumentText text, ReadOptions options) {
        return new DocumentReader().readText(text, options);
    }

    /** Reads the value at which a parser stands; where the facts stand in the text is then not known. */
    static Reading read(JsonParser parser, ReadOptions options) {
        DocumentReader reader = new DocumentReader();
        boolean whole = reader.readValue(parser, new JsonInput(parser, options, reader.problems), false);
        return reader.conclude(whole, null);
    }

    private Reading readText(DocumentText text, ReadOptions options) {
        boolean whole;
        try (JsonParser parser = text.parser(options)) {
            JsonInput in = new JsonInput(parser, options, problems);
            whole = readFirst(parser, in, text.broken() != null) && text.broken() == null;
            if (whole) {
                refuseMore(parser);
            }
        }
        String broken = text.broken();
        if (broken != null) {
            problems.report(JsonCode.MALFORMED_JSON, Location.SET, Position.after(text), broken);
        }
        return conclude(whole, new Positions(text, options));
    }

    /** Whether the value was read to its end. */
    private boolean readFirst(JsonParser parser, JsonInput in, boolean cut) {
        try {
            if (parser.nextToken() == null) {
                if (!cut) {
                    problems.report(
                            JsonCode.MALFORMED_JSON,
                            Location.SET,
                            Position.of(parser.currentLocation()),
                            "the document is empty; it must hold an object");
                }
                return false;
            }
        } catch (JacksonException e) {
            return stop(e, parser, in, cut);
        }
        return readValue(parser, in, cut);
    }

    private boolean readValue(JsonParser parser, JsonInput in, boolean cut) {
        try {
            DocumentShape.SHAPE.read(in, Location.SET, builder);
            return true;
        } catch (JacksonException e) {
            return stop(e, parser, in, cut);
        }
    }

    /** Reports what ended the reading early, unless that is only that the text was cut before. */
    private boolean stop(JacksonException e, JsonParser parser, JsonInput in, boolean cut) {
        if (e instanceof JacksonIOException) {
            throw e;
        }
        Position position = Position.of(e.getLocation());
        if (position.equals(Position.UNKNOWN)) {
            position = Position.of(parser.currentLocation());
        }
        if (e instanceof StreamConstraintsException) {
            problems.report(JsonCode.LIMIT_EXCEEDED, in.place(), position, ParserMessages.limit(e));
        } else if (!(cut && e instanceof UnexpectedEndOfInputException)) {
            problems.report(JsonCode.MALFORMED_JSON, in.place(), position, ParserMessages.malformed(e));
        }
        return false;
    }

    private void refuseMore(JsonParser parser) {
        Position position;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            position = Position.of(parser.currentTokenLocation());
        } catch (JacksonException e) {
            position = Position.of(e.getLocation());
        }
        problems.report(
                JsonCode.TRAILING_CONTENT,
                Location.SET,
                position,
                "something follows the end of the document; it must hold one object and nothing else");
    }

    private Reading conclude(boolean whole, @Nullable Positions positions) {
        if (whole && problems.isEmpty()) {
            try {
                return new Reading(builder.build(), List.of());
            } catch (InvalidOkrSetException e) {
                addProblemsOfFacts(e.problems(), positions);
            }
        } else if (whole) {
            addProblemsOfFacts(builder.problems(), positions);
        }
        return new Reading(null, problems.sorted());
    }

    private void addProblemsOfFacts(List<Problem> found, @Nullable Positions positions) {
        List<DocumentProblem> news = found.stream()
                .filter(problems::isNews)
                .map(DocumentReader::toDocumentProblem)
                .toList();
        (positions == null ? news : positions.locate(news)).forEach(problems::add);
    }

    private static DocumentProblem toDocumentProblem(Problem problem) {
        String pointer = Pointer.of(problem.location());
        boolean missing = problem.code() == Problem.Code.MISSING_PROPERTY;
        return DocumentProblem.at(
                Position.UNKNOWN,
                problem.code().name(),
                missing ? Pointer.parent(pointer) : pointer,
                Unread.clean(problem.message()));
    }
}
