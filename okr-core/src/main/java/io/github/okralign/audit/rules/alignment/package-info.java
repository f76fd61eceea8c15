/** Rules about the way from a goal to the strategy. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.alignment;

import org.jspecify.annotations.NullMarked;
