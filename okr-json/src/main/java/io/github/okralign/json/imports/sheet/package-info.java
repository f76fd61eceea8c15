/** Reads CSV files and workbooks whose columns are mapped. */
@NullMarked
package io.github.okralign.json.imports.sheet;

import org.jspecify.annotations.NullMarked;
