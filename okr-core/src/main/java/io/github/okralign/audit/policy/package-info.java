/** What an audit goes by: its limits and rules, what a rule can look at, and how well owners are calibrated. */
@NullMarked
package io.github.okralign.audit.policy;

import org.jspecify.annotations.NullMarked;
