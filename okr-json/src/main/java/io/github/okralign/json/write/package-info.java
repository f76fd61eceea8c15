/** From facts and results to JSON: one writer for each kind of result. */
@NullMarked
package io.github.okralign.json.write;

import org.jspecify.annotations.NullMarked;
