package dev.cocreate.transparency.verify;

/** A note, checkpoint, receipt, tile, key or policy is not of its form, so that nothing it says counts. */
public final class MalformedEvidenceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedEvidenceException(String what, String why) {
        super(what + " is not of its form: " + why);
    }
}
