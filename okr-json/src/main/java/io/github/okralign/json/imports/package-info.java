/** What an import gives: an OKR set, notes on all that was left out or changed, and its numbers reconciled. */
@NullMarked
package io.github.okralign.json.imports;

import org.jspecify.annotations.NullMarked;
