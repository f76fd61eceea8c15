package io.github.okralign.audit.policy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.okralign.OrganizationSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits by which an audit judges, and which rules it follows
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#policies-and-presets">semantics</a>).
 * Immutable, and thread-safe if the added rules and the lexicon are.
 *
 * <p>By default, which is for an organisation of up to 300 people,
 *
 * <ul>
 *   <li>maxObjectives: the most objectives that a unit or an owner should pursue in a cycle: 4,
 *   <li>minKeyResults: the fewest key results that an objective should have: 2,
 *   <li>maxKeyResults: the most key results that an objective should have: 5,
 *   <li>orphanSeverity: how bad an orphan is: WARNING,
 *   <li>isolationBound: the upper bound of a team's share of outward links below which it is isolated; 0
 *       switches the test off: .20,
 *   <li>exposureShare: the share of grounded objectives that may depend on one: .30,
 *   <li>exposureGoals: how many objectives must depend on one before it is a finding: 1,
 *   <li>maxDepth: the most links that an objective should be away from the strategy: 3,
 *   <li>priorityMismatch: how far effort and stated priorities may be apart: .25,
 *   <li>duplicateSimilarity: how similar the titles of goals of different owners must be to count as near
 *       duplicates: .6,
 *   <li>lateRetarget: the share of a key result's time after which a change of its measure is late: .75,
 *   <li>sandbaggingSample: how many key results of an owner must have ended before anything is said of them: 5,
 *   <li>sandbaggingShare: the share of aspirational key results reached in full from which targets count as too
 *       easy: .8,
 *   <li>lexicon: what tells the wording of a task from that of a result: {@link Lexicon#ENGLISH},
 *   <li>all rules are followed, each with its own severity, and nothing is suppressed.
 * </ul>
 */
public final class AuditPolicy {
    /** For an organisation of up to 30 people. */
    public static final AuditPolicy SMALL = builder()
            .maxObjectives(3)
            .maxKeyResults(4)
            .orphanSeverity(Severity.INFO)
            .isolationBound(0)
            .exposureShare(.5)
            .maxDepth(2)
            .priorityMismatch(.35)
            .build();

    /** For an organisation of up to 300 people; the default. */
    public static final AuditPolicy MEDIUM = builder().build();

    /** For an organisation of more than 300 people. */
    public static final AuditPolicy LARGE = builder()
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

    /** {@return a builder that holds the defaults named above} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The preset for a size of organisation.
     *
     * @param size how many people work there
     * @return {@link #SMALL}, {@link #MEDIUM} or {@link #LARGE}
     */
    public static AuditPolicy forSize(OrganizationSize size) {
        return switch (size) {
            case SMALL -> SMALL;
            case MEDIUM -> MEDIUM;
            case LARGE -> LARGE;
        };
    }

    /** {@return a builder that holds all of this policy} */
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

    /** {@return the most objectives that a unit or an owner should pursue in a cycle} */
    public int maxObjectives() {
        return maxObjectives;
    }

    /** {@return the fewest key results that an objective should have} */
    public int minKeyResults() {
        return minKeyResults;
    }

    /** {@return the most key results that an objective should have} */
    public int maxKeyResults() {
        return maxKeyResults;
    }

    /** {@return how bad an orphan is} */
    public Severity orphanSeverity() {
        return orphanSeverity;
    }

    /** {@return the upper bound of a team's share of outward links below which it is isolated; 0 switches the rule off} */
    public double isolationBound() {
        return isolationBound;
    }

    /** {@return the share of grounded objectives that may depend on one} */
    public double exposureShare() {
        return exposureShare;
    }

    /** {@return how many objectives must depend on one before it is a finding} */
    public int exposureGoals() {
        return exposureGoals;
    }

    /** {@return the most links that an objective should be away from the strategy} */
    public int maxDepth() {
        return maxDepth;
    }

    /** {@return how far effort and stated priorities may be apart} */
    public double priorityMismatch() {
        return priorityMismatch;
    }

    /** {@return how similar the titles of goals of different owners must be to count as near duplicates} */
    public double duplicateSimilarity() {
        return duplicateSimilarity;
    }

    /** {@return the share of a key result's time after which a change of its measure is late} */
    public double lateRetarget() {
        return lateRetarget;
    }

    /** {@return how many key results of an owner must have ended before anything is said of them} */
    public int sandbaggingSample() {
        return sandbaggingSample;
    }

    /** {@return the share of aspirational key results reached in full from which targets count as too easy} */
    public double sandbaggingShare() {
        return sandbaggingShare;
    }

    /** {@return what tells the wording of a task from that of a result} */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** {@return the rules that were added to those that come with the library, in order} */
    public List<Rule> addedRules() {
        return added;
    }

    /**
     * Whether an audit follows a rule.
     *
     * @param rule a rule, shipped or added
     * @return false if it was switched off
     */
    public boolean isEnabled(Rule rule) {
        return !disabled.contains(rule.name());
    }

    /**
     * How bad the findings of a rule are.
     *
     * @param rule a rule
     * @return the severity that this policy gives it, or else its own
     */
    public Severity severity(Rule rule) {
        Severity given = severities.get(rule.name());
        return given == null ? rule.severity(this) : given;
    }

    /**
     * Whether a finding of a rule about some subjects is left out.
     *
     * @param rule the name of a rule
     * @param subjects the ids of what the finding is about
     * @return whether the rule is suppressed for one of them
     */
    public boolean isSuppressed(String rule, List<String> subjects) {
        checkNotNull(rule, "rule");
        checkNotNull(subjects, "subjects");
        return !suppressed.isEmpty() && subjects.stream().anyMatch(subject -> suppressed.containsEntry(rule, subject));
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
         * Sets the most objectives that a unit or an owner should pursue in a cycle.
         *
         * @param newMaxObjectives the new value, at least 0
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxObjectives(int newMaxObjectives) {
            checkArgument(newMaxObjectives >= 0, "maxObjectives (%s) must not be negative", newMaxObjectives);
            this.maxObjectives = newMaxObjectives;
            return this;
        }

        /**
         * Sets the fewest key results that an objective should have.
         *
         * @param newMinKeyResults the new value, at least 0
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder minKeyResults(int newMinKeyResults) {
            checkArgument(newMinKeyResults >= 0, "minKeyResults (%s) must not be negative", newMinKeyResults);
            this.minKeyResults = newMinKeyResults;
            return this;
        }

        /**
         * Sets the most key results that an objective should have.
         *
         * @param newMaxKeyResults the new value, at least 0
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
         * @param newOrphanSeverity the new value
         * @return this builder
         */
        public Builder orphanSeverity(Severity newOrphanSeverity) {
            checkNotNull(newOrphanSeverity, "newOrphanSeverity");
            this.orphanSeverity = newOrphanSeverity;
            return this;
        }

        /**
         * Sets the upper bound of a team's share of outward links below which it is isolated.
         *
         * @param newIsolationBound the new value, in [0, 1]
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
         * Sets the share of grounded objectives that may depend on one.
         *
         * @param newExposureShare the new value, in [0, 1]
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
         * Sets how many objectives must depend on one before it is a finding.
         *
         * @param newExposureGoals the new value, at least 0
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder exposureGoals(int newExposureGoals) {
            checkArgument(newExposureGoals >= 0, "exposureGoals (%s) must not be negative", newExposureGoals);
            this.exposureGoals = newExposureGoals;
            return this;
        }

        /**
         * Sets the most links that an objective should be away from the strategy.
         *
         * @param newMaxDepth the new value, at least 0
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
         * @param newPriorityMismatch the new value, in [0, 1]
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
         * Sets how similar the titles of goals of different owners must be to count as near duplicates.
         *
         * @param newDuplicateSimilarity the new value, in [0, 1]
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
         * Sets the share of a key result's time after which a change of its measure is late.
         *
         * @param newLateRetarget the new value, in [0, 1]
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
         * Sets how many key results of an owner must have ended before anything is said of them.
         *
         * @param newSandbaggingSample the new value, at least 0
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
         * Sets the share of aspirational key results reached in full from which targets count as too easy.
         *
         * @param newSandbaggingShare the new value, in [0, 1]
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
         * Sets what tells the wording of a task from that of a result.
         *
         * @param newLexicon the new value
         * @return this builder
         */
        public Builder lexicon(Lexicon newLexicon) {
            checkNotNull(newLexicon, "newLexicon");
            this.lexicon = newLexicon;
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

        /** {@return the policy} */
        public AuditPolicy build() {
            return new AuditPolicy(this);
        }
    }
}
