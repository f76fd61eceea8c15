/** Reads exports of Viva Goals. */
@NullMarked
package io.github.okralign.json.imports.viva;

import org.jspecify.annotations.NullMarked;
