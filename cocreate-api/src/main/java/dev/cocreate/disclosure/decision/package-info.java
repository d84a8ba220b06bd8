/**
 * What people do about a disclosure: acknowledge, understand, weigh, decide, and who bears which risk then.
 *
 * <p>All of it is bound to the hash of exactly what was shown. A responsibility taken is evidence of what was known and
 * accepted; it is never a waiver of anybody's rights.
 */
@NullMarked
package dev.cocreate.disclosure.decision;

import org.jspecify.annotations.NullMarked;
