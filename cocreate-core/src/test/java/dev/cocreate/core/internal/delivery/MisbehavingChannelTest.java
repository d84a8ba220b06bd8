package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A channel of the host's that throws, blocks, lies or floods harms nobody but its own turns. */
class MisbehavingChannelTest {

    private static final Pace IMPATIENT = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            20,
            Duration.ofDays(3),
            Duration.ofMinutes(1),
            Duration.ofMillis(50));

    /** Leaves a call behind that blocks, and none that is only slow because the machine is. */
    private static final Pace UNHURRIED = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            20,
            Duration.ofDays(3),
            Duration.ofMinutes(1),
            Duration.ofSeconds(3));

    /** Gives a call as long as a test waits for anything. */
    private static final Pace PATIENT = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            20,
            Duration.ofDays(3),
            Duration.ofMinutes(20),
            Duration.ofMinutes(5));

    /** Does what a test says at each call. */
    private static class Odd implements Channel {
        private final String scheme;
        ChannelContext context;

        Odd(String scheme) {
            this.scheme = scheme;
        }

        @Override
        public ChannelProfile profile() {
            return ChannelProfile.plain(scheme).able(Ability.DEDUPLICATE, Ability.AUTHENTICATE);
        }

        @Override
        public void start(ChannelContext given) {
            context = given;
        }

        @Override
        public SendOutcome send(Outbound outbound, Instant deadline) {
            return SendOutcome.Accepted.as(outbound.sendKey());
        }

        @Override
        public void stop(Duration drain) {}
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENT.deadline().toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static PostRoom running(Channel... channels) {
        return running(IMPATIENT, channels);
    }

    private static PostRoom running(Pace pace, Channel... channels) {
        PostRoom room = new PostRoom(new MemoryJournal(), "node-1", pace);
        room.delivery = new Delivery(room.square.road, room.square.forum, "node-1", pace);
        for (Channel channel : channels) {
            room.delivery.with(channel);
        }
        room.couriers.add(room.delivery, 0);
        room.reach("odd:ada");
        room.contacts.reach(CLINIC, List.of(Address.of("wire", "clinic"))).orElseThrow();
        return room;
    }

    @Test
    void oneThatBlocksInEveryCallHoldsUpItsOwnTurnsOnly() {
        CountDownLatch never = new CountDownLatch(1);
        Channel stuck = new Odd("odd") {
            private void block() {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void start(ChannelContext given) {
                block();
            }

            @Override
            public SendOutcome send(Outbound outbound, Instant deadline) {
                block();
                return super.send(outbound, deadline);
            }

            @Override
            public void stop(Duration drain) {
                block();
            }
        };
        Wire wire = Wire.careful("wire");
        PostRoom room = running(stuck, wire);
        room.delivery.start();
        room.talk.say(CLINIC, "To nobody who hears.").orElseThrow();
        room.talk.say(ADA, "To the clinic.").orElseThrow();
        room.couriers.round(room.square.road);

        await(() -> wire.words().size() == 1);
        await(() -> room.deliveries().of("talk", 1).get(ADA) == DeliveryState.RETRYING);
        room.delivery.close();
        assertThat(wire.words()).containsExactly("ada: To the clinic.");
    }

    @Test
    void oneThatBlocksOnManyLanesLeavesThreadsToTheOthers() {
        CountDownLatch end = new CountDownLatch(1);
        Set<Thread> inside = ConcurrentHashMap.newKeySet();
        Channel stuck = new Odd("odd") {
            @Override
            public SendOutcome send(Outbound outbound, Instant deadline) {
                inside.add(Thread.currentThread());
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.send(outbound, deadline);
            }
        };
        Wire wire = Wire.careful("wire");
        PostRoom room = running(PATIENT, stuck, wire);
        for (int i = 0; i < 40; i++) {
            room.square
                    .open(Opening.about("Statins").between(ADA).and(CLINIC).named("talk-" + i))
                    .say(CLINIC, "To nobody who hears.")
                    .orElseThrow();
        }
        for (int i = 0; i < 5; i++) {
            room.square
                    .forum
                    .find("talk-" + i)
                    .orElseThrow()
                    .say(ADA, "To the clinic.")
                    .orElseThrow();
        }
        room.delivery.start();
        room.couriers.round(room.square.road);

        await(() -> wire.words().size() == 5);
        room.talk.say(ADA, "And a late one.").orElseThrow();
        room.couriers.round(room.square.road);
        await(() -> wire.words().size() == 6);

        assertThat(inside).hasSizeLessThanOrEqualTo(2 * Traffic.MOST_WAITING);
        end.countDown();
        room.delivery.close();
    }

    @Test
    void oneThatBlocksInTheMiddleOfSeveralHasSentThoseBefore() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        List<Long> sent = new CopyOnWriteArrayList<>();
        Channel stuck = new Odd("odd") {
            @Override
            public SendOutcome send(Outbound outbound, Instant deadline) {
                sent.add(outbound.turn().number());
                if (sent.size() == 3) {
                    boolean waited = false;
                    while (!waited) {
                        try {
                            late.await();
                            waited = true;
                        } catch (InterruptedException e) {
                            // It does not even care that it is told to come back.
                        }
                    }
                    back.countDown();
                }
                return super.send(outbound, deadline);
            }
        };
        PostRoom room = running(UNHURRIED, stuck);
        for (int i = 1; i <= 5; i++) {
            room.talk.say(CLINIC, "Number " + i).orElseThrow();
        }
        room.couriers.round(room.square.road);
        room.delivery.start();

        await(() -> room.deliveries().of("talk", 3).get(ADA) == DeliveryState.RETRYING);
        assertThat(room.deliveries().of("talk", 2).get(ADA)).isEqualTo(DeliveryState.SENT);
        late.countDown();
        back.await();
        assertThat(sent).as("who was left behind sends no more").containsExactly(1L, 2L, 3L);

        room.square.clock.pass(Duration.ofMinutes(1));
        await(() -> room.deliveries().of("talk", 5).get(ADA) == DeliveryState.SENT);
        room.delivery.close();
        assertThat(sent).containsExactly(1L, 2L, 3L, 3L, 4L, 5L);
    }

    @Test
    void oneThatInterruptsItsOwnThreadStopsNothing() {
        Channel rude = new Odd("odd") {
            @Override
            public SendOutcome send(Outbound outbound, Instant deadline) {
                Thread.currentThread().interrupt();
                return super.send(outbound, deadline);
            }
        };
        PostRoom room = running(PATIENT, rude);
        for (int i = 1; i <= 5; i++) {
            room.talk.say(CLINIC, "Number " + i).orElseThrow();
        }
        room.couriers.round(room.square.road);
        room.delivery.start();

        await(() -> room.deliveries().of("talk", 5).get(ADA) == DeliveryState.SENT);
        room.delivery.close();
    }

    @Test
    void oneThatThrowsErrorsIsTriedAgainLater() {
        Channel broken = new Odd("odd") {
            private int calls;

            @Override
            public SendOutcome send(Outbound outbound, Instant deadline) {
                if (calls++ == 0) {
                    throw new LinkageError("a class of the adapter is missing");
                }
                return super.send(outbound, deadline);
            }
        };
        PostRoom room = running(PATIENT, broken, Wire.careful("wire"));
        room.delivery.start();
        room.talk.say(CLINIC, "Twice.").orElseThrow();
        room.couriers.round(room.square.road);
        await(() -> room.deliveries().of("talk", 1).get(ADA) == DeliveryState.RETRYING);

        room.square.clock.pass(Duration.ofMinutes(1));
        await(() -> room.deliveries().of("talk", 1).get(ADA) == DeliveryState.SENT);
        room.delivery.close();
    }

    @Test
    void oneThatSaysNothingOrNamesNothingIsNotBelieved() {
        for (SendOutcome lie : new SendOutcome[] {null, SendOutcome.Accepted.as("x".repeat(1_001))}) {
            Channel liar = new Odd("odd") {
                @Override
                public SendOutcome send(Outbound outbound, Instant deadline) {
                    return lie;
                }
            };
            PostRoom room = running(liar, Wire.careful("wire"));
            room.delivery.open();
            room.talk.say(CLINIC, "Did it arrive?").orElseThrow();
            room.deliver();

            assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.RETRYING);
        }
    }

    @Test
    void oneThatFloodsWithReportsAndRubbishAddsNothingToTheDialogue() {
        Odd loud = new Odd("odd");
        PostRoom room = running(loud, Wire.careful("wire"));
        room.delivery.open();
        room.talk.say(CLINIC, "One.").orElseThrow();
        room.deliver();
        long size = room.square.road.size();
        for (int i = 0; i < 2_000; i++) {
            loud.context.receipt("rubbish-" + i, Receipt.READ, Instant.EPOCH);
            loud.context.receipt("0".repeat(32) + "-" + i, Receipt.READ, Instant.EPOCH);
            loud.context.malformed("m-" + i % 5, "noise");
        }

        assertThat(room.square.road.size()).isEqualTo(size + 5);
        assertThat(room.talk.turns(0, 10)).extracting(Turn::move).hasOnlyElementsOfType(Say.class);
    }
}
