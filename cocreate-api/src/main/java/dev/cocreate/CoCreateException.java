package dev.cocreate;

/**
 * Storage, configuration or transport failed. The message says what was being done, with what, and what to do; it
 * holds nothing a person disclosed.
 */
public class CoCreateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the same call may succeed later. */
    private final boolean retryable;

    /**
     * A fault with nothing beneath it.
     *
     * @param message what was being done, with what, and what to do
     * @param retryable whether the same call may succeed later without anybody's doing
     */
    public CoCreateException(String message, boolean retryable) {
        super(message);
        this.retryable = retryable;
    }

    /**
     * A fault caused by another.
     *
     * @param message what was being done, with what, and what to do
     * @param retryable whether the same call may succeed later without anybody's doing
     * @param cause what failed beneath
     */
    public CoCreateException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Whether the same call may succeed later without anybody's doing.
     *
     * @return false where a person must act first
     */
    public boolean retryable() {
        return retryable;
    }
}
