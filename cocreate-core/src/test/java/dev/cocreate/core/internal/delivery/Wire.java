package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Speech;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A channel whose far side is a list, and which does for each attempt what a test tells it to. */
final class Wire implements Channel {

    final List<Outbound> attempts = new ArrayList<>();
    final List<Outbound> seen = new ArrayList<>();
    final Deque<Function<Outbound, SendOutcome>> next = new ArrayDeque<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final ChannelProfile profile;
    Optional<SendOutcome> probed = Optional.empty();
    ChannelContext context;

    Wire(ChannelProfile profile) {
        this.profile = profile;
    }

    static Wire careful(String scheme) {
        return new Wire(ChannelProfile.plain(scheme).able(Ability.DEDUPLICATE, Ability.AUTHENTICATE, Ability.THREAD));
    }

    static Wire forgetful(String scheme) {
        return new Wire(ChannelProfile.plain(scheme).able(Ability.AUTHENTICATE));
    }

    @Override
    public ChannelProfile profile() {
        return profile;
    }

    @Override
    public void start(ChannelContext given) {
        context = given;
    }

    @Override
    public synchronized SendOutcome send(Outbound outbound, Instant deadline) {
        attempts.add(outbound);
        Function<Outbound, SendOutcome> behaviour = next.poll();
        return behaviour == null ? arrive(outbound) : behaviour.apply(outbound);
    }

    synchronized SendOutcome arrive(Outbound outbound) {
        if (!profile.can(Ability.DEDUPLICATE) || keys.add(outbound.sendKey())) {
            seen.add(outbound);
        }
        return SendOutcome.Accepted.as("wire-" + outbound.sendKey());
    }

    @Override
    public Optional<SendOutcome> probe(Outbound outbound) {
        return probed;
    }

    @Override
    public void stop(Duration drain) {}

    Ingest hear(String id, String from, String words, Optional<String> thread) {
        return context.receive(
                new Inbound(id, Address.of(profile.scheme(), from), true, thread, Instant.EPOCH, Speech.Say.of(words)));
    }

    synchronized List<String> words() {
        return seen.stream().map(Outbound::words).toList();
    }

    synchronized List<Long> turns() {
        return seen.stream().map(each -> each.turn().number()).toList();
    }
}
