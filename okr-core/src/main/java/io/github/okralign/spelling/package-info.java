/** How near words are to each other, for hints in messages; hidden, and open to the documents alone. */
@NullMarked
package io.github.okralign.spelling;

import org.jspecify.annotations.NullMarked;
