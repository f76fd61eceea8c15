/** Rules about how goals are doing. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.health;

import org.jspecify.annotations.NullMarked;
