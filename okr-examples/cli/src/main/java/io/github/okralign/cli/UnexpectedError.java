package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import java.io.PrintStream;

/** What users see of an error that is the program's own: one line and where to report it, never a stack trace unasked. */
final class UnexpectedError {

    /** The exit status; the {@code EX_SOFTWARE} of sysexits.h. */
    static final int STATUS = 70;

    private static final String ISSUES = "https://github.com/okralign/okr/issues";
    private static final int LONGEST = 300;

    private UnexpectedError() {}

    /** Prints the error and returns the exit status. */
    static int report(Throwable error, boolean withStackTrace, PrintStream err) {
        err.println("okr: " + line(error));
        if (withStackTrace) {
            error.printStackTrace(err);
        }
        err.flush();
        return STATUS;
    }

    private static String line(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            return "out of memory; allow Java more, such as java -Xmx4g -jar okr.jar";
        }
        StackTraceElement[] trace = error.getStackTrace();
        return "unexpected error: "
                + Layout.cut(Layout.shown(error.toString()), LONGEST)
                + (trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber())
                + "; please report it at " + ISSUES + " with the output of --stack-trace";
    }
}
