/** Reads and writes OKR documents, and writes results; Jackson stays behind these classes. */
@NullMarked
package io.github.okralign.json;

import org.jspecify.annotations.NullMarked;
