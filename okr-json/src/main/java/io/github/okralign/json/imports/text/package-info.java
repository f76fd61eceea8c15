/** Reads OKRs kept as Markdown lists. */
@NullMarked
package io.github.okralign.json.imports.text;

import org.jspecify.annotations.NullMarked;
