/** How messages name goals and write numbers. Not exported. */
@NullMarked
package io.github.okralign.message;

import org.jspecify.annotations.NullMarked;
