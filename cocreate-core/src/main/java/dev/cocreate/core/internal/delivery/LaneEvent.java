package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens on a lane. */
public sealed interface LaneEvent extends Event {

    /** A lane came to be; its token tells the far side's answers apart from forgeries. */
    record LaneBegan(String dialogue, PartyId recipient, String token) implements LaneEvent {}

    /** A process took the lane for a time. The fence shuts out whoever held it before. */
    record LaneTaken(String holder, long fence, Instant until) implements LaneEvent {}

    /** A process let go of the lane before its time was over, so that another need not wait. */
    record LaneReleased(String holder, long fence) implements LaneEvent {}

    /** An attempt is about to be made over a channel that would not recognise a second one. */
    record AttemptBegun(long turn, int attempt, String channel) implements LaneEvent {}

    /** One turn as the channel took it. */
    record Handed(long turn, int attempt, String externalId) {}

    /** Turns were handed to a channel, in this order. */
    record TurnsHandedOver(String channel, List<Handed> handed, Optional<String> threadRef) implements LaneEvent {
        public TurnsHandedOver {
            handed = List.copyOf(handed);
        }
    }

    /** An attempt came to nothing; another follows, not before that time. */
    record AttemptFailed(long turn, int attempt, String why, Instant next) implements LaneEvent {}

    /** A turn is no longer tried: it is dead, or may have arrived and must not arrive twice. */
    record TurnGivenUp(long turn, int attempts, String why, boolean uncertain, boolean holds) implements LaneEvent {}

    /** A turn was passed over because it is withheld. */
    record TurnWithheld(long turn) implements LaneEvent {}

    /** The channel reported on something it had sent. */
    record ReceiptNoted(long turn, Receipt receipt) implements LaneEvent {}

    /** A dead letter is tried again, perhaps at another address. */
    record LetterRedriven(long turn, PartyId by, Optional<Address> to) implements LaneEvent {}

    /** A dead letter was let go. */
    record LetterDropped(long turn, PartyId by, String reason) implements LaneEvent {}

    /** The recipient was heard on a channel. */
    record RecipientHeard(String channel) implements LaneEvent {}

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "delivery.lane-began",
                    LaneBegan.class,
                    event -> Json.object()
                            .with("dialogue", event.dialogue())
                            .with("recipient", event.recipient().value())
                            .with("token", event.token()),
                    from -> new LaneBegan(
                            from.text("dialogue"), PartyId.of(from.text("recipient")), from.text("token"))),
            EventType.of(
                    "delivery.lane-taken",
                    LaneTaken.class,
                    event -> Json.object()
                            .with("holder", event.holder())
                            .with("fence", event.fence())
                            .with("until", event.until().toString()),
                    from -> new LaneTaken(from.text("holder"), from.integer("fence"), instant(from, "until"))),
            EventType.of(
                    "delivery.lane-released",
                    LaneReleased.class,
                    event -> Json.object().with("holder", event.holder()).with("fence", event.fence()),
                    from -> new LaneReleased(from.text("holder"), from.integer("fence"))),
            EventType.of(
                    "delivery.attempt-begun",
                    AttemptBegun.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("attempt", event.attempt())
                            .with("channel", event.channel()),
                    from -> new AttemptBegun(from.integer("turn"), from.small("attempt"), from.text("channel"))),
            EventType.of(
                    "delivery.turns-handed-over",
                    TurnsHandedOver.class,
                    event -> Json.object()
                            .with("channel", event.channel())
                            .with(
                                    "handed",
                                    Arr.of(
                                            event.handed(),
                                            handed -> Json.object()
                                                    .with("turn", handed.turn())
                                                    .with("attempt", handed.attempt())
                                                    .with("as", handed.externalId())))
                            .withIf("thread", event.threadRef(), Str::new),
                    from -> new TurnsHandedOver(
                            from.text("channel"),
                            from.list("handed", each -> handed(each.asObject())),
                            from.find("thread").map(thread -> thread.asText("thread")))),
            EventType.of(
                    "delivery.attempt-failed",
                    AttemptFailed.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("attempt", event.attempt())
                            .with("why", event.why())
                            .with("next", event.next().toString()),
                    from -> new AttemptFailed(
                            from.integer("turn"), from.small("attempt"), from.text("why"), instant(from, "next"))),
            EventType.of(
                    "delivery.turn-given-up",
                    TurnGivenUp.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("attempts", event.attempts())
                            .with("why", event.why())
                            .with("uncertain", event.uncertain())
                            .with("holds", event.holds()),
                    from -> new TurnGivenUp(
                            from.integer("turn"),
                            from.small("attempts"),
                            from.text("why"),
                            from.flag("uncertain"),
                            from.flag("holds"))),
            EventType.of(
                    "delivery.turn-withheld",
                    TurnWithheld.class,
                    event -> Json.object().with("turn", event.turn()),
                    from -> new TurnWithheld(from.integer("turn"))),
            EventType.of(
                    "delivery.receipt-noted",
                    ReceiptNoted.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("receipt", event.receipt().name()),
                    from -> new ReceiptNoted(from.integer("turn"), receipt(from.text("receipt")))),
            EventType.of(
                    "delivery.letter-redriven",
                    LetterRedriven.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("by", event.by().value())
                            .withIf("to", event.to(), LaneEvent::write),
                    from -> new LetterRedriven(
                            from.integer("turn"),
                            PartyId.of(from.text("by")),
                            from.find("to").map(to -> address(to.asObject())))),
            EventType.of(
                    "delivery.letter-dropped",
                    LetterDropped.class,
                    event -> Json.object()
                            .with("turn", event.turn())
                            .with("by", event.by().value())
                            .with("reason", event.reason()),
                    from -> new LetterDropped(from.integer("turn"), PartyId.of(from.text("by")), from.text("reason"))),
            EventType.of(
                    "delivery.recipient-heard",
                    RecipientHeard.class,
                    event -> Json.object().with("channel", event.channel()),
                    from -> new RecipientHeard(from.text("channel"))));

    private static Handed handed(Obj from) {
        return new Handed(from.integer("turn"), from.small("attempt"), from.text("as"));
    }

    /** An address with all of it. */
    static Obj write(Address address) {
        return Json.object().with("scheme", address.scheme()).with("value", address.value());
    }

    /** An address as written. */
    static Address address(Obj from) {
        return new Address(from.text("scheme"), from.text("value"));
    }

    private static Receipt receipt(String name) {
        for (Receipt receipt : Receipt.values()) {
            if (receipt.name().equals(name)) {
                return receipt;
            }
        }
        throw new MalformedJson("receipt", "no such receipt is known");
    }

    private static Instant instant(Obj from, String name) {
        try {
            return Instant.parse(from.text(name));
        } catch (DateTimeException e) {
            throw new MalformedJson(name, "it is no time");
        }
    }
}
