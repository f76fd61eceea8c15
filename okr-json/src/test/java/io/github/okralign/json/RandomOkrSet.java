package io.github.okralign.json;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.CoreValue;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.Initiative;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Revision;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Source;
import io.github.okralign.model.Targeted;
import io.github.okralign.model.Unit;
import io.github.okralign.model.ValueReading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

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
        set.extensions(extensions());
        if (maybe()) {
            set.conversion(new Conversion("EUR", "USD", 0.5 + random.nextDouble(), extensions()));
            set.conversion("USD", "EUR", 1e-9);
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
        set.organizationExtensions(extensions());
        for (int i = random.nextInt(3); i > 0; i--) {
            people.add(id());
        }
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
            set.value(new CoreValue(id, text(), extensions()));
            values.add(id);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            set.unit(unit());
        }
        for (int i = 0; i < people.size(); i++) {
            set.person(person(people.get(i), people.subList(0, i)));
        }
    }

    private Unit unit() {
        String id = id();
        Unit unit = Unit.of(id);
        unit = maybe() ? unit.named(text()) : unit;
        unit = maybe() ? unit.at(of(Level.values())) : unit;
        unit = units.isEmpty() || maybe() ? unit : unit.below(of(units));
        unit = people.isEmpty() || maybe() ? unit : unit.ledBy(of(people));
        units.add(id);
        return unit.with(extensions());
    }

    private Person person(String id, List<String> managers) {
        Person person = Person.of(id);
        person = maybe() ? person.named(text()) : person;
        person = units.isEmpty() || maybe() ? person : person.in(some(units));
        person = managers.isEmpty() || maybe() ? person : person.reportingTo(of(managers));
        person = person.with(extensions());
        return maybe() ? person : person.withCapacity(Math.abs(number()));
    }

    private Cycle cycle() {
        Cycle cycle = Cycle.of(id());
        LocalDate start = date();
        cycle = maybe() ? cycle.from(start) : cycle;
        cycle = maybe() ? cycle.until(start.plusDays(random.nextInt(400))) : cycle;
        cycle = cycle.with(extensions());
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
            objective.unit(units.get(0));
            some(units.subList(1, units.size())).forEach(objective::jointUnit);
        }
        if (maybe() && !people.isEmpty()) {
            objective.owner(people.get(0));
            some(people.subList(1, people.size())).forEach(objective::coOwner);
        }
        if (maybe()) {
            objective.state(of(ObjectiveState.values())).commitment(of(Commitment.values()));
        } else if (maybe()) {
            states(ObjectiveState.values()).forEach(objective::state);
        }
        if (maybe()) {
            LocalDate start = date();
            objective.start(start).due(start.plusDays(random.nextInt(100)));
        }
        objective.extensions(extensions());
        blockers().forEach(objective::blocker);
        comments().forEach(objective::comment);
        for (int i = random.nextInt(3); i > 0; i--) {
            objective.checkIn(objectiveCheckIn());
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
            objective.score(byHand());
        }
        if (maybe()) {
            objective.manual(byHand());
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
        for (int i = random.nextInt(3); i > 0; i--) {
            objective.initiative(initiative(goals.subList(1, goals.size())));
        }
        for (String target : targets()) {
            objective.alignment(alignment -> alignment(alignment, target));
        }
        earlier.addAll(goals);
    }

    private double byHand() {
        return of(-1.0, 2.0, -0.0, share());
    }

    private ObjectiveCheckIn objectiveCheckIn() {
        ObjectiveCheckIn checkIn = ObjectiveCheckIn.on(date()).note(text());
        checkIn = maybe() ? checkIn : maybe() ? checkIn.computing() : checkIn.progress(byHand());
        checkIn = maybe() ? checkIn : checkIn.confidence(share());
        checkIn = maybe() ? checkIn : checkIn.status(of(OwnerStatus.values()));
        checkIn = maybe() ? checkIn : checkIn.projected(byHand());
        checkIn = people.isEmpty() || maybe() ? checkIn : checkIn.author(of(people));
        return checkIn.with(extensions());
    }

    private Initiative initiative(List<String> keyResults) {
        LocalDate start = date();
        Initiative initiative =
                Initiative.of(id(), "T" + text()).with(extensions()).serving(some(keyResults));
        initiative = people.isEmpty() || maybe() ? initiative : initiative.ownedBy(of(people));
        initiative = maybe() ? initiative : initiative.taking(Math.abs(number()));
        initiative = maybe() ? initiative : initiative.from(start).until(start.plusDays(9));
        return switch (random.nextInt(4)) {
            case 0 -> initiative.in(Initiative.State.DONE).doneOn(start.plusDays(5));
            case 1 -> initiative.in(Initiative.State.CANCELLED);
            default -> initiative;
        };
    }

    private List<Blocker> blockers() {
        List<Blocker> blockers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate raised = date();
            Blocker blocker = Blocker.of(id(), "T" + text(), raised).with(extensions());
            blocker = people.isEmpty() || maybe() ? blocker : blocker.ownedBy(of(people));
            blockers.add(maybe() ? blocker : blocker.resolvedOn(raised.plusDays(random.nextInt(9))));
        }
        return blockers;
    }

    private List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Comment comment = Comment.of(date(), "T" + text()).with(extensions());
            comments.add(people.isEmpty() || maybe() ? comment : comment.by(of(people)));
        }
        return comments;
    }

    private <S extends Enum<S>> List<DatedState<S>> states(S[] states) {
        List<DatedState<S>> all = new ArrayList<>();
        LocalDate since = date();
        for (int i = random.nextInt(3); i >= 0; i--) {
            DatedState<S> state = DatedState.of(of(states), since).with(extensions());
            state = people.isEmpty() || maybe() ? state : state.by(of(people));
            all.add(maybe() ? state : state.noting(text()));
            since = since.plusDays(1 + random.nextInt(50));
        }
        return all;
    }

    private Extensions extensions() {
        Extensions extensions = Extensions.NONE;
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            extensions = extensions.with("x-" + (maybe() ? "note" : name() + "e"), value(3));
        }
        return extensions;
    }

    private @Nullable Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0:
                return null;
            case 1:
                return maybe();
            case 2:
                return text();
            case 3:
                return new BigDecimal(new BigInteger(200, random), random.nextInt(400) - 200);
            case 4:
                return random.nextInt();
            case 5:
                return number();
            case 6:
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                return list;
            default:
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    map.put(of("", "true", "1", "~", "null", "- a", name()), value(depth - 1));
                }
                return map;
        }
    }

    /** Names of properties have no unpaired surrogates. */
    private String name() {
        return new String(text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private <T> List<T> some(List<T> of) {
        return of.stream().filter(each -> maybe()).toList();
    }

    private RollupRule rollup() {
        RollupRule rule = RollupRule.DEFAULT;
        rule = maybe() ? rule.counting(of(Contributors.values())) : rule;
        rule = rule.contributors() == Contributors.ALL && maybe() ? rule.withKeyResultShare(share()) : rule;
        rule = maybe() ? rule.by(of(Aggregation.values())) : rule;
        rule = rule.with(extensions());
        return rule.aggregation() == Aggregation.BLEND ? rule.withBeta(share()) : rule;
    }

    private void keyResult(KeyResult.Builder keyResult) {
        keyResult.title(text());
        if (maybe() && !people.isEmpty()) {
            keyResult.owner(people.get(0));
            some(people.subList(1, people.size())).forEach(keyResult::coOwner);
        }
        if (maybe()) {
            keyResult.weight(maybe() ? 0 : weight());
        }
        if (maybe()) {
            keyResult.source(of(Source.MEASURED, Source.ROLLED_UP));
        }
        if (maybe()) {
            keyResult.state(of(KeyResultState.values()));
        } else if (maybe()) {
            states(KeyResultState.values()).forEach(keyResult::state);
        }
        keyResult.extensions(extensions());
        blockers().forEach(keyResult::blocker);
        comments().forEach(keyResult::comment);
        if (maybe()) {
            keyResult.effort(Math.abs(number()));
        }
        LocalDate start = date();
        boolean window = maybe();
        if (window) {
            keyResult.start(start).due(start.plusDays(1 + random.nextInt(100)));
        }
        Measure measure = maybe() ? null : measure(start, window);
        if (measure != null) {
            keyResult.measure(measure);
        }
        if (maybe()
                && measure instanceof Targeted targeted
                && targeted.scale().isLinear()
                && targeted.revisions().isEmpty()) {
            keyResult.source(targeted instanceof Measure.Ratio ? Source.POOLED : of(Source.SUM, Source.AVERAGE));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            keyResult.checkIn(checkIn(measure));
        }
        for (String target : targets()) {
            keyResult.alignment(alignment -> alignment(alignment, target));
        }
    }

    private Measure measure(LocalDate start, boolean window) {
        String unit = maybe() ? "" : text();
        return switch (random.nextInt(8)) {
            case 0 -> change(start, window);
            case 1 -> ratio();
            case 2 -> limit(new Measure.AtLeast(number(), unit), unit);
            case 3 -> limit(new Measure.AtMost(number(), unit), unit);
            case 4 -> range(unit);
            case 5 -> new Measure.Milestones(many(this::milestone), extensions());
            case 6 -> new Measure.Binary(extensions());
            default -> new Measure.Levels(many(() -> new AttainmentLevel(id(), number(), extensions())), extensions());
        };
    }

    private Measure.Change change(LocalDate start, boolean window) {
        if (maybe()) {
            double baseline = number();
            double target = number();
            return new Measure.Change(baseline, target == baseline ? baseline / 2 + 1 : target, changeUnit, List.of());
        }
        Measure.Change change = new Measure.Change(4, 20, changeUnit, List.of())
                .reading(of(ValueReading.values()))
                .with(extensions());
        for (LocalDate until : days()) {
            Measure.Change earlier = maybe()
                    ? new Measure.Change(number(), 3.25, changeUnit, List.of())
                    : new Measure.Change(0, 1, changeUnit, List.of()).along(scale(0, 1));
            change = revised(change, new Revision<>(until, earlier, extensions()));
        }
        // A window of its objective or cycle is one that phases might leave.
        return maybe() ? change.along(scale(4, 20)) : window ? change.phased(phases(start)) : change;
    }

    private static Measure.Change revised(Measure.Change change, Revision<Measure.Change> earlier) {
        List<Revision<Measure.Change>> all = new ArrayList<>(change.revisions());
        all.add(earlier);
        return new Measure.Change(
                change.baseline(),
                change.target(),
                change.unit(),
                change.phases(),
                change.reading(),
                change.scale(),
                all,
                change.extensions());
    }

    private Measure.Ratio ratio() {
        Measure.Ratio ratio = new Measure.Ratio(0.5, 0.125, changeUnit, List.of())
                .reading(of(ValueReading.LATEST, ValueReading.TOTAL))
                .with(extensions());
        for (LocalDate until : days()) {
            ratio = ratio.revised(until, new Measure.Ratio(1, 0.5, changeUnit, List.of()));
        }
        return maybe() ? ratio : ratio.along(scale(0.5, 0.125));
    }

    private Measure limit(Measure.AtLeast measure, String unit) {
        Measure.AtLeast limit = maybe() ? measure : measure.reading(of(HitReading.values()));
        for (LocalDate until : days()) {
            limit = limit.revised(until, new Measure.AtLeast(number(), unit));
        }
        return limit.with(extensions());
    }

    private Measure limit(Measure.AtMost measure, String unit) {
        Measure.AtMost limit = maybe() ? measure : measure.reading(of(HitReading.values()));
        for (LocalDate until : days()) {
            limit = limit.revised(until, new Measure.AtMost(number(), unit));
        }
        return limit.with(extensions());
    }

    private Measure range(String unit) {
        double number = number();
        Measure.Range range = new Measure.Range(Math.min(number, 7), Math.max(number, 7), unit);
        range = maybe() ? range : range.reading(of(HitReading.values()));
        for (LocalDate until : days()) {
            range = range.revised(until, new Measure.Range(-1, number < 0 ? 0 : number, unit));
        }
        return range.with(extensions());
    }

    /** The last days of earlier definitions, ascending. */
    private List<LocalDate> days() {
        LocalDate first = date();
        return random.nextInt(3) > 0 ? List.of() : List.of(first, first.plusDays(20));
    }

    private Scale scale(double baseline, double target) {
        double way = target - baseline;
        return new Scale(
                List.of(
                        new Scale.Point(baseline + way / 4, 0.1, extensions()),
                        new Scale.Point(baseline + way / 2, 0.9, extensions())),
                maybe());
    }

    private List<Phase> phases(LocalDate start) {
        return List.of(new Phase(start, 4, extensions()));
    }

    private Milestone milestone() {
        Milestone milestone = Milestone.create();
        milestone = maybe() ? milestone.withId(id()) : milestone;
        milestone = maybe() ? milestone.titled(text()) : milestone;
        milestone = maybe() ? milestone.weighing(weight()) : milestone;
        milestone = maybe() ? milestone.droppedOn(date()) : milestone;
        milestone = milestone.with(extensions());
        return maybe() ? milestone.doneOn(date()) : milestone;
    }

    private CheckIn checkIn(@Nullable Measure measure) {
        CheckIn.Builder checkIn = CheckIn.on(date()).extensions(extensions());
        if (maybe()) {
            // nothing but words
        } else if (measure instanceof Measure.Levels levels) {
            checkIn.level(of(levels.levels()).name());
        } else if (measure instanceof Measure.Ratio) {
            checkIn.fraction(Math.max(-1e50, Math.min(number(), 1e50)), 1 + random.nextInt(9));
        } else if (measure != null && measure.milestones().isEmpty()) {
            checkIn.value(number());
        }
        if (maybe() && measure instanceof Measure.Change) {
            checkIn.projected(number());
        }
        if (maybe()) {
            checkIn.confidence(share());
        }
        if (maybe() && !people.isEmpty()) {
            checkIn.author(of(people));
        }
        return checkIn.note(text()).build();
    }

    private Set<String> targets() {
        Set<String> targets = new HashSet<>();
        for (int i = random.nextInt(3); i > 0 && !earlier.isEmpty(); i--) {
            targets.add(of(earlier));
        }
        return targets;
    }

    private void alignment(Alignment.Builder alignment, String target) {
        alignment.to(target).extensions(extensions());
        if (maybe()) {
            alignment
                    .type(of(AlignmentType.values()))
                    .state(of(AlignmentState.values()))
                    .weight(weight());
        } else if (maybe()) {
            alignment.weight(maybe() ? 0 : weight());
        }
        if (maybe()) {
            LocalDate since = date();
            alignment.since(since).until(since.plusDays(random.nextInt(9)));
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
