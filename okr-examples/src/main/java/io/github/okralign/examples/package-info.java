/** The command line and the examples. */
@NullMarked
package io.github.okralign.examples;

import org.jspecify.annotations.NullMarked;
