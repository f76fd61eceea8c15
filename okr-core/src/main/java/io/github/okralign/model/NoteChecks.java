package io.github.okralign.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of co-owners, blockers and comments. */
final class NoteChecks {

    private final ProblemReporter checks;
    private final References references;

    NoteChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
    }

    void check(Goal goal, Location at, ProblemReporter.Name whose) {
        List<String> coOwners = goal.coOwners();
        if (!coOwners.isEmpty()) {
            coOwners(coOwners, goal.owner().orElse(null), at.property("coOwners"), whose);
        }
        List<Blocker> blockers = goal.blockers();
        if (!blockers.isEmpty()) {
            blockers(blockers, at.property("blockers"), whose);
        }
        List<Comment> comments = goal.comments();
        for (int i = 0; i < comments.size(); i++) {
            comment(comments.get(i), at.property("comments").index(i), whose);
        }
    }

    private void coOwners(List<String> coOwners, @Nullable String owner, Location at, ProblemReporter.Name whose) {
        for (int i = 0; i < coOwners.size(); i++) {
            references.personAt(coOwners.get(i), at.index(i));
        }
        unique(coOwners, owner, at, "co-owner", whose);
    }

    /** Reports what is in a list twice, or is the main one of what the list holds more of. */
    void unique(List<String> ids, @Nullable String main, Location at, String what, Object whose) {
        Set<String> seen = new HashSet<>();
        if (main != null) {
            seen.add(main);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                checks.report(
                        Problem.Code.DUPLICATE_ID,
                        at.index(i),
                        what + " " + ProblemReporter.quote(ids.get(i)) + " of " + whose
                                + " is there already; name each once");
            }
        }
    }

    private void blockers(List<Blocker> blockers, Location at, ProblemReporter.Name whose) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < blockers.size(); i++) {
            Blocker blocker = blockers.get(i);
            Location place = at.index(i);
            ProblemReporter.Name name = new ProblemReporter.Name("blocker", blocker.id());
            uniqueId(blocker.id(), positions, i, at, "a blocker of " + whose);
            checks.notBlank(blocker.text(), place, "text", name);
            String owner = blocker.owner().orElse(null);
            if (owner != null) {
                references.person(owner, place, "owner");
            }
            if (blocker.resolved().filter(day -> day.isBefore(blocker.raised())).isPresent()) {
                checks.report(
                        Problem.Code.END_BEFORE_START,
                        place.property("resolved"),
                        "resolved (" + blocker.resolved().get() + ") of " + name + " must not be before it was raised ("
                                + blocker.raised() + ")");
            }
        }
    }

    /** Reports an id that is missing, blank, or there already in a list. */
    void uniqueId(String id, Map<String, Integer> positions, int position, Location list, String what) {
        if (checks.validId(id, list.index(position), what)) {
            Integer first = positions.putIfAbsent(id, position);
            if (first != null) {
                checks.duplicate(id, list.index(position), what, list.index(first));
            }
        }
    }

    private void comment(Comment comment, Location at, ProblemReporter.Name whose) {
        checks.notBlank(comment.text(), at, "text", "the comment of " + comment.date() + " on " + whose);
        String author = comment.author().orElse(null);
        if (author != null) {
            references.person(author, at, "author");
        }
    }
}
