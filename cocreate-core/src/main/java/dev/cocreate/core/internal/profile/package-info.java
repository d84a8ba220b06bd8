/**
 * Profiles: facts with provenance, the one read path, grants, consent and rights.
 *
 * <p>One stream holds what a person disclosed and permitted ({@code profile/<owner>}), one who looked ({@code
 * looks/<owner>}). {@link dev.cocreate.core.internal.profile.ProfileReader} alone turns a fact into something another
 * party may use.
 */
@NullMarked
package dev.cocreate.core.internal.profile;

import org.jspecify.annotations.NullMarked;
