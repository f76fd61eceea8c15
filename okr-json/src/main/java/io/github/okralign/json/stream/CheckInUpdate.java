package io.github.okralign.json.stream;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.MessageText;
import io.github.okralign.json.text.Pointer;
import io.github.okralign.json.text.Position;
import io.github.okralign.model.Change;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Location;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Applies a stream of check-ins to an analysis, or says for every line why it does not fit. */
public final class CheckInUpdate {

    private final OkrSet okrs;
    private final List<DocumentProblem> listed = new ArrayList<>();
    private final int most;
    private int found;

    private CheckInUpdate(OkrSet okrs, int most) {
        this.okrs = okrs;
        this.most = most;
    }

    public static Analysis of(Analysis analysis, Stream<Line<Change.CheckedIn>> lines, ReadOptions options) {
        CheckInUpdate update =
                new CheckInUpdate(analysis.okrSet(), options.limits().maxProblems());
        List<Change.CheckedIn> fitting = new ArrayList<>();
        lines.forEach(line -> {
            update.report(line.problems());
            line.value()
                    .filter(checkedIn -> update.fits(checkedIn, line.number()))
                    .ifPresent(fitting::add);
        });
        if (update.found > 0) {
            throw new InvalidDocumentException(DocumentProblems.of(update.listed, update.found - update.listed.size()));
        }
        return analysis.checkIns(fitting);
    }

    private void report(DocumentProblems problems) {
        problems.forEach(this::report);
        found += problems.omitted();
    }

    private void report(DocumentProblem problem) {
        if (listed.size() < most) {
            listed.add(problem);
        }
        found++;
    }

    private void report(int line, Enum<?> code, String pointer, String message) {
        report(new Position(line, 1).problem(code.name(), pointer, message));
    }

    /** Whether a check-in fits the set; this does not depend on earlier check-ins. */
    private boolean fits(Change.CheckedIn checkedIn, int line) {
        if (okrs.find(checkedIn.goal()).filter(KeyResult.class::isInstance).isEmpty()) {
            report(
                    line,
                    Problem.Code.DANGLING_REFERENCE,
                    "/keyResult",
                    MessageText.quote(checkedIn.goal()) + " is not the id of a key result of this set; it must be one");
            return false;
        }
        try {
            okrs.with(checkedIn);
            return true;
        } catch (InvalidOkrSetException e) {
            for (Problem problem : e.problems()) {
                Location property = Location.SET.property(problem.location().lastStep());
                report(line, problem.code(), Pointer.of(property), problem.message());
            }
            return false;
        }
    }
}
