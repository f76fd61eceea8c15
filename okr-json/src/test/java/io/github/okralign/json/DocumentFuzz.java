package io.github.okralign.json;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * What must hold whatever the bytes: they are a set, which can be written, analysed and explained, or a list of problems
 * that can be shown. Jazzer calls it in the profile {@code fuzz}; {@link DocumentFuzzTest} calls it with what was found.
 */
public final class DocumentFuzz {

    private static final LocalDate AS_OF = LocalDate.parse("2026-05-15");
    private static final int EXPLAINED = 20;

    private DocumentFuzz() {}

    /** Holds the promises for these bytes, or throws. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        OkrSet okrs;
        try {
            okrs = OkrJson.read(new ByteArrayInputStream(bytes));
        } catch (InvalidDocumentException e) {
            refused(e.problems());
            return;
        }
        String written = OkrJson.write(okrs);
        OkrSet again = OkrJson.read(written);
        require(again.equals(okrs), "what is written reads back as another set");
        require(OkrJson.write(again).equals(written), "what is written twice differs");
        analysed(Analysis.of(okrs, okrs.asOf().orElse(AS_OF)));
    }

    private static void refused(DocumentProblems problems) {
        require(!problems.isEmpty(), "refused without a problem");
        for (DocumentProblem problem : problems) {
            require(!problem.code().isBlank() && !problem.message().isBlank(), "no reason given");
            require(problem.pointer().isEmpty() || problem.pointer().startsWith("/"), "no pointer: " + problem);
            require(problem.line().isPresent() && problem.column().isPresent(), "no place: " + problem);
            String line = problem.toString();
            require(line.codePoints().noneMatch(DocumentFuzz::breaksLines), "more than a line: " + line);
        }
    }

    private static boolean breaksLines(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    private static void analysed(Analysis analysis) {
        Audit.of(analysis).findings();
        OkrJson.writeReport(analysis);
        List<Goal> goals = analysis.okrSet().goals();
        for (Goal goal : goals.subList(0, Math.min(EXPLAINED, goals.size()))) {
            OkrJson.writeExplanation(analysis.goal(goal.id()).explain());
            analysis.goal(goal.id()).forecast();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
