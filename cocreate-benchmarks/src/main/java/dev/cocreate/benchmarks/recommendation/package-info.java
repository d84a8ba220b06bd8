/** What recommending costs: to follow one more event, and to propose ten items among many. */
@NullMarked
package dev.cocreate.benchmarks.recommendation;

import org.jspecify.annotations.NullMarked;
