/** The command line: commands, what they have in common, and where they read and write. */
@NullMarked
package io.github.okralign.cli;

import org.jspecify.annotations.NullMarked;
