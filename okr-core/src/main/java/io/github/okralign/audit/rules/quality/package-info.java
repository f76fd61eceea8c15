/** Rules about how goals are written: hints, never more. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.quality;

import org.jspecify.annotations.NullMarked;
