package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/**
 * One attempt to carry: a producer, and a window that begins where the journal says the relay has come.
 *
 * <p>After the first event that fails nothing more is sent, and the producer drops what it still holds: together with
 * one request at a time ({@link ProducerSettings}) nothing reaches a partition before what precedes it there.
 */
final class Carrying implements AutoCloseable {

    private static final int PAGE = 256;

    private final Plan plan;
    private final Producer<byte[], byte[]> producer;
    private final Runnable wentWell;
    private final Window window;
    private long next;
    /** Where the journal knows the relay to be. */
    private long kept;

    /**
     * @param producer closed with this
     * @param wentWell told whenever it gets on
     */
    Carrying(Plan plan, Producer<byte[], byte[]> producer, Runnable wentWell) {
        this.plan = plan;
        this.producer = producer;
        this.wentWell = wentWell;
        try {
            this.next = plan.journal().cursors().at(plan.name());
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        this.kept = next;
        this.window = new Window(next, plan.inFlight());
    }

    Window window() {
        return window;
    }

    /**
     * Goes on until the window is shut or something fails.
     *
     * @throws CoCreateException if an event could not be sent, the journal fails, or somebody else moved the place
     */
    void go() throws InterruptedException {
        try {
            while (window.isOpen()) {
                List<StoredEvent> page = plan.journal().read(new Query.From(next), PAGE);
                send(page);
                if (page.isEmpty()) {
                    rest();
                }
                keep();
            }
        } catch (RuntimeException e) {
            // The broker is not at fault: what it is about to confirm need not be sent again.
            try {
                end();
            } catch (RuntimeException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
        end();
        Window.Failed failed = window.failed();
        if (failed != null) {
            throw Undelivered.event(plan.topic(), failed);
        }
    }

    private void end() throws InterruptedException {
        window.awaitQuiet(plan.patience().toNanos());
        keep();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told all that the future would say.
    private void send(List<StoredEvent> page) throws InterruptedException {
        for (StoredEvent event : page) {
            if (!window.admit()) {
                return;
            }
            long position = event.position();
            producer.send(plan.envelope().record(plan.topic(), event), (where, failure) -> {
                if (failure == null) {
                    window.confirm(position);
                } else if (window.fail(position, failure)) {
                    producer.close(Duration.ZERO);
                }
            });
            next = position + 1;
        }
    }

    private void rest() throws InterruptedException {
        if (window.sent() > window.confirmed()) {
            window.awaitQuiet(plan.look().toNanos());
            return;
        }
        wentWell.run();
        window.awaitNews(plan.look().toNanos());
    }

    private void keep() {
        long confirmed = window.confirmed();
        if (confirmed == kept) {
            return;
        }
        Cursors cursors = plan.journal().cursors();
        // It stands there already if it was moved before and the answer was lost.
        if (!cursors.move(plan.name(), kept, confirmed) && cursors.at(plan.name()) != confirmed) {
            throw new CoCreateException(
                    "the place of the relay '" + plan.name() + "' was moved by somebody else, from " + kept + " to "
                            + cursors.at(plan.name()) + ". This relay goes on from there; if another one runs under the"
                            + " same name, give each its own",
                    true);
        }
        kept = confirmed;
        wentWell.run();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
