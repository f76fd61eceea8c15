package io.github.okralign.cli;

import io.github.okralign.cli.text.Style;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Where a command reads and writes, and what day it is.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param style how text looks on standard output
 * @param today says what day it is
 */
record Console(InputStream in, PrintStream out, PrintStream err, Style style, Supplier<LocalDate> today) {}
