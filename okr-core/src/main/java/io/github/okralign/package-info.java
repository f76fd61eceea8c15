/** The front door: {@link io.github.okralign.Analysis} of an {@link io.github.okralign.model.OkrSet}. */
@NullMarked
package io.github.okralign;

import org.jspecify.annotations.NullMarked;
