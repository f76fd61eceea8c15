/** What readers take and give: options, limits, problems, and the lines of a stream. Values only. */
@NullMarked
package io.github.okralign.json.document;

import org.jspecify.annotations.NullMarked;
