/** Reads and writes OKR documents and writes reports; Jackson stays behind the facade. */
@NullMarked
package io.github.okralign.json;

import org.jspecify.annotations.NullMarked;
