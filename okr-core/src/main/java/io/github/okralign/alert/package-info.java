/** What people should hear of between two analyses. */
@NullMarked
package io.github.okralign.alert;

import org.jspecify.annotations.NullMarked;
