/**
 * What parties may settle with one another: {@linkplain dev.cocreate.dialogue.agreement.Terms terms}, the
 * {@linkplain dev.cocreate.dialogue.agreement.Offer offers} that table them, the {@linkplain
 * dev.cocreate.dialogue.agreement.Agreement agreements} they become, and {@linkplain
 * dev.cocreate.dialogue.agreement.StandingInstruction standing instructions} that answer an offer at once.
 */
@NullMarked
package dev.cocreate.dialogue.agreement;

import org.jspecify.annotations.NullMarked;
