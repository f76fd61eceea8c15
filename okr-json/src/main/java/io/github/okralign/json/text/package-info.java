/** The text of documents: bytes and characters, positions in them, and the vocabulary that readers and writers share. */
@NullMarked
package io.github.okralign.json.text;

import org.jspecify.annotations.NullMarked;
