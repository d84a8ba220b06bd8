package dev.cocreate.testkit.channel;

class LoopbackChannelTest extends ChannelContract {

    @Override
    protected FarSide newFarSide() {
        return new LoopbackServer("loop");
    }
}
