/**
 * Rules that several hands write, the consumer's above the firm's defaults, and decisions that say why.
 *
 * <p>A {@link dev.cocreate.personalization.Rule} has an author, a {@link dev.cocreate.personalization.Layer} and a
 * {@link dev.cocreate.personalization.Condition} over what is known of a person. What she has not disclosed makes a
 * condition unknown, never false; so a {@link dev.cocreate.personalization.Decision} is settled only if nothing she has
 * kept to herself could change it, and otherwise names the question that matters.
 */
@NullMarked
package dev.cocreate.personalization;

import org.jspecify.annotations.NullMarked;
