/** Benchmarks of okr-json, never part of the tests; see the profile {@code benchmark}. */
package io.github.okralign.json.benchmark;
