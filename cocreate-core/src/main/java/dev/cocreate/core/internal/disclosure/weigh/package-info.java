/** Weighing: draws of values and weights, and what follows from them. */
@NullMarked
package dev.cocreate.core.internal.disclosure.weigh;

import org.jspecify.annotations.NullMarked;
