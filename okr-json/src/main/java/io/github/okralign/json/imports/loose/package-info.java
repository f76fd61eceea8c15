/** Hidden: files, JSON, numbers and dates as other systems write them. */
@NullMarked
package io.github.okralign.json.imports.loose;

import org.jspecify.annotations.NullMarked;
