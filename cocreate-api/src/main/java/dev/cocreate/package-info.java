/**
 * The words every area shares, and {@link dev.cocreate.CoCreate}, the facade a host holds.
 *
 * <p>Nothing here knows an area: parties and the roles they take, what may be said to a person ({@link
 * dev.cocreate.Text}), what is known of her ({@link dev.cocreate.Datum}), and how the library answers: with an
 * {@link dev.cocreate.Outcome}, whose "no" carries its {@linkplain dev.cocreate.Reason reasons}.
 */
@NullMarked
package dev.cocreate;

import org.jspecify.annotations.NullMarked;
