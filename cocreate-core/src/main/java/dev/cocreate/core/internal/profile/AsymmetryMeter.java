package dev.cocreate.core.internal.profile;

import dev.cocreate.profile.access.Asymmetry;
import java.util.concurrent.atomic.LongAdder;

/**
 * How much of what decisions used about people was withheld from them, since the library was opened. Safe for several
 * threads.
 */
public final class AsymmetryMeter {

    private final LongAdder used = new LongAdder();
    private final LongAdder withheld = new LongAdder();
    private final LongAdder stopped = new LongAdder();

    /** Counts one decision; returns whether it may be released. */
    public boolean admit(Asymmetry asymmetry) {
        if (!asymmetry.releasable()) {
            stopped.increment();
            return false;
        }
        used.add(asymmetry.visible().size() + asymmetry.withheld().size());
        withheld.add(asymmetry.withheld().size());
        return true;
    }

    /** The share of data used in released decisions that was withheld; 0 to 1, 0 before any. */
    public double withheldShare() {
        long all = used.sum();
        return all == 0 ? 0 : (double) withheld.sum() / all;
    }

    /** How many decisions were not released because a datum they used was neither shown nor accounted for. */
    public long stopped() {
        return stopped.sum();
    }
}
