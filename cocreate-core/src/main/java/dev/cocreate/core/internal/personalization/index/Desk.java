package dev.cocreate.core.internal.personalization.index;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Space to match in. One is taken for each match and put back, so that threads need none of their own. */
final class Desk {

    private static final ConcurrentLinkedQueue<Desk> FREE = new ConcurrentLinkedQueue<>();

    final Coded coded = new Coded();
    final Matches matches = new Matches();

    private Desk() {}

    static <T> T at(Function<Desk, T> work) {
        Desk free = FREE.poll();
        Desk desk = free == null ? new Desk() : free;
        try {
            return work.apply(desk);
        } finally {
            // What is known of somebody does not outlive its use.
            desk.coded.forget();
            FREE.offer(desk);
        }
    }
}
