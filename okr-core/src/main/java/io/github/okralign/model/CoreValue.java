package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A value that the organisation stands for; objectives name the ones that they serve.
 *
 * @param id the value's id
 * @param text what the value says, possibly empty
 * @param extensions what else is kept here, possibly none
 */
public record CoreValue(String id, String text, Extensions extensions) {

    /**
     * A value.
     *
     * @param id the value's id
     * @param text what the value says, possibly empty
     * @param extensions what else is kept here, possibly none
     */
    public CoreValue {
        checkNotNull(id, "id");
        checkNotNull(text, "text");
        checkNotNull(extensions, "extensions");
    }

    /**
     * A value without extensions.
     *
     * @param id the value's id
     * @param text what the value says, possibly empty
     */
    public CoreValue(String id, String text) {
        this(id, text, Extensions.NONE);
    }
}
