/**
 * What an option does to a person: criteria, effects with their unit, horizon, reference class and evidence, and values
 * that are known only within limits.
 *
 * <p>A value nobody knows is {@link dev.cocreate.disclosure.effect.Uncertain.Unknown}: it is shown as such and never
 * drawn from thin air.
 */
@NullMarked
package dev.cocreate.disclosure.effect;

import org.jspecify.annotations.NullMarked;
