/**
 * How turns travel. The outbox is the dialogue itself: a turn is committed once, and each recipient's lane remembers how
 * far it has come, in a stream of its own. What comes in is taken together with the turn it becomes.
 */
@NullMarked
package dev.cocreate.core.internal.delivery;

import org.jspecify.annotations.NullMarked;
