/**
 * What every channel must do, as tests: extend {@link dev.cocreate.testkit.channel.ChannelContract} and tell it, with a
 * {@link dev.cocreate.testkit.channel.FarSide}, how to act at the other end. {@link
 * dev.cocreate.testkit.channel.LoopbackChannel} keeps the contract and can be made to fail in every way.
 */
@NullMarked
package dev.cocreate.testkit.channel;

import org.jspecify.annotations.NullMarked;
