package dev.cocreate.core.internal.delivery;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterDropped;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterRedriven;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnGivenUp;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnWithheld;
import dev.cocreate.core.internal.delivery.PostEvent.AddressKept;
import dev.cocreate.core.internal.delivery.PostEvent.ContactsStated;
import dev.cocreate.core.internal.delivery.PostEvent.MessageKeptApart;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what became of turns on their way. That all went well is no news: it is in each turn's state of delivery.
 */
public final class DeliveryTelling implements Telling {

    private static final Map<String, Text> ACTS = Map.ofEntries(
            Map.entry("delivery.redrive", text("send something again", "etwas noch einmal senden")),
            Map.entry("delivery.divert", text("send something elsewhere", "etwas anderswohin senden")),
            Map.entry("delivery.drop", text("let something undelivered go", "etwas nicht Zugestelltes aufgeben")),
            Map.entry("delivery.state-contacts", text("say where to be reached", "angeben, wo jemand erreichbar ist")),
            Map.entry("delivery.lease", text("deliver there", "dort zustellen")),
            Map.entry("delivery.release", text("leave a delivery to others", "eine Zustellung anderen überlassen")),
            Map.entry("delivery.record", text("record a delivery", "eine Zustellung festhalten")),
            Map.entry("delivery.keep-apart", text("keep a message apart", "eine Nachricht beiseitelegen")),
            Map.entry("delivery.note-receipt", text("note a receipt", "eine Empfangsbestätigung festhalten")),
            Map.entry("delivery.save-cursor", text("remember a place", "eine Stelle merken")),
            Map.entry("delivery.know-channels", text("note the channels", "die Kanäle vermerken")),
            Map.entry("delivery.checkpoint", text("set a checkpoint", "einen Haltepunkt setzen")));

    @Override
    public Optional<Told> tell(Recorded recorded) {
        Event event = recorded.event();
        if (event instanceof TurnGivenUp given) {
            String to = recorded.header().subject().value();
            return told(
                    given.uncertain()
                            ? text(
                                    "Turn " + given.turn() + " may or may not have reached " + to + ".",
                                    "Beitrag " + given.turn() + " hat " + to
                                            + " vielleicht erreicht, vielleicht nicht.")
                            : text(
                                    "Turn " + given.turn() + " did not reach " + to + " after " + given.attempts()
                                            + " attempts.",
                                    "Beitrag " + given.turn() + " hat " + to + " nach " + given.attempts()
                                            + " Versuchen nicht erreicht."));
        }
        if (event instanceof TurnWithheld withheld) {
            return told(text(
                    "Turn " + withheld.turn() + " was not sent, because a ruling withholds it.",
                    "Beitrag " + withheld.turn() + " wurde nicht gesendet, weil eine Entscheidung ihn zurückhält."));
        }
        if (event instanceof LetterRedriven redriven) {
            return told(text(
                    redriven.by() + " had turn " + redriven.turn() + " sent again.",
                    redriven.by() + " ließ Beitrag " + redriven.turn() + " noch einmal senden."));
        }
        if (event instanceof LetterDropped dropped) {
            return told(text(
                    dropped.by() + " gave up delivering turn " + dropped.turn() + ": " + dropped.reason(),
                    dropped.by() + " gab die Zustellung von Beitrag " + dropped.turn() + " auf: " + dropped.reason()));
        }
        if (event instanceof MessageKeptApart apart) {
            return Optional.of(new Told(
                    text(
                            "A message from you over the channel “" + apart.channel()
                                    + "” was kept apart; it is no turn.",
                            "Eine Nachricht von Ihnen über den Kanal „" + apart.channel()
                                    + "“ wurde beiseitegelegt; sie ist kein Beitrag."),
                    apart.because().stream()
                            .map(why -> Reason.of(apart.why(), why))
                            .toList(),
                    List.of()));
        }
        if (event instanceof ContactsStated stated) {
            int count = stated.addresses().size();
            return told(text(
                    "You said where you are reached: " + count + (count == 1 ? " address." : " addresses."),
                    "Sie haben angegeben, wo Sie erreichbar sind: " + count
                            + (count == 1 ? " Adresse." : " Adressen.")));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Text> act(String name) {
        return Optional.ofNullable(ACTS.get(name));
    }

    @Override
    public Set<Class<? extends Event>> untold() {
        return Set.of(
                LaneEvent.LaneBegan.class,
                LaneEvent.LaneTaken.class,
                LaneEvent.LaneReleased.class,
                LaneEvent.AttemptBegun.class,
                LaneEvent.TurnsHandedOver.class,
                LaneEvent.AttemptFailed.class,
                LaneEvent.ReceiptNoted.class,
                LaneEvent.RecipientHeard.class,
                AddressKept.class,
                PostEvent.MessageTaken.class,
                PostEvent.ThreadKnown.class,
                PostEvent.ChannelCursorSaved.class,
                PostEvent.ChannelsKnown.class,
                PostEvent.CheckpointReached.class);
    }

    private static Optional<Told> told(Text text) {
        return Optional.of(Told.of(text));
    }

    private static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
