package dev.cocreate.core.internal.profile;

import dev.cocreate.profile.access.Asymmetry;
import dev.cocreate.profile.access.Openness;
import java.util.concurrent.atomic.LongAdder;

/**
 * The one check before a decision about somebody is released, in whichever room it was made, and the count of what came
 * of it since the library was opened. Safe for several threads.
 */
public final class AsymmetryMeter {

    private final LongAdder released = new LongAdder();
    private final LongAdder used = new LongAdder();
    private final LongAdder withheld = new LongAdder();
    private final LongAdder stopped = new LongAdder();

    /** Counts a decision that went on record. */
    public void released(Asymmetry asymmetry) {
        if (!asymmetry.releasable()) {
            throw new IllegalStateException("a decision is released only if nothing it used is unexplained, but "
                    + asymmetry.unexplained().size() + " of the data of this one are");
        }
        released.increment();
        used.add(asymmetry.visible().size() + asymmetry.withheld().size());
        withheld.add(asymmetry.withheld().size());
    }

    /** Counts a decision that was not released. */
    public void stopped() {
        stopped.increment();
    }

    /** What was counted so far; taken while others count, the figures may be a decision apart. */
    public Openness figures() {
        long kept = withheld.sum();
        return new Openness(released.sum(), Math.max(kept, used.sum()), kept, stopped.sum());
    }
}
