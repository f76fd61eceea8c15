package io.github.okralign.json;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import io.github.okralign.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Valid sets with everything that a set can have: every measure, state and kind of link, odd texts, odd numbers. */
final class RandomOkrSet {

    private static final String[] PIECES = {
        "a", "Z", " ", "/", "~", "\"", "\\", "\n", "\t", "\0", "\u001f", "\u007f", "é", "ß", "→", "日", "\u2028",
        "\uFEFF", "😀", "\uD83D", "\uDE00", "\uFFFF", "<", "{", "]"
    };
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        1 / 3.0,
        2e-3,
        1e23,
        2e-44,
        0x1p53,
        0x1p53 - 1,
        0x1p53 + 2,
        -0x1p53,
        1e15 + 0.5,
        123456789.125,
        1e100,
        -1e100,
        1e-300,
        Double.MIN_VALUE,
        Double.MIN_NORMAL
    };

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Cycle> cycles = new ArrayList<>();
    /** The goals of the objectives that are there already; links to them cannot close a loop. */
    private final List<String> earlier = new ArrayList<>();
    /** The one unit of all values that may be added up. */
    private final String changeUnit;

    private RandomOkrSet(Random random) {
        this.random = random;
        this.changeUnit = maybe() ? "" : text();
    }

    static Arbitrary<OkrSet> arbitrary() {
        return Arbitraries.randomValue(random -> new RandomOkrSet(random).next());
    }

    private OkrSet next() {
        OkrSet.Builder set = OkrSet.builder();
        if (maybe()) {
            set.asOf(date());
        }
        if (maybe()) {
            organization(set);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Cycle cycle = cycle();
            set.cycle(cycle);
            cycles.add(cycle);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            set.objective(this::objective);
        }
        return set.build();
    }

    private void organization(OkrSet.Builder set) {
        if (maybe()) {
            set.organization(text());
        }
        if (maybe()) {
            set.vision(text());
        }
        if (maybe()) {
            set.mission(text());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = id();
            set.value(id, text());
            values.add(id);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            set.unit(unit());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            set.person(person());
        }
    }

    private Unit unit() {
        String id = id();
        Unit unit = Unit.of(id);
        unit = maybe() ? unit.named(text()) : unit;
        unit = maybe() ? unit.at(of(Level.values())) : unit;
        unit = units.isEmpty() || maybe() ? unit : unit.below(of(units));
        units.add(id);
        return unit;
    }

    private Person person() {
        String id = id();
        Person person = Person.of(id);
        person = maybe() ? person.named(text()) : person;
        person = units.isEmpty() || maybe() ? person : person.in(of(units));
        people.add(id);
        return maybe() ? person : person.withCapacity(Math.abs(number()));
    }

    private Cycle cycle() {
        Cycle cycle = Cycle.of(id());
        LocalDate start = date();
        cycle = maybe() ? cycle.from(start) : cycle;
        cycle = maybe() ? cycle.until(start.plusDays(random.nextInt(400))) : cycle;
        return cycles.isEmpty() || maybe() ? cycle : cycle.within(of(cycles).id());
    }

    private void objective(Objective.Builder objective) {
        List<String> goals = new ArrayList<>();
        String id = id();
        goals.add(id);
        objective.id(id).title(text());
        if (maybe()) {
            objective.description(text()).strategic(maybe()).priority(Math.abs(number()));
        }
        if (maybe() && !units.isEmpty()) {
            objective.unit(of(units));
        }
        if (maybe() && !people.isEmpty()) {
            objective.owner(of(people));
        }
        if (maybe()) {
            objective.state(of(ObjectiveState.values())).commitment(of(Commitment.values()));
        }
        for (int i = random.nextInt(3); i > 0 && !values.isEmpty(); i--) {
            objective.value(of(values));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            objective.tag(text());
        }
        if (maybe()) {
            objective.effort(Math.abs(number())).lineage(text());
        }
        if (maybe()) {
            objective.score(number());
        }
        if (maybe()) {
            objective.manual(number());
        }
        if (maybe()) {
            objective.rollup(rollup());
        }
        if (maybe() && !cycles.isEmpty()) {
            objective.cycle(of(cycles).id());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String keyResult = id();
            goals.add(keyResult);
            objective.keyResult(keyResult, this::keyResult);
        }
        for (String target : targets()) {
            objective.alignment(alignment -> alignment(alignment, target));
        }
        earlier.addAll(goals);
    }

    private RollupRule rollup() {
        RollupRule rule = RollupRule.DEFAULT;
        rule = maybe() ? rule.counting(of(Contributors.values())) : rule;
        rule = rule.contributors() == Contributors.ALL && maybe() ? rule.withKeyResultShare(share()) : rule;
        rule = maybe() ? rule.by(of(Aggregation.values())) : rule;
        return rule.aggregation() == Aggregation.BLEND ? rule.withBeta(share()) : rule;
    }

    private void keyResult(KeyResult.Builder keyResult) {
        keyResult.title(text());
        if (maybe() && !people.isEmpty()) {
            keyResult.owner(of(people));
        }
        if (maybe()) {
            keyResult.weight(weight());
        }
        if (maybe()) {
            keyResult.source(of(Source.MEASURED, Source.ROLLED_UP));
        }
        if (maybe()) {
            keyResult.effort(Math.abs(number()));
        }
        LocalDate start = date();
        boolean window = maybe();
        if (window) {
            keyResult.start(start).due(start.plusDays(random.nextInt(100)));
        }
        Measure measure = measure(start, window);
        if (maybe()) {
            keyResult.measure(measure);
        }
        if (maybe() && measure instanceof Measure.Change) {
            keyResult.measure(measure).source(Source.SUM);
        }
        List<String> levels = maybe() && measure instanceof Measure.Levels named
                ? named.levels().stream().map(AttainmentLevel::name).toList()
                : List.of();
        if (!levels.isEmpty()) {
            keyResult.measure(measure);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            keyResult.checkIn(checkIn(levels, measure instanceof Measure.Levels));
        }
        for (String target : targets()) {
            keyResult.alignment(alignment -> alignment(alignment, target));
        }
    }

    private Measure measure(LocalDate start, boolean window) {
        double number = number();
        String unit = maybe() ? "" : text();
        return switch (random.nextInt(7)) {
            case 0 -> change(start, window, changeUnit);
            case 1 -> new Measure.AtLeast(number, unit);
            case 2 -> new Measure.AtMost(number, unit);
            case 3 -> new Measure.Range(Math.min(number, 7), Math.max(number, 7), unit);
            case 4 -> new Measure.Milestones(many(this::milestone));
            case 5 -> new Measure.Binary();
            default -> new Measure.Levels(many(() -> new AttainmentLevel(id(), number())));
        };
    }

    private Measure.Change change(LocalDate start, boolean window, String unit) {
        List<Phase> phases = new ArrayList<>();
        if (window || maybe()) {
            double baseline = number();
            double target = number();
            return new Measure.Change(baseline, target == baseline ? baseline / 2 + 1 : target, unit, phases);
        }
        // Far from any cycle's dates there is no window to leave, so phases are fine only without a cycle.
        return new Measure.Change(4, 20, unit, cycles.isEmpty() ? phases(start) : phases);
    }

    private List<Phase> phases(LocalDate start) {
        return List.of(new Phase(start, 5), new Phase(start.plusDays(3), 5.5), new Phase(start.plusDays(9), 19.999));
    }

    private Milestone milestone() {
        Milestone milestone = Milestone.create();
        milestone = maybe() ? milestone.withId(id()) : milestone;
        milestone = maybe() ? milestone.titled(text()) : milestone;
        milestone = maybe() ? milestone.weighing(weight()) : milestone;
        return maybe() ? milestone.doneOn(date()) : milestone;
    }

    private CheckIn checkIn(List<String> levels, boolean levelled) {
        CheckIn.Builder checkIn = CheckIn.on(date());
        if (!levels.isEmpty()) {
            checkIn.level(of(levels));
        } else if (maybe() && !levelled) {
            checkIn.value(number());
        }
        if (maybe()) {
            checkIn.confidence(share());
        }
        if (maybe() && !people.isEmpty()) {
            checkIn.author(of(people));
        }
        if (maybe()) {
            checkIn.note(text());
        }
        return checkIn.build();
    }

    private Set<String> targets() {
        Set<String> targets = new HashSet<>();
        for (int i = random.nextInt(3); i > 0 && !earlier.isEmpty(); i--) {
            targets.add(of(earlier));
        }
        return targets;
    }

    private void alignment(Alignment.Builder alignment, String target) {
        alignment.to(target);
        if (maybe()) {
            alignment.type(of(AlignmentType.values())).state(of(AlignmentState.values()));
        }
        if (maybe()) {
            alignment.weight(weight());
        }
        if (maybe()) {
            alignment.date(date()).note(text());
        }
        if (maybe() && !people.isEmpty()) {
            alignment.by(of(people));
        }
    }

    private interface Make<T> {
        T make();
    }

    private <T> List<T> many(Make<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            list.add(element.make());
        }
        return list;
    }

    private String id() {
        String id = text();
        while (id.isBlank() || id.equals("\0") || !taken.add(id)) {
            id = text() + random.nextInt(10);
        }
        return id;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(of(PIECES));
        }
        return text.toString().equals("\0") ? "" : text.toString();
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2001) - 1000;
            case 1 -> random.nextDouble();
            case 2 -> bits();
            default -> NUMBERS[random.nextInt(NUMBERS.length)];
        };
    }

    private double bits() {
        double number = Double.longBitsToDouble(random.nextLong());
        return Math.abs(number) <= 1e100 ? number : 0;
    }

    private double share() {
        return of(0.0, 1.0, 0.5, random.nextDouble());
    }

    private double weight() {
        return of(1e-9, 1e9, 1.0, 2.0, 1 / 3.0, random.nextDouble() + 1e-9);
    }

    private LocalDate date() {
        int far = random.nextInt(20);
        int year = far == 0 ? 12_026 : far == 1 ? -44 : far == 2 ? 7 : 2026;
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    @SafeVarargs
    private <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
