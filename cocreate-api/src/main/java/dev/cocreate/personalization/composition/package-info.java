/**
 * Guided composition: whoever comes new to a field answers the few questions that matter, reads what the words mean, and
 * has a draft of her experience that holds.
 */
@NullMarked
package dev.cocreate.personalization.composition;

import org.jspecify.annotations.NullMarked;
