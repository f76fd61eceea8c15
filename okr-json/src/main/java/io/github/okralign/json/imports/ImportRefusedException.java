package io.github.okralign.json.imports;

/**
 * Says that nothing can be made of what was to be imported: it has no goals, cannot be read as what it should be, or
 * exceeds an {@linkplain ImportLimits import limit}. Broken parts of an import are {@linkplain ImportNote notes} instead.
 */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Refuses an import.
     *
     * @param message what is wrong, and what would be right
     */
    public ImportRefusedException(String message) {
        super(message);
    }

    /**
     * Refuses an import that could not be read.
     *
     * @param message what is wrong, and what would be right
     * @param cause what happened
     */
    public ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
