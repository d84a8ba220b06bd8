package dev.cocreate;

import java.util.Objects;

/** A {@link Refusal} for hosts that prefer exceptions; only {@link Outcome#orElseThrow()} throws it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was refused and why; not carried over Java serialization. */
    private final transient Refusal refusal;

    /**
     * An exception that carries the refusal.
     *
     * @param refusal what was refused and why
     */
    public RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    /**
     * What was refused and why.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
