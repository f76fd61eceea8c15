package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What the owner of an objective reported on a day: progress by hand, confidence, or how it is doing in their own word. Immutable and thread-safe. */
public final class ObjectiveCheckIn {

    private final LocalDate date;
    private final @Nullable Double progress;
    private final boolean computed;
    private final @Nullable Double confidence;
    private final @Nullable OwnerStatus status;
    private final @Nullable Double projected;
    private final @Nullable String note;
    private final @Nullable String author;
    private final Extensions extensions;

    private ObjectiveCheckIn(
            LocalDate date,
            @Nullable Double progress,
            boolean computed,
            @Nullable Double confidence,
            @Nullable OwnerStatus status,
            @Nullable Double projected,
            @Nullable String note,
            @Nullable String author,
            Extensions extensions) {
        this.date = checkNotNull(date, "date");
        this.progress = progress;
        this.computed = computed;
        this.confidence = confidence;
        this.status = status;
        this.projected = projected;
        this.note = note;
        this.author = author;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A check-in that says nothing yet.
     *
     * @param date the day
     * @return a check-in that says nothing yet
     */
    public static ObjectiveCheckIn on(LocalDate date) {
        return new ObjectiveCheckIn(date, null, false, null, null, null, null, null, Extensions.NONE);
    }

    /**
     * This check-in saying how sure the owner is.
     *
     * @param newConfidence how sure the owner is, in [0, 1], or null for none
     * @return a changed copy
     */
    public ObjectiveCheckIn confidence(@Nullable Double newConfidence) {
        return new ObjectiveCheckIn(
                date, progress, computed, newConfidence, status, projected, note, author, extensions);
    }

    /**
     * This check-in with the owner's status.
     *
     * @param newStatus the owner's word for how it is doing, or null for none
     * @return a changed copy
     */
    public ObjectiveCheckIn status(@Nullable OwnerStatus newStatus) {
        return new ObjectiveCheckIn(
                date, progress, computed, confidence, newStatus, projected, note, author, extensions);
    }

    /**
     * This check-in with the progress that the owner expects at the end.
     *
     * @param newProjected the progress expected at the end, as a ratio
     * @return a changed copy
     */
    public ObjectiveCheckIn projected(double newProjected) {
        return withProjected(newProjected);
    }

    /**
     * This check-in with the progress that the owner expects at the end.
     *
     * @param newProjected the progress expected at the end, or null or unknown for none
     * @return a changed copy
     */
    public ObjectiveCheckIn projected(@Nullable Progress newProjected) {
        return withProjected(Progress.ratioOrNull(newProjected));
    }

    private ObjectiveCheckIn withProjected(@Nullable Double newProjected) {
        return new ObjectiveCheckIn(
                date, progress, computed, confidence, status, newProjected, note, author, extensions);
    }

    /**
     * This check-in with words.
     *
     * @param newNote what the owner adds in words, or null for none
     * @return a changed copy
     */
    public ObjectiveCheckIn note(@Nullable String newNote) {
        return new ObjectiveCheckIn(
                date, progress, computed, confidence, status, projected, newNote, author, extensions);
    }

    /**
     * This check-in with an author.
     *
     * @param newAuthor the id of the person who reports, or null for none
     * @return a changed copy
     */
    public ObjectiveCheckIn author(@Nullable String newAuthor) {
        return new ObjectiveCheckIn(
                date, progress, computed, confidence, status, projected, note, newAuthor, extensions);
    }

    /**
     * This check-in with extensions.
     *
     * @param newExtensions what else is kept here, which replaces what is there
     * @return a changed copy
     */
    public ObjectiveCheckIn with(Extensions newExtensions) {
        return new ObjectiveCheckIn(
                date, progress, computed, confidence, status, projected, note, author, newExtensions);
    }

    /** {@return the day} */
    public LocalDate date() {
        return date;
    }

    /** {@return the progress set by hand from that day on, as a ratio, or empty} */
    public OptionalDouble progress() {
        return progress == null ? OptionalDouble.empty() : OptionalDouble.of(progress);
    }

    /** {@return whether the progress is given back to the roll-up from that day on} */
    public boolean isComputed() {
        return computed;
    }

    /** {@return how sure the owner is that the objective will be reached, in [0, 1], or empty} */
    public OptionalDouble confidence() {
        return confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence);
    }

    /** {@return the owner's word for how it is doing, or empty} */
    public Optional<OwnerStatus> status() {
        return Optional.ofNullable(status);
    }

    /** {@return the progress at which the owner expects it to end, as a ratio, or empty} */
    public OptionalDouble projected() {
        return projected == null ? OptionalDouble.empty() : OptionalDouble.of(projected);
    }

    /** {@return what the owner added in words, or empty} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** {@return the id of the {@link Person} who reported, or empty} */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** {@return what else is kept here, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * This check-in with progress by hand.
     *
     * @param newProgress the progress that holds from that day on, as a ratio
     * @return a changed copy
     */
    public ObjectiveCheckIn progress(double newProgress) {
        return withProgress(newProgress);
    }

    /**
     * This check-in with progress by hand.
     *
     * @param newProgress the progress that holds from that day on, or null or unknown to say nothing of it
     * @return a changed copy
     */
    public ObjectiveCheckIn progress(@Nullable Progress newProgress) {
        return withProgress(Progress.ratioOrNull(newProgress));
    }

    private ObjectiveCheckIn withProgress(@Nullable Double newProgress) {
        return new ObjectiveCheckIn(date, newProgress, false, confidence, status, projected, note, author, extensions);
    }

    /**
     * This check-in giving the progress back to the roll-up.
     *
     * @return a changed copy
     */
    public ObjectiveCheckIn computing() {
        return new ObjectiveCheckIn(date, null, true, confidence, status, projected, note, author, extensions);
    }

    /** Whether it decides where the progress comes from. */
    boolean decidesProgress() {
        return progress != null || computed;
    }

    /** Whether it reports nothing at all. */
    boolean isSilent() {
        return !decidesProgress() && confidence == null && status == null && projected == null && note == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectiveCheckIn that
                && Objects.equals(date, that.date)
                && Objects.equals(progress, that.progress)
                && computed == that.computed
                && Objects.equals(confidence, that.confidence)
                && Objects.equals(status, that.status)
                && Objects.equals(projected, that.projected)
                && Objects.equals(note, that.note)
                && Objects.equals(author, that.author)
                && Objects.equals(extensions, that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, progress, computed, confidence, status, projected, note, author);
    }

    @Override
    public String toString() {
        return "ObjectiveCheckIn(" + date + ")";
    }
}
