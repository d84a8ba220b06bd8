package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelProfile;

/** A channel in use, with what is known of its condition. */
record Station(Channel channel, ChannelProfile profile, Breaker breaker, Traffic traffic) {

    static Station of(Channel channel) {
        return new Station(channel, channel.profile(), new Breaker(), new Traffic());
    }
}
