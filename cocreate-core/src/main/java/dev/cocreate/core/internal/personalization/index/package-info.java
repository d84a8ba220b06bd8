/**
 * All conditions of a rulebook matched at once, three-valued, without allocation.
 *
 * <p>Conditions go to negation normal form and then, within a cap, to an OR of conjunctions of clauses on one attribute
 * each: De Morgan, distribution and absorption keep strong Kleene values. A bit stands for a conjunction. For every
 * value an attribute can have as far as rules tell apart, a line of bits says which conjunctions it satisfies or leaves
 * alone; a match is the AND of one line per attribute. What an attribute does not disclose leaves everything possible
 * and makes nothing true. What does not fit this form is verified by a flat program on the survivors.
 *
 * <p>After Whang et al., <i>Indexing Boolean Expressions</i>, VLDB 2009, and the counting algorithms of
 * publish/subscribe, with dense lines instead of posting lists.
 */
@NullMarked
package dev.cocreate.core.internal.personalization.index;

import org.jspecify.annotations.NullMarked;
