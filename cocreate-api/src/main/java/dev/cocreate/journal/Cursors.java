package dev.cocreate.journal;

/**
 * How far each durable reader of a journal has come: implemented by a store, called by the library for subscribers.
 *
 * <p>Kept in the store itself, so that a reader goes on where it was after a crash. Safe for use by several threads at
 * once, in this process and others.
 */
public interface Cursors {

    /**
     * The next position a reader wants.
     *
     * @param reader its name, 1 to 200 characters
     * @return 0 for a reader never heard of
     * @throws IllegalArgumentException if the name is empty or too long
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    long at(String reader);

    /**
     * Moves a reader, unless somebody else has moved it meanwhile. Durable on return.
     *
     * @param reader its name, 1 to 200 characters
     * @param from where it must stand now
     * @param to where it stands from now on; at least 0, and lower than {@code from} to read again
     * @return whether it stood there, and so was moved
     * @throws IllegalArgumentException if the name is empty or too long, or {@code to} is negative
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    boolean move(String reader, long from, long to);
}
