/** What changed between two analyses, as somebody should be told. */
@NullMarked
package io.github.okralign.review;

import org.jspecify.annotations.NullMarked;
