package io.github.okralign.json.read.salvage;

import io.github.okralign.json.document.DocumentOmission;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.json.read.DocumentReader;
import io.github.okralign.json.read.ReadResult;
import io.github.okralign.json.read.input.Positions;
import io.github.okralign.json.text.CharText;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.Formats;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.Pointer;
import io.github.okralign.json.text.Position;
import io.github.okralign.model.Salvaged;
import io.github.okralign.model.Salvaged.Omission;
import io.github.okralign.model.Salvaged.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a document of which not all can be read. Values that cannot be read are taken out, and then what lacks them, until
 * the rest can be read as it is; the model salvages what then does not hold together.
 */
public final class SalvagingReader {

    /** As deep as the format is: a value, its element, its list, its object, the list of these and so on. */
    private static final int PASSES = 20;

    private final DocumentText text;
    private final ReadOptions options;
    private final Tree tree;
    private final List<DocumentOmission> omissions = new ArrayList<>();

    private SalvagingReader(DocumentText text, ReadOptions options) {
        this.text = text;
        this.options = options;
        this.tree = Tree.of(text, options);
    }

    /** Reads a text. Only one that exceeds the limits is refused. */
    public static ReadResult<SalvagedDocument> read(DocumentText text, ReadOptions options) {
        ReadOptions all = options.toBuilder()
                .limits(options.limits().toBuilder()
                        .maxProblems(Integer.MAX_VALUE)
                        .build())
                .build();
        DocumentReader.Attempt attempt = DocumentReader.attempt(text, all);
        List<DocumentProblem> limits = attempt.problems().stream()
                .filter(problem -> problem.code().equals(JsonCode.LIMIT_EXCEEDED.name()))
                .toList();
        return limits.isEmpty()
                ? ReadResult.of(new SalvagingReader(text, all).read(attempt))
                : ReadResult.refused(DocumentProblems.of(limits, 0));
    }

    private SalvagedDocument read(DocumentReader.Attempt first) {
        DocumentReader.Attempt attempt = first;
        for (int pass = 0; !attempt.problems().isEmpty(); pass++) {
            if (pass == PASSES) {
                throw new IllegalStateException("this is a bug: no remedy was found for " + attempt.problems());
            }
            mend(pass == 0 ? attempt.problems() : unlocated(attempt.problems()));
            attempt = DocumentReader.attempt(new CharText(tree.toJson()), options);
        }
        Salvaged salvaged = attempt.builder().buildSalvaging();
        salvaged.omissions().forEach(this::add);
        return new SalvagedDocument(salvaged.okrSet(), located());
    }

    /** Problems without their positions, which are not those of the text as it was given. */
    private static List<DocumentProblem> unlocated(List<DocumentProblem> problems) {
        return problems.stream()
                .map(each -> Position.UNKNOWN.problem(each.code(), each.pointer(), each.message()))
                .toList();
    }

    /** What was done, with the positions of the problems in the text as it was given. */
    private List<DocumentOmission> located() {
        List<DocumentProblem> problems = new Positions(text, options)
                .locate(omissions.stream().map(DocumentOmission::problem).toList());
        List<DocumentOmission> located = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            DocumentOmission omission = omissions.get(i);
            located.add(new DocumentOmission(problems.get(i), omission.pointer(), omission.remedy()));
        }
        return located;
    }

    private void mend(List<DocumentProblem> problems) {
        Set<List<String>> gone = new LinkedHashSet<>();
        Set<List<String>> ones = new LinkedHashSet<>();
        for (DocumentProblem problem : problems) {
            List<String> steps = Pointer.steps(problem.pointer());
            if (isOfRoot(problem, steps)) {
                mendRoot(problem);
                continue;
            }
            boolean isTwice = problem.code().equals(JsonCode.DUPLICATE_KEY.name());
            TextMend mend = isTwice ? new TextMend(steps, Remedy.LEFT_OUT) : TextMend.of(problem.code(), steps);
            add(problem, mend.steps(), mend.remedy());
            if (!isTwice) {
                (mend.remedy() == Remedy.SET_TO_ONE ? ones : gone).add(mend.steps());
            }
        }
        ones.forEach(tree::setToOne);
        tree.remove(gone);
    }

    /** Whether a problem is one of the document as a whole. */
    private static boolean isOfRoot(DocumentProblem problem, List<String> steps) {
        return steps.isEmpty()
                || problem.pointer().equals("/format")
                || problem.code().equals(JsonCode.MALFORMED_JSON.name());
    }

    private void mendRoot(DocumentProblem problem) {
        List<String> steps = Pointer.steps(problem.pointer());
        if (problem.code().equals(JsonCode.DUPLICATE_KEY.name())) {
            add(problem, steps, Remedy.LEFT_OUT);
        } else if (problem.code().equals(JsonCode.MALFORMED_JSON.name())
                || problem.code().equals(JsonCode.TRAILING_CONTENT.name())) {
            add(problem, steps, Remedy.CUT_OFF);
        } else if (!tree.isObject()) {
            add(problem, steps, Remedy.PUT_IN);
        } else if (problem.pointer().equals("/format")) {
            add(problem, steps, Remedy.PUT_IN);
            tree.putText("format", Formats.DOCUMENT);
        } else {
            add(problem, List.of(tree.has("format") ? "objectives" : "format"), Remedy.PUT_IN);
        }
        complete();
    }

    /** Puts in what every document has. */
    private void complete() {
        if (!tree.isObject()) {
            tree.makeObject();
        }
        if (!tree.has("format")) {
            tree.putText("format", Formats.DOCUMENT);
        }
        if (!tree.has("objectives")) {
            tree.putList("objectives");
        }
    }

    private void add(Omission omission) {
        DocumentProblem problem = DocumentReader.toDocumentProblem(omission.problem());
        add(problem, omission.place().steps(), omission.remedy());
    }

    private void add(DocumentProblem problem, List<String> steps, Remedy remedy) {
        DocumentProblem first = new DocumentProblem(
                problem.code(),
                Pointer.of(tree.first(Pointer.steps(problem.pointer()))),
                problem.line(),
                problem.column(),
                problem.message());
        omissions.add(new DocumentOmission(first, Pointer.of(tree.first(steps)), remedy));
    }
}
