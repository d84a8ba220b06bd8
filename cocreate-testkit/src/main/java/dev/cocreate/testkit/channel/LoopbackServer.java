package dev.cocreate.testkit.channel;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The far side of {@link LoopbackChannel}: people, mailboxes and a server within the process, which a test can make fail
 * in every way a real one does.
 *
 * <p>Safe for use by several threads at once.
 */
public class LoopbackServer implements FarSide {

    /** What the password of every channel to this server is. */
    static final String PASSWORD = "swordfish-7f3a";

    /** Something on its way in. */
    record Letter(
            long place,
            String id,
            Address from,
            String words,
            Optional<String> thread,
            boolean forged,
            boolean automatic,
            boolean garbled,
            boolean repeated) {}

    /** Something posted to somebody. */
    record Posted(String sendKey, Optional<String> thread, Visible visible) {}

    /** The server did not answer, or not to the end. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        /** Whether something may have arrived. */
        final boolean perhaps;

        Broken(boolean perhaps) {
            super("the connection broke");
            this.perhaps = perhaps;
        }
    }

    /** The server said no. */
    static final class Denied extends Exception {
        private static final long serialVersionUID = 1L;

        /** Why; absent if there was too much at once. */
        final transient SendOutcome.@Nullable Refusal why;

        Denied(SendOutcome.@Nullable Refusal why) {
            super("the server refused");
            this.why = why;
        }
    }

    private final String scheme;
    private final List<Letter> incoming = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, Posted> byKey = new HashMap<>();
    private final List<LoopbackChannel> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Visible>> watchers = new CopyOnWriteArrayList<>();
    private boolean connected = true;
    private boolean throttled;
    private boolean revoked;
    private Duration delay = Duration.ZERO;
    private @Nullable Cut cut;
    private SendOutcome.@Nullable Refusal refusal;
    private int calls;
    private long names;

    /**
     * A server for one scheme.
     *
     * @param scheme which addresses it serves
     */
    public LoopbackServer(String scheme) {
        this.scheme = Address.of(scheme, "any").scheme();
    }

    /**
     * Calls somebody whenever something becomes visible, to print a conversation as it happens, say.
     *
     * @param watcher called on the sending thread
     */
    public void watch(Consumer<Visible> watcher) {
        watchers.add(watcher);
    }

    String scheme() {
        return scheme;
    }

    @Override
    public Channel channel() {
        return new LoopbackChannel(this);
    }

    void listen(LoopbackChannel channel) {
        listeners.add(channel);
    }

    void leave(LoopbackChannel channel) {
        listeners.remove(channel);
    }

    @Override
    public Address person(int number) {
        return Address.of(scheme, "person-" + number);
    }

    /** Takes something posted; what comes twice under one key is shown once. */
    String post(String sendKey, Address to, Optional<String> thread, String words, Duration patience)
            throws Broken, Denied {
        Duration wait;
        synchronized (this) {
            calls++;
            check(Cut.BEFORE, false);
            wait = delay;
        }
        pause(wait, patience);
        Posted entry;
        synchronized (this) {
            Posted before = byKey.get(sendKey);
            entry = before != null
                    ? before
                    : new Posted(sendKey, thread, new Visible(to, words, "loop-" + names++, false));
            if (before == null) {
                posted.add(entry);
                byKey.put(sendKey, entry);
            }
            check(Cut.AFTER, true);
        }
        watchers.forEach(watcher -> watcher.accept(entry.visible()));
        return entry.visible().externalId();
    }

    /** Replaces or takes back what was posted. */
    synchronized void change(String externalId, Optional<String> words) throws Broken, Denied {
        calls++;
        check(Cut.BEFORE, false);
        for (int i = 0; i < posted.size(); i++) {
            Posted each = posted.get(i);
            Visible old = each.visible();
            if (old.externalId().equals(externalId)) {
                Visible changed = new Visible(old.to(), words.orElse(old.words()), externalId, words.isEmpty());
                posted.set(i, new Posted(each.sendKey(), each.thread(), changed));
            }
        }
        check(Cut.AFTER, true);
    }

    private void check(Cut where, boolean perhaps) throws Broken, Denied {
        if (!connected) {
            throw new Broken(perhaps);
        }
        if (cut == where) {
            cut = null;
            throw new Broken(perhaps);
        }
        if (where == Cut.BEFORE) {
            if (revoked) {
                throw new Denied(SendOutcome.Refusal.FATAL);
            }
            if (throttled) {
                throw new Denied(null);
            }
            if (refusal != null) {
                SendOutcome.Refusal why = refusal;
                refusal = null;
                throw new Denied(why);
            }
        }
    }

    private static void pause(Duration wait, Duration patience) throws Broken {
        boolean late = wait.compareTo(patience) > 0;
        long until = System.nanoTime() + (late ? patience : wait).toNanos();
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new Broken(true);
            }
        }
        if (late) {
            throw new Broken(true);
        }
    }

    /** What came in from this place on. */
    synchronized List<Letter> from(long place) {
        return connected
                ? incoming.stream().filter(each -> each.place() >= place).toList()
                : List.of();
    }

    @Override
    public String say(Address from, String words) {
        return arrive(from, words, Optional.empty(), false, false, false);
    }

    @Override
    public void answer(Visible visible, String words) {
        Optional<String> thread;
        synchronized (this) {
            thread = posted.stream()
                    .filter(each -> each.visible().externalId().equals(visible.externalId()))
                    .findFirst()
                    .flatMap(Posted::thread);
        }
        arrive(visible.to(), words, thread, false, false, false);
    }

    private String arrive(
            Address from, String words, Optional<String> thread, boolean forged, boolean automatic, boolean garbled) {
        String id;
        synchronized (this) {
            id = "in-" + incoming.size();
            incoming.add(new Letter(incoming.size(), id, from, words, thread, forged, automatic, garbled, false));
        }
        settle();
        return id;
    }

    @Override
    public synchronized List<Visible> seen() {
        return posted.stream().map(Posted::visible).toList();
    }

    @Override
    public void settle() {
        listeners.forEach(LoopbackChannel::fetch);
    }

    @Override
    public boolean repeat(String message) {
        synchronized (this) {
            Letter old = incoming.stream()
                    .filter(each -> each.id().equals(message))
                    .findFirst()
                    .orElseThrow();
            incoming.add(new Letter(
                    incoming.size(),
                    old.id(),
                    old.from(),
                    old.words(),
                    old.thread(),
                    old.forged(),
                    old.automatic(),
                    old.garbled(),
                    true));
        }
        settle();
        return true;
    }

    @Override
    public void connect(boolean on) {
        synchronized (this) {
            connected = on;
        }
        if (on) {
            settle();
        }
    }

    @Override
    public synchronized boolean cut(Cut where) {
        cut = where;
        return true;
    }

    @Override
    public synchronized boolean refuse(SendOutcome.Refusal why) {
        refusal = why;
        return true;
    }

    @Override
    public synchronized boolean throttle(boolean on) {
        throttled = on;
        return true;
    }

    @Override
    public synchronized boolean slow(Duration late) {
        delay = late;
        return true;
    }

    @Override
    public synchronized boolean revoke() {
        revoked = true;
        return true;
    }

    @Override
    public synchronized int calls() {
        return calls;
    }

    @Override
    public Optional<String> secret() {
        return Optional.of(PASSWORD);
    }

    @Override
    public boolean forge(Address as, String words) {
        arrive(as, words, Optional.empty(), true, false, false);
        return true;
    }

    @Override
    public boolean answerByItself(String words) {
        arrive(person(1), words, Optional.empty(), false, true, false);
        return true;
    }

    @Override
    public boolean garble() {
        arrive(person(1), "\u0000", Optional.empty(), false, false, true);
        return true;
    }

    @Override
    public void notice(Visible visible, boolean read) {
        Optional<String> key;
        synchronized (this) {
            key = posted.stream()
                    .filter(each -> each.visible().externalId().equals(visible.externalId()))
                    .map(Posted::sendKey)
                    .findFirst();
        }
        Receipt receipt = read ? Receipt.READ : Receipt.DELIVERED;
        key.ifPresent(sendKey -> listeners.forEach(channel -> channel.noticed(sendKey, receipt)));
    }

    @Override
    public void close() {
        connect(false);
        listeners.clear();
    }
}
