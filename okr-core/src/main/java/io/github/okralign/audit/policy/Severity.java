package io.github.okralign.audit.policy;

/** How bad a finding is. */
public enum Severity {
    /** The structure does not hold. */
    ERROR,
    /** Somebody should look at it. */
    WARNING,
    /** A hint. */
    INFO
}
