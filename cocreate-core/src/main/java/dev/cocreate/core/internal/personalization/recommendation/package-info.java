/** Recommendations on the one road: what is remembered of whom, what many have in common, and what follows from both. */
@NullMarked
package dev.cocreate.core.internal.personalization.recommendation;

import org.jspecify.annotations.NullMarked;
