/** The judgements: rules that look at an analysis, and what they find. */
@NullMarked
package io.github.okralign.audit;

import org.jspecify.annotations.NullMarked;
