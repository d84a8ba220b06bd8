/**
 * What a person discloses about herself, to whom, for what, and who looked.
 *
 * <p>She declares facts under {@linkplain dev.cocreate.profile.AttributeKey typed keys}; others read them only for a
 * {@link dev.cocreate.Purpose}, and each look is hers to see.
 */
@NullMarked
package dev.cocreate.profile;

import org.jspecify.annotations.NullMarked;
