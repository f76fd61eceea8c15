/** Rules that compare two analyses. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.review;

import org.jspecify.annotations.NullMarked;
