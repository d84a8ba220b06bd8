/** What makes a disclosure complete and fair: thirty rules as data, each with the check that finds a breach. */
@NullMarked
package dev.cocreate.core.internal.disclosure.lint;

import org.jspecify.annotations.NullMarked;
