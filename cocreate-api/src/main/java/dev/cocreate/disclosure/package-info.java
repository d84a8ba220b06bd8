/**
 * Risks and benefits of options, for her: a clear assessment before she commits herself to anything.
 *
 * <p>Somebody writes a {@link dev.cocreate.disclosure.Draft}; {@link dev.cocreate.disclosure.Disclosures#issue} computes
 * what can be computed for the person, refuses what is one-sided, and fixes the result under a hash. What she is shown,
 * acknowledges, answers and decides is bound to that hash. Options stay ordinary: denied with a ground, in need of a
 * neutral party, or open.
 */
@NullMarked
package dev.cocreate.disclosure;

import org.jspecify.annotations.NullMarked;
