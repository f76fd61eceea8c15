package io.github.okralign.json.stream;

import io.github.okralign.json.document.Line;
import io.github.okralign.json.read.DocumentReader;
import io.github.okralign.model.OkrSet;
import org.jspecify.annotations.Nullable;

/** A stream with a document on every line. */
public final class DocumentFormat implements LineSource.Format<OkrSet> {

    @Override
    public @Nullable Line<OkrSet> next(LineSource in) {
        return in.read(text -> DocumentReader.read(text, in.options()));
    }
}
