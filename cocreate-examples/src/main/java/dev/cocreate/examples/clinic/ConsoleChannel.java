package dev.cocreate.examples.clinic;

import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * The conversation as one reads it over the person's shoulder: what is sent to her, and what she sends.
 *
 * <p>Each turn goes to everybody but its author; printed is what reaches her, and of her own turns what reaches the one
 * she talks to.
 */
final class ConsoleChannel implements Channel {

    static final String SCHEME = "console";

    private final PrintStream out;
    private final PartyId person;
    private final PartyId partner;

    ConsoleChannel(PrintStream out, PartyId person, PartyId partner) {
        this.out = out;
        this.person = person;
        this.partner = partner;
    }

    static Address of(PartyId party) {
        return Address.of(SCHEME, party.value());
    }

    @Override
    public ChannelProfile profile() {
        return ChannelProfile.plain(SCHEME);
    }

    @Override
    public void start(ChannelContext context) {
        // Nothing comes in over the console: the example's people act through the library.
    }

    @Override
    public SendOutcome send(Outbound outbound, Instant deadline) {
        boolean hers = outbound.turn().by().equals(person);
        if (outbound.to().equals(of(hers ? partner : person))) {
            out.println();
            out.println(outbound.words().indent(4).strip());
        }
        return SendOutcome.Accepted.as(outbound.sendKey());
    }

    @Override
    public void stop(Duration drain) {
        out.flush();
    }
}
