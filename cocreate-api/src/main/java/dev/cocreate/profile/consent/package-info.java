/**
 * What a firm asks to use, on which terms, and what she answered.
 *
 * <p>A firm offers {@linkplain dev.cocreate.profile.consent.Terms terms}: a purpose, what it needs and what would help, a
 * notice, and the {@linkplain dev.cocreate.profile.consent.Way ways} open to her - give data, pay, take less, go without.
 * Every answer, a refusal and a withdrawal too, yields a signed {@linkplain dev.cocreate.profile.consent.Receipt
 * receipt}.
 */
@NullMarked
package dev.cocreate.profile.consent;

import org.jspecify.annotations.NullMarked;
