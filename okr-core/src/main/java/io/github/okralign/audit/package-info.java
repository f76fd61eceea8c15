/** The judgements: what rules find in an analysis. */
@NullMarked
package io.github.okralign.audit;

import org.jspecify.annotations.NullMarked;
