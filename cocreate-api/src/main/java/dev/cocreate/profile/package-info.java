/**
 * What a person discloses about herself, to whom, for what, and who looked.
 *
 * <p>She declares facts under {@linkplain dev.cocreate.profile.AttributeKey typed keys}; others read them only for a
 * {@link dev.cocreate.Purpose}, and each look is hers to see. What opens a profile to others is in {@code
 * dev.cocreate.profile.access} (her grants) and {@code dev.cocreate.profile.consent} (her answers to a firm's terms);
 * what she may ask of those who hold something about her, in {@code dev.cocreate.profile.rights}.
 */
@NullMarked
package dev.cocreate.profile;

import org.jspecify.annotations.NullMarked;
