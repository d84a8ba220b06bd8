/**
 * How a dialogue reaches people where they are. An integrator implements {@link dev.cocreate.channel.Channel}; the
 * library calls it to send and is called back, through {@link dev.cocreate.channel.ChannelContext}, with what comes in.
 *
 * <p>Delivery loses nothing that was committed and keeps the order of turns; its state is open to every author.
 */
@NullMarked
package dev.cocreate.channel;

import org.jspecify.annotations.NullMarked;
