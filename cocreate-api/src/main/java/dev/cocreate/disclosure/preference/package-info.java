/**
 * What matters to her, as far as she has said, and what follows from it.
 *
 * <p>She need not say everything: {@linkplain dev.cocreate.disclosure.preference.Statement statements} narrow the weights
 * that fit her, and the {@linkplain dev.cocreate.disclosure.preference.Assessment assessment} tells how each option fares
 * over all that remain (SMAA-2: Lahdelma and Salminen, Operations Research 2001;49:444-454).
 */
@NullMarked
package dev.cocreate.disclosure.preference;

import org.jspecify.annotations.NullMarked;
