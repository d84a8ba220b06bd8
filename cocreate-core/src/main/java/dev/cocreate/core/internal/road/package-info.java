/**
 * The one road everything takes that changes anything: an {@link dev.cocreate.core.internal.road.Act} passes the
 * {@linkplain dev.cocreate.core.internal.road.Gate gates}, a pure decider turns it into events, the journal stores them,
 * and only then do {@linkplain dev.cocreate.core.internal.road.Courier couriers} carry the news.
 *
 * <p>State is a {@linkplain dev.cocreate.core.internal.road.Fold fold} of events. {@link
 * dev.cocreate.core.internal.road.Road} alone appends.
 */
@NullMarked
package dev.cocreate.core.internal.road;

import org.jspecify.annotations.NullMarked;
