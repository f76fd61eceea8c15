package io.github.okralign.cli;

import java.util.List;

/** The list of commands: a new one is a class of its own and a line here. */
final class Commands {

    private Commands() {}

    /** {@return the commands on a console, in the order in which the help lists them} */
    static List<Object> on(Console console) {
        return List.of(
                new ReportCommand(console),
                new ExplainCommand(console),
                new ReachCommand(console),
                new DiffCommand(console),
                new WhatIfCommand(console),
                new ImportCommand(console),
                new ReconcileCommand(console),
                new ValidateCommand(console),
                new SalvageCommand(console));
    }
}
