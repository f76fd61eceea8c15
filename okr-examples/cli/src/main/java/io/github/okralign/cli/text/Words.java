package io.github.okralign.cli.text;

import io.github.okralign.Analysis;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Organization;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.ValueChange;
import io.github.okralign.structure.AlignmentClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and names as a person reads them. */
final class Words {

    private static final int LARGEST_PERCENT = 9999;
    private static final double LARGEST_PLAIN = 1e15;
    private static final int WAY_DIGITS = 3;
    private static final int NOISE_DIGITS = 6;

    private Words() {}

    /** A percentage; beyond what says anything, only that it is beyond. */
    static String percent(double ratio) {
        double percent = ratio * 100;
        if (Math.abs(percent) > LARGEST_PERCENT) {
            return (percent > 0 ? ">" : "<-") + LARGEST_PERCENT + " %";
        }
        return Math.round(percent) + " %";
    }

    static String percent(OptionalDouble ratio) {
        return ratio.isPresent() ? percent(ratio.getAsDouble()) : "–";
    }

    /** {@return the progress that counts as success: 1, or the policy's stretch for an aspirational objective} */
    static double goodEnough(Analysis analysis, String goal) {
        boolean aspirational = analysis.okrSet().objectiveOf(goal).commitment() == Commitment.ASPIRATIONAL;
        return aspirational ? analysis.policy().health().stretch() : 1;
    }

    /** {@return two numbers as a range, such as {@code 54–80}; a word stands between them where a dash could be a sign} */
    static String range(String lower, String upper) {
        return lower + (lower.startsWith("-") || upper.startsWith("-") ? " to " : "–") + upper;
    }

    /** A share of a whole; 100 % only if nothing is missing. */
    static String share(double ratio) {
        return ratio < 1 && Math.round(ratio * 100) >= 100 ? "over 99 %" : percent(ratio);
    }

    /** Percentage points with one decimal where whole ones would say nothing. */
    static String points(double ratio) {
        double points = ratio * 100;
        if (Math.abs(points) > LARGEST_PERCENT) {
            return (points > 0 ? ">" : "<-") + LARGEST_PERCENT;
        }
        return Math.abs(points) >= 10 || points == Math.rint(points)
                ? Long.toString(Math.round(points))
                : String.format(Locale.ROOT, "%.1f", points);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Three digits that mean something, thousands apart. */
    static String rounded(double value) {
        return plain(new BigDecimal(value).round(new MathContext(3)));
    }

    /**
     * How a value changes, with as many digits as the difference needs. Unless the change is complete, its end is rounded
     * so that it suffices.
     */
    static String of(ValueChange value, boolean isWhole) {
        int scale = WAY_DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value.difference())));
        BigDecimal from = new BigDecimal(value.from()).setScale(scale, RoundingMode.HALF_EVEN);
        BigDecimal to = new BigDecimal(value.to())
                .setScale(scale + NOISE_DIGITS, RoundingMode.HALF_EVEN)
                .setScale(
                        scale,
                        isWhole
                                ? RoundingMode.HALF_EVEN
                                : value.difference() > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal way = to.subtract(from);
        return "from " + plain(from) + " to " + plain(to)
                + (value.unit().isEmpty() ? "" : " " + Layout.shown(value.unit())) + " ("
                + (way.signum() < 0 ? "−" : "+") + plain(way.abs()) + ")";
    }

    private static String plain(BigDecimal digits) {
        if (Math.abs(digits.doubleValue()) >= LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%.2e", digits);
        }
        return String.format(
                        Locale.ROOT,
                        "%,." + Math.max(0, digits.stripTrailingZeros().scale()) + "f",
                        digits)
                .replace(',', ' ');
    }

    static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(AlignmentClass alignmentClass) {
        return alignmentClass == AlignmentClass.UNALIGNED ? "orphan" : of((Enum<?>) alignmentClass);
    }

    static String marker(Health health) {
        return switch (health) {
            case ACHIEVED -> "✓";
            case ON_TRACK -> "●";
            case AT_RISK -> "◐";
            case OFF_TRACK -> "○";
            case MISSED -> "✗";
            case PENDING -> "·";
            case NO_DATA -> "?";
            case EXCLUDED -> "-";
        };
    }

    static String count(int number, AlignmentClass alignmentClass) {
        boolean one = number == 1;
        return number
                + switch (alignmentClass) {
                    case STRATEGIC -> " strategic";
                    case GROUNDED -> " grounded";
                    case BROKEN_CHAIN -> one ? " broken chain" : " broken chains";
                    case DETACHED -> " detached";
                    case UNALIGNED -> one ? " orphan" : " orphans";
                };
    }

    /** The unit that pursues an objective and the person who answers for it, each as a note; none if neither is known. */
    static List<String> whose(Objective objective, Organization organization) {
        if (objective.unit().isEmpty() && objective.owner().isEmpty()) {
            return List.of();
        }
        String unit = objective
                .unit()
                .flatMap(organization::unit)
                .map(found -> found.name().orElse(found.id()))
                .orElse("no unit");
        String owner = objective
                .owner()
                .flatMap(organization::person)
                .map(found -> found.name().orElse(found.id()))
                .orElse("no owner");
        return List.of(Layout.title(unit), Layout.title(owner).replace(' ', Layout.TIED));
    }

    static String of(ExclusionReason reason) {
        return switch (reason) {
            case NOT_ACCEPTED -> "not accepted";
            case SUPPORTS_ONLY -> "supports only";
            case EXCLUDED_STATE -> "not counted: draft, postponed or cancelled";
            case OVERRIDDEN -> "not counted: scored by hand";
            case MEASURED_DIRECTLY -> "not counted: measured directly";
            case OTHER_SIDE -> "not counted: excluded by the roll-up rule";
            case OTHER_UNIT -> "not counted: no value to add";
            case UNKNOWN -> "unknown";
        };
    }
}
