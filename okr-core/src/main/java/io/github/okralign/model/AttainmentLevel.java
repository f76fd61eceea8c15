package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A named level of a {@link Measure.Levels} measure, such as COMMIT at 0.3.
 *
 * @param name the name that check-ins use
 * @param progress the progress that the level stands for, as a ratio: 1 is the target
 * @param extensions what else is kept here, possibly none
 */
public record AttainmentLevel(String name, double progress, Extensions extensions) {

    /**
     * A level.
     *
     * @param name the name that check-ins use
     * @param progress the progress that the level stands for, as a ratio: 1 is the target
     * @param extensions what else is kept here, possibly none
     */
    public AttainmentLevel {
        checkNotNull(name, "name");
        checkNotNull(extensions, "extensions");
    }

    /**
     * A level without extensions.
     *
     * @param name the name that check-ins use
     * @param progress the progress that the level stands for, as a ratio: 1 is the target
     */
    public AttainmentLevel(String name, double progress) {
        this(name, progress, Extensions.NONE);
    }

    /**
     * A level without extensions.
     *
     * @param name the name that check-ins use
     * @param progress the progress that the level stands for
     * @throws IllegalStateException if the progress is unknown
     */
    public AttainmentLevel(String name, Progress progress) {
        this(checkNotNull(name, "name"), progress.ratio());
    }
}
