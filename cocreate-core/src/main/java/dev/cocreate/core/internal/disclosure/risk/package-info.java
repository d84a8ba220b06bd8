/** Risk models that ship, and the desk that holds every model to its card. */
@NullMarked
package dev.cocreate.core.internal.disclosure.risk;

import org.jspecify.annotations.NullMarked;
