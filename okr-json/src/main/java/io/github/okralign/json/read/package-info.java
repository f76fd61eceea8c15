/** From text to facts: strict, one reader for each kind of object, all problems at once. */
@NullMarked
package io.github.okralign.json.read;

import org.jspecify.annotations.NullMarked;
