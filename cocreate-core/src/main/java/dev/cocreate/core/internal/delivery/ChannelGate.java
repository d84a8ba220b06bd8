package dev.cocreate.core.internal.delivery;

import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.channel.Address;
import dev.cocreate.core.internal.dialogue.DialogueAct;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.dialogue.Presence.ContinueOn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lets nobody move to a channel over which nothing would ever reach her. */
public final class ChannelGate implements Gate {

    private final Set<String> here;

    /** @param here the channels this process runs */
    public ChannelGate(Set<String> here) {
        this.here = Set.copyOf(here);
    }

    @Override
    public Optional<Refusal> objection(Act act, Situation situation) {
        if (!(act instanceof DialogueAct turn) || !(turn.move() instanceof ContinueOn elsewhere)) {
            return Optional.empty();
        }
        String wanted = elsewhere.channel();
        Set<String> running = new TreeSet<>(here);
        situation.state(Latest.CHANNELS, Latest.ALL_CHANNELS).ifPresent(known -> running.addAll(known.channels()));
        if (!running.contains(wanted)) {
            String names = running.isEmpty() ? "–" : String.join(", ", running);
            return Optional.of(no(
                    "channel-not-run",
                    "Nobody runs a channel “" + wanted + "” here.",
                    "Einen Kanal „" + wanted + "“ betreibt hier niemand.",
                    text("The channels here are: " + names, "Die Kanäle hier sind: " + names)));
        }
        List<Address> listed = situation
                .state(Latest.CONTACTS, act.by().value())
                .map(PostEvent.ContactsStated::addresses)
                .orElse(List.of());
        return listed.stream().anyMatch(address -> address.scheme().equals(wanted))
                ? Optional.empty()
                : Optional.of(no(
                        "no-address-there",
                        "You have not said where you are reached on the channel “" + wanted + "”.",
                        "Sie haben nicht angegeben, wo Sie auf dem Kanal „" + wanted + "“ erreichbar sind.",
                        text("State an address there first.", "Geben Sie dort zuerst eine Adresse an.")));
    }

    private static Refusal no(String code, String english, String german, Text instead) {
        return LaneDecider.refusal(code, english, german).withRemaining(List.of(instead));
    }

    private static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
