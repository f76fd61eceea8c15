/** The parser as the readers of objects see it: shapes of objects, values, places, limits, and the problems found. */
@NullMarked
package io.github.okralign.json.read.input;

import org.jspecify.annotations.NullMarked;
