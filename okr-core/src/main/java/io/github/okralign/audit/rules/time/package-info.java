/** Rules about dates and silence. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.time;

import org.jspecify.annotations.NullMarked;
