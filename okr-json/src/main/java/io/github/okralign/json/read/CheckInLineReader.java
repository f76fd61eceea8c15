package io.github.okralign.json.read;

import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.Formats;
import io.github.okralign.model.Change;

/** Reads the lines of a stream of check-ins: the first names the format, each of the others is a check-in. */
public final class CheckInLineReader {

    private static final Shape<CheckInLineReader> FIRST_LINE = ShapeBuilder.<CheckInLineReader>of(
                    "the first line", "format")
            .property("format", (in, line) -> OkrSetReader.format(in, Formats.CHECK_INS))
            .build();

    private CheckInLineReader() {}

    /** The problems of a first line; none if it names the format. */
    public static DocumentProblems readFormat(DocumentText line, ReadOptions options) {
        return DocumentReader.read(line, options, in -> FIRST_LINE.read(in, new CheckInLineReader()));
    }

    public static ReadResult<Change.CheckedIn> readCheckIn(DocumentText line, ReadOptions options) {
        CheckInReader reader = new CheckInReader();
        DocumentProblems problems = DocumentReader.read(line, options, reader::readLine);
        return problems.isEmpty() ? ReadResult.of(reader.toCheckedIn()) : ReadResult.refused(problems);
    }
}
