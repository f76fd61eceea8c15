package io.github.okralign.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output or error in UTF-8, which remembers why writing failed; a print stream only remembers that it did. */
final class StandardStream extends FilterOutputStream {

    private @Nullable IOException failure;

    StandardStream(FileDescriptor descriptor) {
        super(new FileOutputStream(descriptor));
    }

    PrintStream printer() {
        return new PrintStream(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** {@return why output was lost; empty if none was, or if the reader closed the pipe, as {@code head} does} */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(Refusal::reason)
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
