/** Reads what can be read of documents that are broken. */
@NullMarked
package io.github.okralign.json.read.salvage;

import org.jspecify.annotations.NullMarked;
