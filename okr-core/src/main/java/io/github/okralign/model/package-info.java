/** The facts: what people wrote down about their goals, as immutable values. */
@NullMarked
package io.github.okralign.model;

import org.jspecify.annotations.NullMarked;
