package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A named level of a {@link Measure.Levels} measure, such as COMMIT at 0.3.
 *
 * @param name the name that check-ins use
 * @param progress the progress that the level stands for, as a ratio: 1 is the target
 */
public record AttainmentLevel(String name, double progress) {

    /**
     * A level.
     *
     * @param name the name that check-ins use
     * @param progress the progress that the level stands for, as a ratio: 1 is the target
     */
    public AttainmentLevel {
        checkNotNull(name, "name");
    }
}
