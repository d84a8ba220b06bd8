/**
 * Disclosures: issued, shown, acknowledged, understood, weighed and decided on, each bound to the hash of what was shown.
 */
@NullMarked
package dev.cocreate.core.internal.disclosure;

import org.jspecify.annotations.NullMarked;
