/** Rules about units that keep to themselves. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.silo;

import org.jspecify.annotations.NullMarked;
