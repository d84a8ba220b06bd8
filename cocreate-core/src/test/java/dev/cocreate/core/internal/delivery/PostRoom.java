package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.Deliveries;
import dev.cocreate.core.internal.dialogue.Square;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A forum with delivery, run by hand. */
final class PostRoom {

    final Square square;
    final Dialogue talk;
    final ContactBook contacts;
    final String node;
    final Pace pace;
    Delivery delivery;
    Couriers couriers;

    PostRoom(Channel... channels) {
        this(new MemoryJournal(), "node-1", channels);
    }

    PostRoom(Journal journal, String node, Channel... channels) {
        this(journal, node, Pace.usual(), channels);
    }

    PostRoom(Journal journal, String node, Pace pace, Channel... channels) {
        this.square = new Square(journal);
        this.node = node;
        this.pace = pace;
        square.types.addAll(LaneEvent.TYPES);
        square.types.addAll(PostEvent.TYPES);
        square.restart();
        contacts = new ContactBook(square.road);
        talk = square.forum
                .find("talk")
                .orElseGet(() -> square.open(
                        Opening.about("Statins").between(ADA).and(CLINIC).named("talk")));
        begin(channels);
    }

    private void begin(Channel... channels) {
        delivery = new Delivery(square.road, square.forum, node, pace);
        for (Channel channel : channels) {
            delivery.with(channel);
        }
        couriers = new Couriers();
        couriers.add(delivery, delivery.position());
        delivery.recall();
        delivery.open();
    }

    void reach(String... addresses) {
        contacts.reach(
                        ADA,
                        Arrays.stream(addresses)
                                .map(each -> Address.of(
                                        each.substring(0, each.indexOf(':')), each.substring(each.indexOf(':') + 1)))
                                .toList())
                .orElseThrow();
    }

    /** Carries and delivers all there is to do now. */
    void deliver() {
        couriers.round(square.road);
        while (delivery.round() > 0) {
            couriers.round(square.road);
        }
    }

    /** The process dies: nothing in memory is left, and another begins. */
    PostRoom killed(Channel... channels) {
        PostRoom next = new PostRoom(square.journal, node, pace, channels);
        next.square.clock.pass(Duration.between(next.square.clock.instant(), square.clock.instant()));
        return next;
    }

    Deliveries deliveries() {
        return delivery.deliveries();
    }

    List<dev.cocreate.channel.DeadLetter> dead() {
        return deliveries().dead("talk");
    }
}
