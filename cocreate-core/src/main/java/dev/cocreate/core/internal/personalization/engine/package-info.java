/**
 * The pure half: rules and what is known of a person become a decision. No clock, journal or chance; the same input
 * gives the same decision on any machine and any thread.
 */
@NullMarked
package dev.cocreate.core.internal.personalization.engine;

import org.jspecify.annotations.NullMarked;
