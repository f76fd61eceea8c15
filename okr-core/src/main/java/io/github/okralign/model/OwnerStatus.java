package io.github.okralign.model;

/** What an owner says of how an objective is doing; it stands beside the computed health, never instead of it. */
public enum OwnerStatus {
    /** It keeps the pace. */
    ON_TRACK,
    /** It may not get there. */
    AT_RISK,
    /** It will not get there as things go. */
    OFF_TRACK
}
