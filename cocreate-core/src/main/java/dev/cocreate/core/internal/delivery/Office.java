package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.delivery.PostEvent.ChannelsKnown;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lanes share: the channels in use, how to reach whom over them, and how to call them safely. */
final class Office {

    private static final int LONGEST_NAME = 1_000;

    private final Road road;
    private final String node;
    private final Pace pace;
    private final Register register;
    private final Leases leases;
    private final Map<String, Station> stations = new LinkedHashMap<>();
    private @Nullable ExecutorService callers;

    Office(Road road, String node, Pace pace) {
        this.road = road;
        this.node = node;
        this.pace = pace;
        this.register = new Register(road, node, pace);
        this.leases = new Leases(road, node, register);
    }

    String node() {
        return node;
    }

    Pace pace() {
        return pace;
    }

    /** Where what happens on lanes is put on record. */
    Register register() {
        return register;
    }

    /** The lanes this process has. */
    Leases leases() {
        return leases;
    }

    /** Calls channels on threads of these from now on, so that one that blocks can be left behind. */
    void callOn(ExecutorService executor) {
        callers = executor;
    }

    void add(Station station) {
        if (stations.putIfAbsent(station.profile().scheme(), station) != null) {
            throw new IllegalArgumentException("one channel serves a scheme, but two were given for '"
                    + station.profile().scheme() + "'");
        }
    }

    Optional<Station> station(String scheme) {
        return Optional.ofNullable(stations.get(scheme));
    }

    /** Whether channels are called on threads of their own, so that others go on while one waits. */
    boolean isManned() {
        return callers != null;
    }

    /** How many threads wait for a channel that takes its time. */
    int waiting() {
        int waiting = 0;
        for (Station station : stations.values()) {
            waiting += station.traffic().waiting();
        }
        return waiting;
    }

    List<Station> stations() {
        return List.copyOf(stations.values());
    }

    /** Puts on record which channels are run, for processes that run others. */
    void makeKnown() {
        if (knows(road.state(Latest.CHANNELS, Latest.ALL_CHANNELS))) {
            return;
        }
        PostAct.take(road, PostAct.STEWARD, "delivery.know-channels", situation -> {
            Optional<ChannelsKnown> before = situation.state(Latest.CHANNELS, Latest.ALL_CHANNELS);
            Set<String> all = new TreeSet<>(stations.keySet());
            before.ifPresent(known -> all.addAll(known.channels()));
            return knows(before)
                    ? LaneDecider.no("no-news", "That is no news.", "Das ist nichts Neues.")
                    : Decided.accepted(PostAct.own(
                            Latest.CHANNELS.stream(Latest.ALL_CHANNELS), new ChannelsKnown(List.copyOf(all))));
        });
    }

    private boolean knows(Optional<ChannelsKnown> known) {
        return stations.isEmpty()
                || known.filter(channels -> channels.channels().containsAll(stations.keySet()))
                        .isPresent();
    }

    /** Where to reach a recipient: on the channel she moved to, else first as she listed. */
    Optional<Address> address(List<Address> listed, Optional<String> moved, LaneState lane, Instant now) {
        List<Address> reachable = new ArrayList<>();
        for (Address address : listed) {
            station(address.scheme())
                    .filter(station -> mayUse(station.profile(), lane, now))
                    .ifPresent(station -> reachable.add(address));
        }
        return reachable.stream()
                .filter(address -> moved.filter(address.scheme()::equals).isPresent())
                .findFirst()
                .or(() -> reachable.stream().findFirst());
    }

    private static boolean mayUse(ChannelProfile profile, LaneState lane, Instant now) {
        Instant heard = lane.heard().get(profile.scheme());
        return switch (profile.proactive()) {
            case ALWAYS -> true;
            case AFTER_CONTACT -> heard != null;
            case IN_WINDOW ->
                heard != null
                        && profile.replyWindow()
                                .filter(window -> now.isBefore(heard.plus(window)))
                                .isPresent();
        };
    }

    /**
     * Has a channel send one after the other for as long as it takes them. Returns what became of the last if it did not.
     */
    Optional<SendOutcome> attempts(Station station, Errand.Errands what) {
        ExecutorService executor = callers;
        if (executor == null) {
            return attempts(station, what, Office::called);
        }
        Errand errand = new Errand(longest());
        return errand.run(executor, () -> attempts(station, what, errand::call));
    }

    private Optional<SendOutcome> attempts(Station station, Errand.Errands what, Call call) {
        Optional<Outbound> next = what.next();
        while (next.isPresent()) {
            SendOutcome outcome = attempt(station, next.get(), call);
            if (!(outcome instanceof SendOutcome.Accepted accepted)) {
                return Optional.of(outcome);
            }
            what.accepted(accepted);
            next = what.next();
        }
        return Optional.empty();
    }

    /** Has a channel send; whatever it does, there is an outcome, and none that claims more than is known. */
    SendOutcome attempt(Station station, Outbound outbound) {
        return attempt(station, outbound, host -> within(longest(), host));
    }

    /** How the host's code is called. */
    @FunctionalInterface
    private interface Call {
        SendOutcome of(Supplier<SendOutcome> host);
    }

    /** The longest a call may take: a channel that keeps to its deadline is never left behind. */
    private Duration longest() {
        return pace.deadline().plusSeconds(1);
    }

    private SendOutcome attempt(Station station, Outbound outbound, Call call) {
        if (outbound.words().length() > station.profile().longestText()) {
            return new SendOutcome.Refused(
                    SendOutcome.Refusal.TOO_LARGE,
                    "the channel carries " + station.profile().longestText() + " characters, the turn has "
                            + outbound.words().length());
        }
        Instant deadline = road.now().plus(pace.deadline());
        try {
            return kept(Objects.requireNonNull(
                    call.of(() -> station.channel().send(outbound, deadline)), "what a channel answers"));
        } catch (RuntimeException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            return new SendOutcome.Unknown(
                    "the channel failed with " + why.getClass().getName());
        }
    }

    /** An outcome as it can be believed and kept. */
    private static SendOutcome kept(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            return accepted.externalId().isBlank() || accepted.externalId().length() > LONGEST_NAME
                    ? new SendOutcome.Unknown("the channel claims to have sent it, but cannot say what it calls it")
                    : new SendOutcome.Accepted(
                            accepted.externalId(),
                            // A name that cannot be kept is no name: our own reference goes on standing for it.
                            accepted.threadRef().filter(ref -> !ref.isBlank() && ref.length() <= LONGEST_NAME));
        }
        if (outcome instanceof SendOutcome.RetryLater later) {
            return new SendOutcome.RetryLater(Excerpt.of(later.reason()), later.notBefore(), later.wholeChannel());
        }
        return outcome instanceof SendOutcome.Refused refused
                ? new SendOutcome.Refused(refused.refusal(), Excerpt.of(refused.reason()))
                : new SendOutcome.Unknown(Excerpt.of(((SendOutcome.Unknown) outcome).reason()));
    }

    Optional<SendOutcome> probe(Station station, Outbound outbound) {
        try {
            return within(longest(), () -> station.channel().probe(outbound)).map(Office::kept);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Has a channel do something, on a thread it can be left behind on if there are any; throws if it takes longer. */
    <T> T within(Duration time, Supplier<T> host) {
        ExecutorService executor = callers;
        if (executor == null) {
            return called(() -> Objects.requireNonNull(host.get(), "what a channel answers"));
        }
        Future<T> answer = executor.submit(host::get);
        try {
            return Objects.requireNonNull(answer.get(time.toMillis(), TimeUnit.MILLISECONDS), "what a channel answers");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the channel failed", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IllegalStateException("the channel did not come back by its deadline", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("delivery is stopping", e);
        }
    }

    /**
     * Calls a channel's code on this thread. Its errors are its own fault and come out as any other, so that what a
     * channel does harms nobody but its own turns; but where the machine itself has no more to give, all must know.
     */
    static <T> T called(Supplier<T> host) {
        try {
            return host.get();
        } catch (StackOverflowError e) {
            throw new IllegalStateException("the channel failed", e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            throw new IllegalStateException("the channel failed", e);
        }
    }

    /** Another process has the lane: what this one was doing there is at an end. */
    static final class LaneLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LaneLost() {
            super("another process has taken over the lane", null, false, false);
        }
    }
}
