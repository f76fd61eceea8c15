/** The rules that come with the library: their list, and a room for each group. Not exported. */
@NullMarked
package io.github.okralign.audit.rules;

import org.jspecify.annotations.NullMarked;
