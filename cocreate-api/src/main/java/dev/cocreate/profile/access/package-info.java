/**
 * Who may use what: the owner's grants on her profile, a firm's grants on its knowledge and resources, and whether what
 * was used is also seen by the one it was used about.
 */
@NullMarked
package dev.cocreate.profile.access;

import org.jspecify.annotations.NullMarked;
