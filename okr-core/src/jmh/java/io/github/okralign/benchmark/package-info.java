/**
 * How fast and how small the engine is, beside what else one could do: JMH benchmarks over a seeded organisation, with
 * peers that compute the same numbers, and the table in BENCHMARKS.md.
 */
package io.github.okralign.benchmark;
