package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Placeholder;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Extensions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what somebody said about a goal. */
final class CommentReader {

    private static final Shape<CommentReader> SHAPE = ShapeBuilder.<CommentReader>of("a comment", "date", "text")
            .date("date", (reader, date) -> reader.date = date)
            .sharedText("author", (reader, author) -> reader.author = author)
            .text("text", (reader, text) -> reader.text = text)
            .extensions((reader, extensions) -> reader.extensions = extensions)
            .build();

    private LocalDate date = Placeholder.DATE;
    private String text = "";
    private @Nullable String author;
    private Extensions extensions = Extensions.NONE;

    private CommentReader() {}

    static Comment read(JsonInput in) {
        CommentReader reader = new CommentReader();
        SHAPE.read(in, reader);
        return Comment.of(reader.date, reader.text).by(reader.author).with(reader.extensions);
    }
}
