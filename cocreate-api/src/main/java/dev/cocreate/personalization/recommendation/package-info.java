/** Recommendations with reasons: what might suit her, from her own history and from many others', as she weighs the two. */
@NullMarked
package dev.cocreate.personalization.recommendation;

import org.jspecify.annotations.NullMarked;
