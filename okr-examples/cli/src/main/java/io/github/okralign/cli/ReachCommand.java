package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.cli.text.ReachText;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What it takes to bring one goal to a target. */
@Command(
        name = "reach",
        description = "Plans what it takes to bring a goal to a target, or shows how far it can get.",
        mixinStandardHelpOptions = true)
final class ReachCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Document document = new Document();

    @Parameters(index = "1", paramLabel = "GOAL", description = "The id of an objective or key result.")
    private String goal = "";

    @Parameters(
            index = "2",
            paramLabel = "TARGET",
            description = "The progress to reach, such as .7 or 70%%.",
            converter = Target.class)
    private Progress target = Progress.UNKNOWN;

    @Option(names = "--by-effort", description = "Order the steps by influence per effort instead of by influence.")
    private boolean byEffort;

    @Mixin
    private final Document.View view = new Document.View();

    @Mixin
    private final Output output = new Output();

    ReachCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Analysis analysis = document.analyse(console, view);
        Nearest.require(goal, analysis.okrSet());
        ReachOrder order = byEffort ? ReachOrder.INFLUENCE_PER_EFFORT : ReachOrder.INFLUENCE;
        Reach plan = analysis.goal(goal).reach(target, order);
        output.write(
                console,
                List.of(document),
                style -> ReachText.of(analysis, plan, byEffort, style),
                stream -> OkrJson.writeReach(plan, stream));
    }

    /** Reads a ratio, or a percentage if it ends with %. Refuses a bare 70, which more likely means 70 % than 7000 %. */
    private static final class Target implements ITypeConverter<Progress> {
        @Override
        public Progress convert(String text) {
            String digits =
                    text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
            if (digits.matches("[0-9]{1,9}|[0-9]{0,9}\\.[0-9]{1,20}")) {
                BigDecimal number = new BigDecimal(digits);
                if (text.endsWith("%")) {
                    return Progress.ofRatio(number.movePointLeft(2).doubleValue());
                } else if (number.compareTo(BigDecimal.ONE) <= 0) {
                    return Progress.ofRatio(number.doubleValue());
                }
            }
            throw new TypeConversionException(
                    "\"" + text + "\" must be a ratio up to 1 such as .7, or a percentage such as 70%");
        }
    }
}
