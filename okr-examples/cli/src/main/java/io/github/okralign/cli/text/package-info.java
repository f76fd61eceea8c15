/** Results as a person reads them on a terminal. Computes nothing, reads and writes no file. */
@NullMarked
package io.github.okralign.cli.text;

import org.jspecify.annotations.NullMarked;
