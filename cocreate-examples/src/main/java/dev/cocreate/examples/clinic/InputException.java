package dev.cocreate.examples.clinic;

/** The input is not as it should be; the message is one line for the person who wrote it. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
