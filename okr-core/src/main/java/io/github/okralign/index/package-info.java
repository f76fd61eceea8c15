/** Persistent collections: a change gives a new value that shares what it did not touch. Not exported. */
@NullMarked
package io.github.okralign.index;

import org.jspecify.annotations.NullMarked;
