package io.github.okralign.audit.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether a title describes a task rather than a result. */
@FunctionalInterface
public interface Lexicon {

    /** Knows English verbs that begin a task. */
    Lexicon ENGLISH = startingWith(ImmutableSet.of(
            "add",
            "analyse",
            "analyze",
            "attend",
            "build",
            "buy",
            "complete",
            "conduct",
            "configure",
            "create",
            "define",
            "deploy",
            "design",
            "develop",
            "document",
            "draft",
            "evaluate",
            "execute",
            "finalise",
            "finalize",
            "finish",
            "fix",
            "hire",
            "hold",
            "host",
            "implement",
            "install",
            "integrate",
            "introduce",
            "investigate",
            "launch",
            "make",
            "meet",
            "migrate",
            "organise",
            "organize",
            "perform",
            "plan",
            "prepare",
            "publish",
            "refactor",
            "release",
            "research",
            "review",
            "roll",
            "rollout",
            "run",
            "schedule",
            "send",
            "set",
            "setup",
            "ship",
            "start",
            "test",
            "train",
            "update",
            "upgrade",
            "write"));

    /**
     * Whether a title is worded as a task.
     *
     * @param title the title of a goal
     * @return whether it describes a task
     */
    boolean isTask(String title);

    /**
     * A lexicon of words that begin a task.
     *
     * @param words the words in lower case
     * @return a lexicon that looks at the first word of a title, in upper or lower case
     */
    static Lexicon startingWith(Set<String> words) {
        ImmutableSet<String> known = ImmutableSet.copyOf(words);
        return title -> {
            String stripped = title.strip();
            int end = 0;
            while (end < stripped.length() && Character.isLetter(stripped.codePointAt(end))) {
                end += Character.charCount(stripped.codePointAt(end));
            }
            return known.contains(stripped.substring(0, end).toLowerCase(Locale.ROOT));
        };
    }
}
