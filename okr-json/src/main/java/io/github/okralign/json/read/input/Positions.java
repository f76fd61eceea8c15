package io.github.okralign.json.read.input;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the positions of pointers in a text by parsing it a second time. A pointer to a missing value has the position of
 * the nearest value around it.
 */
public final class Positions {

    private final DocumentText text;
    private final ReadOptions options;

    public Positions(DocumentText text, ReadOptions options) {
        this.text = text;
        this.options = options;
    }

    /** The same problems; those without a position get one. */
    public List<DocumentProblem> locate(List<DocumentProblem> problems) {
        if (problems.stream().noneMatch(Positions::lacksPosition)) {
            return problems;
        }
        Wanted root = new Wanted();
        problems.stream().filter(Positions::lacksPosition).forEach(problem -> root.at(problem.pointer()));
        try (JsonParser parser = text.parser(options)) {
            parser.nextToken();
            root.find(parser, text);
        } catch (JacksonException e) {
            // Content after the document can be anything; it was reported.
        }
        return problems.stream()
                .map(problem -> lacksPosition(problem) ? locate(problem, root) : problem)
                .toList();
    }

    private static boolean lacksPosition(DocumentProblem problem) {
        return problem.line().isEmpty();
    }

    private static DocumentProblem locate(DocumentProblem problem, Wanted root) {
        Position position = root.nearest(problem.pointer());
        return position.problem(problem.code(), problem.pointer(), problem.message());
    }

    /** A value whose position is wanted, or that contains one; as deep as the format, not as the document. */
    private static final class Wanted {
        private final Map<String, Wanted> within = new HashMap<>();
        private @Nullable Position position;

        Wanted at(String pointer) {
            Wanted wanted = this;
            for (String step : steps(pointer)) {
                wanted = wanted.within.computeIfAbsent(step, name -> new Wanted());
            }
            return wanted;
        }

        Position nearest(String pointer) {
            Wanted wanted = this;
            Position nearest = position == null ? Position.UNKNOWN : position;
            for (String step : steps(pointer)) {
                wanted = wanted.at("/" + step);
                nearest = wanted.position == null ? nearest : wanted.position;
            }
            return nearest;
        }

        private static List<String> steps(String pointer) {
            return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
        }

        /** Reads the current value and notes where it starts. */
        void find(JsonParser parser, DocumentText text) {
            position = text.position(parser.currentTokenLocation());
            JsonToken token = parser.currentToken();
            if (within.isEmpty() || (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY)) {
                parser.skipChildren();
                return;
            }
            JsonToken end = token == JsonToken.START_OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            JsonToken next = parser.nextToken();
            for (int i = 0; next != null && next != end; i++) {
                String step = Integer.toString(i);
                if (next == JsonToken.PROPERTY_NAME) {
                    step = parser.currentName();
                    parser.nextToken();
                }
                Wanted wanted = within.get(step);
                if (wanted == null || wanted.position != null) {
                    parser.skipChildren();
                } else {
                    wanted.find(parser, text);
                }
                next = parser.nextToken();
            }
        }
    }
}
