/** What changed between two analyses and why, what to tell somebody of it, and what a cycle that closes leaves to the next. */
@NullMarked
package io.github.okralign.review;

import org.jspecify.annotations.NullMarked;
