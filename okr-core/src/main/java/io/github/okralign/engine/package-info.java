/**
 * The engine: a facade over passes without state of their own, which work on the rows and figures of one version. Not
 * exported.
 */
@NullMarked
package io.github.okralign.engine;

import org.jspecify.annotations.NullMarked;
