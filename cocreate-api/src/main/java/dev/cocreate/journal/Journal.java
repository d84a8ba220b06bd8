package dev.cocreate.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where events live: implemented by a store, called by the library on behalf of every act.
 *
 * <p>Safe for use by several threads at once. Nobody, in this process or another, can read an event before it is
 * durable, nor a position while a lower one is still to come.
 */
public interface Journal extends AutoCloseable {

    /**
     * Stores all events of a commit or none. Durable on return.
     *
     * <p>Expected versions are checked, and positions given, in the transaction that stores; the events of one commit
     * get consecutive positions. When the first event's id is already stored, nothing is written: the same events get
     * the answer they got the first time.
     *
     * @param commit what to store, and on what it was decided
     * @return the events as stored; or the stream that has moved on
     * @throws IllegalArgumentException if an id is stored already with other content
     * @throws dev.cocreate.CoCreateException if the store fails; the message says whether anything may have been stored
     */
    Appended append(Commit commit);

    /**
     * Events in order of position.
     *
     * @param query which events
     * @param limit at most this many; at least 1
     * @return never more than asked; fewer means there are no more now
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    List<StoredEvent> read(Query query, int limit);

    /**
     * Pages of several streams: each what {@link #read} answers, though not all of them as of one moment. Reads one after
     * the other unless the store does better; one that is asked over a network should answer in one round.
     *
     * @param queries which streams, and from where on in each
     * @param limit at most this many of each; at least 1
     * @return a page for each query, in their order; fewer events than asked mean there are no more now
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    default List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) {
        List<List<StoredEvent>> pages = new ArrayList<>(queries.size());
        for (Query.Of query : queries) {
            pages.add(read(query, limit));
        }
        return pages;
    }

    /**
     * How far the journal has come.
     *
     * @return the size and the state of the log over it, from one transaction
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    Head head();

    /**
     * Takes the payloads of events away for ever; headers, entries and positions stay. On return they are gone from
     * everything the store can reach, and no reader gets them any more. Doing it again does nothing that is not needed.
     *
     * @param positions of which events; those already without a payload are passed over
     * @return how many payloads went, and where copies may remain
     * @throws IllegalArgumentException if there is no event at one of the positions
     * @throws dev.cocreate.CoCreateException if the store fails, or a copy could not be taken away just now; then call
     *     again
     */
    Wiped wipe(Collection<Long> positions);

    /**
     * How far each durable reader has come.
     *
     * @return of this journal, usable until it is closed
     */
    Cursors cursors();

    /**
     * Ends accepted work, refuses new work and frees what the store holds. Closing twice does nothing.
     *
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    @Override
    void close();
}
