/** What changed between two analyses and why, and what somebody should be told of it. */
@NullMarked
package io.github.okralign.review;

import org.jspecify.annotations.NullMarked;
