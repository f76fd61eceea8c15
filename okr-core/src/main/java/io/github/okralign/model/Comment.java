package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody said about a goal; carried and shown, never counted. Immutable and thread-safe. */
public final class Comment {

    private final LocalDate date;
    private final String text;
    private final @Nullable String author;
    private final Extensions extensions;

    private Comment(LocalDate date, String text, @Nullable String author, Extensions extensions) {
        this.date = checkNotNull(date, "date");
        this.text = checkNotNull(text, "text");
        this.author = author;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A comment by nobody in particular.
     *
     * @param date the day
     * @param text what was said
     * @return a comment by nobody in particular
     */
    public static Comment of(LocalDate date, String text) {
        return new Comment(date, text, null, Extensions.NONE);
    }

    /**
     * This comment with another value here.
     *
     * @param newDate the day
     * @return a changed copy
     */
    public Comment on(LocalDate newDate) {
        return new Comment(newDate, text, author, extensions);
    }

    /**
     * This comment with another value here.
     *
     * @param newText what was said
     * @return a changed copy
     */
    public Comment saying(String newText) {
        return new Comment(date, newText, author, extensions);
    }

    /**
     * This comment with another value here.
     *
     * @param newAuthor the id of the person who said it, or null for none
     * @return a changed copy
     */
    public Comment by(@Nullable String newAuthor) {
        return new Comment(date, text, newAuthor, extensions);
    }

    /**
     * This comment with another value here.
     *
     * @param newExtensions what else is kept here, which replaces what is there
     * @return a changed copy
     */
    public Comment with(Extensions newExtensions) {
        return new Comment(date, text, author, newExtensions);
    }

    /** {@return the day} */
    public LocalDate date() {
        return date;
    }

    /** {@return what was said} */
    public String text() {
        return text;
    }

    /** {@return the id of the {@link Person} who said it, or empty} */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** {@return what else is kept here, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comment that
                && Objects.equals(date, that.date)
                && Objects.equals(text, that.text)
                && Objects.equals(author, that.author)
                && Objects.equals(extensions, that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, text, author);
    }

    @Override
    public String toString() {
        return "Comment(" + date + ")";
    }
}
