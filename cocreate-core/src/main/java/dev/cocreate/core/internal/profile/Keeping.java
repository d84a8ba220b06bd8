package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.transparency.Telling;
import java.util.List;
import java.util.Optional;

/**
 * What reaches beyond this room when everything held about a person is exported or erased: the facade hands it in, since
 * no low room knows a higher one.
 *
 * @param tellings every area's words for its events
 * @param eraser takes the content of events away for ever; where there is none, an erasure waits on record until a
 *     library that has one is opened over the same journal
 */
public record Keeping(List<Telling> tellings, Optional<Eraser> eraser) {

    public Keeping {
        tellings = List.copyOf(tellings);
    }
}
