/** Hidden: goals as other systems hold them, on their way into an OKR set that holds together. */
@NullMarked
package io.github.okralign.json.imports.draft;

import org.jspecify.annotations.NullMarked;
