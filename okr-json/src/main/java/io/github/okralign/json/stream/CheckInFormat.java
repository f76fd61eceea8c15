package io.github.okralign.json.stream;

import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.read.CheckInLineReader;
import io.github.okralign.json.text.Formats;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.Position;
import io.github.okralign.model.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of check-ins: the first line names the format, each of the others is a check-in. */
public final class CheckInFormat implements LineSource.Format<Change.CheckedIn> {

    private boolean begun;
    private boolean over;

    @Override
    public @Nullable Line<Change.CheckedIn> next(LineSource in) {
        if (!begun) {
            begun = true;
            DocumentProblems problems = begin(in);
            if (!problems.isEmpty()) {
                over = true; // the rest has an unknown format
                return Line.refused(Math.max(1, in.number()), problems);
            }
        }
        return over ? null : in.read(text -> CheckInLineReader.readCheckIn(text, in.options()));
    }

    private static DocumentProblems begin(LineSource in) {
        Line<DocumentProblems> first =
                in.next(text -> Line.of(in.number(), CheckInLineReader.readFormat(text, in.options())));
        if (first == null) {
            return DocumentProblems.of(
                    List.of(new Position(1, 1)
                            .problem(
                                    JsonCode.MALFORMED_JSON.name(),
                                    "",
                                    "the stream is empty; its first line must be {\"format\":\"" + Formats.CHECK_INS
                                            + "\"}")),
                    0);
        }
        return first.value().orElse(first.problems());
    }
}
