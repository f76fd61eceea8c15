package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits by which an audit judges, and the rules that it follows (semantics, section 11). Immutable and thread-safe, as
 * long as added rules and the lexicon are.
 *
 * <p>By default, which is for an organisation of up to 300 people,
 *
 * <ul>
 *   <li>maxObjectives: the objectives that a unit or an owner should have at most in a cycle: 4,
 *   <li>minKeyResults: the key results that an objective should have at least: 2,
 *   <li>maxKeyResults: the key results that an objective should have at most: 5,
 *   <li>orphanSeverity: how bad an orphan is: WARNING,
 *   <li>isolationBound: the upper bound of the share of links that lead out of a team below which it is isolated; 0 switches the test off: .20,
 *   <li>exposureShare: the share of grounded objectives that may hang on one: .30,
 *   <li>exposureGoals: how many objectives must hang on one before it is a finding: 1,
 *   <li>maxDepth: the links on the way to the strategy at most: 3,
 *   <li>priorityMismatch: how far effort and stated priorities may be apart: .25,
 *   <li>duplicateSimilarity: the similarity of titles from which goals of different owners are near duplicates: .6,
 *   <li>lateRetarget: the share of its time after which another measure for a key result comes late: .75,
 *   <li>sandbaggingSample: the aspirational key results of an owner that must have ended before the rule looks at them: 5,
 *   <li>sandbaggingShare: the share of them from which reaching the full target says that it asked for too little: .8,
 *   <li>task wording is judged by {@link Lexicon#ENGLISH},
 *   <li>all shipped rules are followed at their own severity, and nothing is suppressed.
 * </ul>
 */
public final class AuditPolicy {

    /** For an organisation of up to 30 people. */
    public static final AuditPolicy SMALL = new Builder()
            .maxObjectives(3)
            .maxKeyResults(4)
            .orphanSeverity(Severity.INFO)
            .isolationBound(0)
            .exposureShare(.5)
            .maxDepth(2)
            .priorityMismatch(.35)
            .build();

    /** For an organisation of up to 300 people; the default. */
    public static final AuditPolicy MEDIUM = new Builder().build();

    /** For an organisation of more than 300 people. */
    public static final AuditPolicy LARGE = new Builder()
            .maxObjectives(5)
            .orphanSeverity(Severity.ERROR)
            .isolationBound(.30)
            .exposureShare(.2)
            .exposureGoals(5)
            .maxDepth(4)
            .priorityMismatch(.20)
            .build();

    private final int maxObjectives;
    private final int minKeyResults;
    private final int maxKeyResults;
    private final Severity orphanSeverity;
    private final double isolationBound;
    private final double exposureShare;
    private final int exposureGoals;
    private final int maxDepth;
    private final double priorityMismatch;
    private final double duplicateSimilarity;
    private final double lateRetarget;
    private final int sandbaggingSample;
    private final double sandbaggingShare;
    private final Lexicon lexicon;
    private final ImmutableList<Rule> added;
    private final ImmutableSet<String> disabled;
    private final ImmutableMap<String, Severity> severities;
    private final ImmutableSetMultimap<String, String> suppressed;

    private AuditPolicy(Builder builder) {
        this.maxObjectives = builder.maxObjectives;
        this.minKeyResults = builder.minKeyResults;
        this.maxKeyResults = builder.maxKeyResults;
        this.orphanSeverity = builder.orphanSeverity;
        this.isolationBound = builder.isolationBound;
        this.exposureShare = builder.exposureShare;
        this.exposureGoals = builder.exposureGoals;
        this.maxDepth = builder.maxDepth;
        this.priorityMismatch = builder.priorityMismatch;
        this.duplicateSimilarity = builder.duplicateSimilarity;
        this.lateRetarget = builder.lateRetarget;
        this.sandbaggingSample = builder.sandbaggingSample;
        this.sandbaggingShare = builder.sandbaggingShare;
        this.lexicon = builder.lexicon;
        this.added = ImmutableList.copyOf(builder.added);
        this.disabled = ImmutableSet.copyOf(builder.disabled);
        this.severities = ImmutableMap.copyOf(builder.severities);
        this.suppressed = ImmutableSetMultimap.copyOf(builder.suppressed);
    }

    /**
     * Begins a policy that differs from this one.
     *
     * @return a builder that holds all of this policy
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.maxObjectives = maxObjectives;
        builder.minKeyResults = minKeyResults;
        builder.maxKeyResults = maxKeyResults;
        builder.orphanSeverity = orphanSeverity;
        builder.isolationBound = isolationBound;
        builder.exposureShare = exposureShare;
        builder.exposureGoals = exposureGoals;
        builder.maxDepth = maxDepth;
        builder.priorityMismatch = priorityMismatch;
        builder.duplicateSimilarity = duplicateSimilarity;
        builder.lateRetarget = lateRetarget;
        builder.sandbaggingSample = sandbaggingSample;
        builder.sandbaggingShare = sandbaggingShare;
        builder.lexicon = lexicon;
        builder.added.addAll(added);
        builder.disabled.addAll(disabled);
        builder.severities.putAll(severities);
        builder.suppressed.putAll(suppressed);
        return builder;
    }

    /**
     * The objectives that a unit or an owner should have at most in a cycle.
     *
     * @return the objectives that a unit or an owner should have at most in a cycle
     */
    public int maxObjectives() {
        return maxObjectives;
    }

    /**
     * The key results that an objective should have at least.
     *
     * @return the key results that an objective should have at least
     */
    public int minKeyResults() {
        return minKeyResults;
    }

    /**
     * The key results that an objective should have at most.
     *
     * @return the key results that an objective should have at most
     */
    public int maxKeyResults() {
        return maxKeyResults;
    }

    /**
     * How bad an orphan is.
     *
     * @return how bad an orphan is
     */
    public Severity orphanSeverity() {
        return orphanSeverity;
    }

    /**
     * The upper bound of the share of links that lead out of a team below which it is isolated; 0 switches the test off.
     *
     * @return the upper bound of the share of links that lead out of a team below which it is isolated; 0 switches the test off
     */
    public double isolationBound() {
        return isolationBound;
    }

    /**
     * The share of grounded objectives that may hang on one.
     *
     * @return the share of grounded objectives that may hang on one
     */
    public double exposureShare() {
        return exposureShare;
    }

    /**
     * How many objectives must hang on one before it is a finding.
     *
     * @return how many objectives must hang on one before it is a finding
     */
    public int exposureGoals() {
        return exposureGoals;
    }

    /**
     * The links on the way to the strategy at most.
     *
     * @return the links on the way to the strategy at most
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * How far effort and stated priorities may be apart.
     *
     * @return how far effort and stated priorities may be apart
     */
    public double priorityMismatch() {
        return priorityMismatch;
    }

    /**
     * The similarity of titles from which goals of different owners are near duplicates.
     *
     * @return the similarity of titles from which goals of different owners are near duplicates
     */
    public double duplicateSimilarity() {
        return duplicateSimilarity;
    }

    /**
     * The share of its time after which another measure for a key result comes late.
     *
     * @return the share of its time after which another measure for a key result comes late
     */
    public double lateRetarget() {
        return lateRetarget;
    }

    /**
     * The aspirational key results of an owner that must have ended before {@code SANDBAGGING} looks at them.
     *
     * @return the aspirational key results of an owner that must have ended before {@code SANDBAGGING} looks at them
     */
    public int sandbaggingSample() {
        return sandbaggingSample;
    }

    /**
     * The share of ended key results from which reaching the full target says that it asked for too little.
     *
     * @return the share of ended key results from which reaching the full target says that it asked for too little
     */
    public double sandbaggingShare() {
        return sandbaggingShare;
    }

    /**
     * What tells the wording of tasks from that of results.
     *
     * @return the lexicon
     */
    public Lexicon lexicon() {
        return lexicon;
    }

    /**
     * The rules that an audit follows: those shipped and added, less those switched off.
     *
     * @return the rules
     */
    public List<Rule> rules() {
        return ImmutableList.<Rule>builder().addAll(Rule.shipped()).addAll(added).build().stream()
                .filter(rule -> !disabled.contains(rule.name()))
                .collect(ImmutableList.toImmutableList());
    }

    /** How bad the findings of a rule are. */
    Severity severity(Rule rule) {
        return Optional.ofNullable(severities.get(rule.name())).orElseGet(() -> rule.severity(this));
    }

    boolean isSuppressed(Finding finding) {
        return finding.subjects().stream().anyMatch(suppressed.get(finding.rule())::contains);
    }

    /** All parts but the lexicon, which need not be able to print itself. */
    private List<Object> settings() {
        return List.of(
                maxObjectives,
                minKeyResults,
                maxKeyResults,
                orphanSeverity,
                isolationBound,
                exposureShare,
                exposureGoals,
                maxDepth,
                priorityMismatch,
                duplicateSimilarity,
                lateRetarget,
                sandbaggingSample,
                sandbaggingShare,
                added,
                disabled,
                severities,
                suppressed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuditPolicy that && settings().equals(that.settings()) && lexicon.equals(that.lexicon);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings(), lexicon);
    }

    @Override
    public String toString() {
        return "AuditPolicy" + settings();
    }

    /** Collects the parts of an {@link AuditPolicy}. Not thread-safe. */
    public static final class Builder {

        private int maxObjectives = 4;
        private int minKeyResults = 2;
        private int maxKeyResults = 5;
        private Severity orphanSeverity = Severity.WARNING;
        private double isolationBound = .20;
        private double exposureShare = .30;
        private int exposureGoals = 1;
        private int maxDepth = 3;
        private double priorityMismatch = .25;
        private double duplicateSimilarity = .6;
        private double lateRetarget = .75;
        private int sandbaggingSample = 5;
        private double sandbaggingShare = .8;
        private Lexicon lexicon = Lexicon.ENGLISH;
        private final List<Rule> added = new ArrayList<>();
        private final Set<String> disabled = new LinkedHashSet<>();
        private final Map<String, Severity> severities = new LinkedHashMap<>();
        private final SetMultimap<String, String> suppressed = LinkedHashMultimap.create();

        private Builder() {}

        /**
         * Sets the objectives that a unit or an owner should have at most in a cycle.
         *
         * @param newMaxObjectives the objectives that a unit or an owner should have at most in a cycle
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxObjectives(int newMaxObjectives) {
            checkArgument(newMaxObjectives >= 0, "maxObjectives (%s) must not be negative", newMaxObjectives);
            this.maxObjectives = newMaxObjectives;
            return this;
        }

        /**
         * Sets the key results that an objective should have at least.
         *
         * @param newMinKeyResults the key results that an objective should have at least
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder minKeyResults(int newMinKeyResults) {
            checkArgument(newMinKeyResults >= 0, "minKeyResults (%s) must not be negative", newMinKeyResults);
            this.minKeyResults = newMinKeyResults;
            return this;
        }

        /**
         * Sets the key results that an objective should have at most.
         *
         * @param newMaxKeyResults the key results that an objective should have at most
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxKeyResults(int newMaxKeyResults) {
            checkArgument(newMaxKeyResults >= 0, "maxKeyResults (%s) must not be negative", newMaxKeyResults);
            this.maxKeyResults = newMaxKeyResults;
            return this;
        }

        /**
         * Sets how bad an orphan is.
         *
         * @param newOrphanSeverity how bad an orphan is
         * @return this builder
         */
        public Builder orphanSeverity(Severity newOrphanSeverity) {
            this.orphanSeverity = checkNotNull(newOrphanSeverity, "newOrphanSeverity");
            return this;
        }

        /**
         * Sets the upper bound of the share of links that lead out of a team below which it is isolated; 0 switches the test off.
         *
         * @param newIsolationBound the upper bound of the share of links that lead out of a team below which it is isolated; 0 switches the test off
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder isolationBound(double newIsolationBound) {
            checkArgument(
                    newIsolationBound >= 0 && newIsolationBound <= 1,
                    "isolationBound (%s) must be within [0, 1]",
                    newIsolationBound);
            this.isolationBound = newIsolationBound;
            return this;
        }

        /**
         * Sets the share of grounded objectives that may hang on one.
         *
         * @param newExposureShare the share of grounded objectives that may hang on one
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder exposureShare(double newExposureShare) {
            checkArgument(
                    newExposureShare >= 0 && newExposureShare <= 1,
                    "exposureShare (%s) must be within [0, 1]",
                    newExposureShare);
            this.exposureShare = newExposureShare;
            return this;
        }

        /**
         * Sets how many objectives must hang on one before it is a finding.
         *
         * @param newExposureGoals how many objectives must hang on one before it is a finding
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder exposureGoals(int newExposureGoals) {
            checkArgument(newExposureGoals >= 0, "exposureGoals (%s) must not be negative", newExposureGoals);
            this.exposureGoals = newExposureGoals;
            return this;
        }

        /**
         * Sets the links on the way to the strategy at most.
         *
         * @param newMaxDepth the links on the way to the strategy at most
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxDepth(int newMaxDepth) {
            checkArgument(newMaxDepth >= 0, "maxDepth (%s) must not be negative", newMaxDepth);
            this.maxDepth = newMaxDepth;
            return this;
        }

        /**
         * Sets how far effort and stated priorities may be apart.
         *
         * @param newPriorityMismatch how far effort and stated priorities may be apart
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder priorityMismatch(double newPriorityMismatch) {
            checkArgument(
                    newPriorityMismatch >= 0 && newPriorityMismatch <= 1,
                    "priorityMismatch (%s) must be within [0, 1]",
                    newPriorityMismatch);
            this.priorityMismatch = newPriorityMismatch;
            return this;
        }

        /**
         * Sets the similarity of titles from which goals of different owners are near duplicates.
         *
         * @param newDuplicateSimilarity the similarity of titles from which goals of different owners are near duplicates
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder duplicateSimilarity(double newDuplicateSimilarity) {
            checkArgument(
                    newDuplicateSimilarity >= 0 && newDuplicateSimilarity <= 1,
                    "duplicateSimilarity (%s) must be within [0, 1]",
                    newDuplicateSimilarity);
            this.duplicateSimilarity = newDuplicateSimilarity;
            return this;
        }

        /**
         * Sets the share of its time after which another measure for a key result comes late.
         *
         * @param newLateRetarget the share of its time after which another measure for a key result comes late
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder lateRetarget(double newLateRetarget) {
            checkArgument(
                    newLateRetarget >= 0 && newLateRetarget <= 1,
                    "lateRetarget (%s) must be within [0, 1]",
                    newLateRetarget);
            this.lateRetarget = newLateRetarget;
            return this;
        }

        /**
         * Sets the aspirational key results of an owner that must have ended before {@code SANDBAGGING} looks at them.
         *
         * @param newSandbaggingSample the aspirational key results of an owner that must have ended before {@code SANDBAGGING} looks at them
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder sandbaggingSample(int newSandbaggingSample) {
            checkArgument(
                    newSandbaggingSample >= 0, "sandbaggingSample (%s) must not be negative", newSandbaggingSample);
            this.sandbaggingSample = newSandbaggingSample;
            return this;
        }

        /**
         * Sets the share of ended key results from which reaching the full target says that it asked for too little.
         *
         * @param newSandbaggingShare the share of ended key results from which reaching the full target says that it asked for too little
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder sandbaggingShare(double newSandbaggingShare) {
            checkArgument(
                    newSandbaggingShare >= 0 && newSandbaggingShare <= 1,
                    "sandbaggingShare (%s) must be within [0, 1]",
                    newSandbaggingShare);
            this.sandbaggingShare = newSandbaggingShare;
            return this;
        }

        /**
         * Sets what tells the wording of tasks from that of results.
         *
         * @param newLexicon the lexicon
         * @return this builder
         */
        public Builder lexicon(Lexicon newLexicon) {
            this.lexicon = checkNotNull(newLexicon, "newLexicon");
            return this;
        }

        /**
         * Adds a rule.
         *
         * @param rule a rule
         * @return this builder
         */
        public Builder add(Rule rule) {
            added.add(checkNotNull(rule, "rule"));
            return this;
        }

        /**
         * Switches a rule off.
         *
         * @param rule the name of a rule
         * @return this builder
         */
        public Builder disable(String rule) {
            disabled.add(checkNotNull(rule, "rule"));
            return this;
        }

        /**
         * Gives a rule another severity.
         *
         * @param rule the name of a rule
         * @param severity how bad its findings are
         * @return this builder
         */
        public Builder severity(String rule, Severity severity) {
            severities.put(checkNotNull(rule, "rule"), checkNotNull(severity, "severity"));
            return this;
        }

        /**
         * Suppresses the findings of a rule about a subject.
         *
         * @param rule the name of a rule
         * @param subject the id of any of the subjects
         * @return this builder
         */
        public Builder suppress(String rule, String subject) {
            suppressed.put(checkNotNull(rule, "rule"), checkNotNull(subject, "subject"));
            return this;
        }

        /**
         * The policy.
         *
         * @return a new policy
         */
        public AuditPolicy build() {
            return new AuditPolicy(this);
        }
    }
}
