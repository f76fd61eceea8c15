package io.github.okralign.json;

import io.github.okralign.model.Change;
import io.github.okralign.model.Location;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream of check-ins: the first names the format, the others are check-ins. */
final class CheckInFormat implements LineSource.Format<Change.CheckedIn> {

    private static final Shape<CheckInFormat> FIRST_LINE = Shape.<CheckInFormat>of("the first line", "format")
            .property("format", (in, line) -> DocumentShape.format(in, CheckInLines.FORMAT))
            .build();

    private boolean begun;
    private boolean over;

    @Override
    public @Nullable Line<Change.CheckedIn> next(LineSource in) {
        if (!begun) {
            begun = true;
            DocumentProblems problems = begin(in);
            if (!problems.isEmpty()) {
                over = true; // what follows is of no format, or of one that nobody knows
                return Line.refused(Math.max(1, in.number()), problems);
            }
        }
        return over ? null : in.next(text -> checkIn(in, text));
    }

    private DocumentProblems begin(LineSource in) {
        Line<DocumentProblems> first = in.next(text -> Line.of(in.number(), format(in, text)));
        if (first == null) {
            ProblemList problems = new ProblemList(1);
            problems.report(
                    JsonCode.MALFORMED_JSON,
                    Location.SET,
                    new Position(1, 1),
                    "the stream is empty; its first line must be {\"format\":\"" + CheckInLines.FORMAT + "\"}");
            return problems.sorted();
        }
        return first.value().orElse(first.problems());
    }

    private DocumentProblems format(LineSource in, DocumentText text) {
        return DocumentReader.read(text, in.options(), json -> FIRST_LINE.read(json, this));
    }

    private static Line<Change.CheckedIn> checkIn(LineSource in, DocumentText text) {
        CheckInDraft draft = new CheckInDraft();
        DocumentProblems problems = DocumentReader.read(text, in.options(), draft::readLine);
        Change.@Nullable CheckedIn checkedIn = problems.isEmpty() ? draft.toCheckedIn() : null;
        return checkedIn == null ? Line.refused(in.number(), problems) : Line.of(in.number(), checkedIn);
    }
}
