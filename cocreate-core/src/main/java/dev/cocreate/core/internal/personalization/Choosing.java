package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.road.Act;

/** An act that takes a value of an element for somebody, whoever acts: what law or duty forbids is refused there. */
public interface Choosing extends Act {

    /** For whom. */
    PartyId consumer();

    /** Which element. */
    String element();

    /** Which value. */
    String value();

    /** What for. */
    Purpose purpose();
}
