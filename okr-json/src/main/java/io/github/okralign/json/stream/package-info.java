/** Streams with a document or a check-in on every line, one line held at a time. */
@NullMarked
package io.github.okralign.json.stream;

import org.jspecify.annotations.NullMarked;
