/** What changed between two analyses, as somebody should be told, and what a cycle that closes leaves to the next. */
@NullMarked
package io.github.okralign.review;

import org.jspecify.annotations.NullMarked;
