package dev.cocreate.benchmarks.dialogue;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A channel that takes everything at once and tells who measures. */
final class Inbox implements Channel {

    private final Consumer<Outbound> taken;

    Inbox(Consumer<Outbound> taken) {
        this.taken = taken;
    }

    static Address of(String name) {
        return Address.of("inbox", name);
    }

    @Override
    public ChannelProfile profile() {
        return ChannelProfile.plain("inbox").able(Ability.DEDUPLICATE, Ability.AUTHENTICATE);
    }

    @Override
    public void start(ChannelContext context) {}

    @Override
    public SendOutcome send(Outbound outbound, Instant deadline) {
        taken.accept(outbound);
        return SendOutcome.Accepted.as(outbound.sendKey());
    }

    @Override
    public void stop(Duration drain) {}
}
