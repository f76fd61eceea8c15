package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What an import may cost at most, so that a hostile file costs no more than it should. An import that exceeds one is
 * refused. Sizes are those after unpacking. Immutable and thread-safe.
 *
 * @param maxBytes of all files together, unpacked; 268,435,456 (256 MiB) by default
 * @param maxFiles in a folder or archive, those that are not read included; 10,000 by default
 * @param maxGoals objectives and key results; 200,000 by default
 * @param maxDepth folders within folders, and objects and arrays of JSON within each other; 64 by default
 */
public record ImportLimits(long maxBytes, int maxFiles, int maxGoals, int maxDepth) {

    /** Every default. */
    public static final ImportLimits DEFAULT = new ImportLimits(256L << 20, 10_000, 200_000, 64);

    /**
     * Limits.
     *
     * @param maxBytes of all files together, unpacked, at least 1
     * @param maxFiles in a folder or archive, at least 1
     * @param maxGoals objectives and key results, at least 1
     * @param maxDepth of folders and of JSON, from 1 to 500
     */
    public ImportLimits {
        checkArgument(maxBytes > 0, "maxBytes (%s) must be positive", maxBytes);
        checkArgument(maxFiles > 0, "maxFiles (%s) must be positive", maxFiles);
        checkArgument(maxGoals > 0, "maxGoals (%s) must be positive", maxGoals);
        checkArgument(maxDepth > 0 && maxDepth <= 500, "maxDepth (%s) must be within [1, 500]", maxDepth);
    }
}
