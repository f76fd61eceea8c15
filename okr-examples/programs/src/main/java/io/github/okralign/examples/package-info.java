/** Small programs to copy, each showing one thing. */
@NullMarked
package io.github.okralign.examples;

import org.jspecify.annotations.NullMarked;
