/** What a person reads of what happened, in her language; and the log that proves it. */
@NullMarked
package dev.cocreate.core.internal.transparency;

import org.jspecify.annotations.NullMarked;
