package io.github.okralign.cli;

/** What a command can write; the names are what users type. */
enum Format {
    /** For people. */
    text,
    /** For programs. */
    json
}
