/** Hidden: tables out of CSV files and workbooks. */
@NullMarked
package io.github.okralign.json.imports.table;

import org.jspecify.annotations.NullMarked;
