/**
 * What happened, told to the people it concerns, and the log that proves it.
 *
 * <p>A {@link dev.cocreate.transparency.Trail} tells one party, in her language, everything that concerns her: who
 * acted, what was looked at and why, and what lies behind each decision. Both sides of an event are told the same.
 */
@NullMarked
package dev.cocreate.transparency;

import org.jspecify.annotations.NullMarked;
