/**
 * A person asks her clinic whether to start a statin: the whole of CoCreate on one real question.
 *
 * <p>Begin reading at {@link dev.cocreate.examples.clinic.Clinic}.
 */
@NullMarked
package dev.cocreate.examples.clinic;

import org.jspecify.annotations.NullMarked;
