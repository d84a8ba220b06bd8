package dev.cocreate.core.internal.road;

import java.util.UUID;

/** Where new ids come from. The only place that may draw them at random. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /** Random ids (version 4). */
    static Ids random() {
        return UUID::randomUUID;
    }
}
