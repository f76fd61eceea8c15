/** Rules about what goals need of each other. Not exported. */
@NullMarked
package io.github.okralign.audit.rules.dependency;

import org.jspecify.annotations.NullMarked;
