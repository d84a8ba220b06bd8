package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.channel.Address;
import dev.cocreate.core.internal.dialogue.MoveForm;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.dialogue.Move;
import java.util.List;
import java.util.Optional;

/** What else happens in the post room: addresses, what came in, and how far channels and couriers have come. */
public sealed interface PostEvent extends Event {

    /** A party stated where it is reached, in its order. */
    record ContactsStated(List<Address> addresses) implements PostEvent {
        public ContactsStated {
            addresses = List.copyOf(addresses);
        }
    }

    /** An address is a party's, or no longer. */
    record AddressKept(PartyId owner, boolean kept) implements PostEvent {}

    /** A message that came in is a turn. */
    record MessageTaken(String channel, String dialogue) implements PostEvent {}

    /**
     * A message that came in is kept apart; it is no turn.
     *
     * @param because what its sender is told of that, if the sender is known
     */
    record MessageKeptApart(String channel, String why, Optional<Move> move, Optional<Text> because)
            implements PostEvent {}

    /** A channel's own name for the conversation of a lane became known. */
    record ThreadKnown(String dialogue, PartyId recipient) implements PostEvent {}

    /** A channel remembered where it had come. */
    record ChannelCursorSaved(String cursor) implements PostEvent {}

    /** The channels that were run over this store so far, by whichever process. */
    record ChannelsKnown(List<String> channels) implements PostEvent {
        public ChannelsKnown {
            channels = List.copyOf(channels);
        }
    }

    /** All that was stored before this position has been looked at; only these lanes had something left to do. */
    record CheckpointReached(long position, List<Way> open) implements PostEvent {
        public CheckpointReached {
            open = List.copyOf(open);
        }

        /** A lane. */
        record Way(String dialogue, PartyId recipient) {}
    }

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "delivery.contacts-stated",
                    ContactsStated.class,
                    event -> Json.object().with("addresses", Arr.of(event.addresses(), LaneEvent::write)),
                    from -> new ContactsStated(from.list("addresses", each -> LaneEvent.address(each.asObject())))),
            EventType.of(
                    "delivery.address-kept",
                    AddressKept.class,
                    event -> Json.object().with("owner", event.owner().value()).with("kept", event.kept()),
                    from -> new AddressKept(PartyId.of(from.text("owner")), from.flag("kept"))),
            EventType.of(
                    "delivery.message-taken",
                    MessageTaken.class,
                    event -> Json.object().with("channel", event.channel()).with("dialogue", event.dialogue()),
                    from -> new MessageTaken(from.text("channel"), from.text("dialogue"))),
            EventType.of(
                    "delivery.message-kept-apart",
                    MessageKeptApart.class,
                    event -> Json.object()
                            .with("channel", event.channel())
                            .with("why", event.why())
                            .withIf("turn", event.move(), MoveForm::write)
                            .withIf("because", event.because(), Words::write),
                    from -> new MessageKeptApart(
                            from.text("channel"),
                            from.text("why"),
                            from.find("turn").map(move -> MoveForm.read(move.asObject())),
                            from.find("because").map(because -> Words.text(because.asObject())))),
            EventType.of(
                    "delivery.thread-known",
                    ThreadKnown.class,
                    event -> way(event.dialogue(), event.recipient()),
                    from -> new ThreadKnown(from.text("dialogue"), PartyId.of(from.text("recipient")))),
            EventType.of(
                    "delivery.channel-cursor-saved",
                    ChannelCursorSaved.class,
                    event -> Json.object().with("cursor", event.cursor()),
                    from -> new ChannelCursorSaved(from.text("cursor"))),
            EventType.of(
                    "delivery.channels-known",
                    ChannelsKnown.class,
                    event -> Json.object().with("channels", Arr.ofTexts(event.channels())),
                    from -> new ChannelsKnown(from.texts("channels"))),
            EventType.of(
                    "delivery.checkpoint-reached",
                    CheckpointReached.class,
                    event -> Json.object()
                            .with("position", event.position())
                            .with("open", Arr.of(event.open(), way -> way(way.dialogue(), way.recipient()))),
                    from -> new CheckpointReached(
                            from.integer("position"),
                            from.list(
                                    "open",
                                    each -> new CheckpointReached.Way(
                                            each.asObject().text("dialogue"),
                                            PartyId.of(each.asObject().text("recipient")))))));

    private static Obj way(String dialogue, PartyId recipient) {
        return Json.object().with("dialogue", dialogue).with("recipient", recipient.value());
    }
}
