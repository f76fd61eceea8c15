package io.github.okralign.audit;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether a title speaks of doing something rather than of what is better afterwards. */
@FunctionalInterface
public interface Lexicon {

    /** Knows the English verbs with which tasks begin. */
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
     * @return whether it speaks of doing something
     */
    boolean isTask(String title);

    /**
     * A lexicon of words with which tasks begin.
     *
     * @param words the words in lower case
     * @return a lexicon
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
