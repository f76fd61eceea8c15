/** Rules about too much at once, and about effort that does not follow priorities. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.focus;

import org.jspecify.annotations.NullMarked;
