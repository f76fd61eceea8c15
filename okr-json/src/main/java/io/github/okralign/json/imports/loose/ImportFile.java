package io.github.okralign.json.imports.loose;

import java.util.Locale;

/**
 * A file of an import.
 *
 * @param path its path within the folder or archive, with slashes
 * @param shown what notes call it
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // Read once; never compared.
public record ImportFile(String path, String shown, byte[] bytes) {

    /** A file that notes call by its path. */
    public ImportFile(String path, byte[] bytes) {
        this(path, path, bytes);
    }

    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether its name ends like that, whatever the case. */
    public boolean hasExtension(String extension) {
        return name().toLowerCase(Locale.ROOT).endsWith("." + extension);
    }
}
