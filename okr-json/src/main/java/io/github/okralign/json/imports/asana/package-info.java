/** Reads saved responses of Asana's API. */
@NullMarked
package io.github.okralign.json.imports.asana;

import org.jspecify.annotations.NullMarked;
