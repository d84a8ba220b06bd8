package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.delivery.LaneEvent.Handed;
import dev.cocreate.core.internal.delivery.LaneEvent.TurnsHandedOver;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.dialogue.Square;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StoredEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several lanes served together. */
class TourTest {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private String altered = "";
    private final Wire wire = Wire.careful("wire");
    private final PostRoom room = new PostRoom(counted(new MemoryJournal()), "node-1", wire);

    private Journal counted(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        commits.incrementAndGet();
                    } else if (method.getName().startsWith("read")) {
                        reads.incrementAndGet();
                    }
                    Object answer = method.invoke(journal, arguments);
                    return method.getName().equals("readEach") ? seen(answer) : answer;
                });
    }

    /** Pages as they are read together, but those of one stream, which were altered. */
    @SuppressWarnings("unchecked")
    private List<List<StoredEvent>> seen(Object pages) {
        List<List<StoredEvent>> seen = new ArrayList<>();
        for (List<StoredEvent> page : (List<List<StoredEvent>>) pages) {
            seen.add(page.stream()
                    .map(event -> event.header().stream().toString().equals(altered)
                            ? new StoredEvent(
                                    event.position(),
                                    event.header(),
                                    Optional.of(Bytes.of(new byte[80])),
                                    event.entry())
                            : event)
                    .toList());
        }
        return seen;
    }

    /** Dialogues in each of which there is something to send. */
    private void talks(int count) {
        room.reach("wire:ada");
        for (int i = 0; i < count; i++) {
            Dialogue talk = room.square.open(
                    Opening.about("Roses").between(ADA).and(CLINIC).named("talk-" + i));
            talk.say(CLINIC, "One").orElseThrow();
            talk.say(CLINIC, "Two").orElseThrow();
        }
        room.couriers.round(room.square.road);
        commits.set(0);
    }

    @Test
    void oneCommitTakesThemAndOneSaysWhatBecameOfIt() {
        talks(20);

        room.delivery.round();

        assertThat(wire.words()).hasSize(40);
        assertThat(commits).hasValue(2);
        assertThat(room.delivery.round()).as("nothing is left to look at").isZero();
    }

    @Test
    void twoReadsSayHowTheyStandAndWhatToSend() {
        talks(20);
        reads.set(0);

        room.delivery.round();

        assertThat(wire.words()).hasSize(40);
        assertThat(reads).hasValue(2);
    }

    @Test
    void oneThatCannotBeReadDoesNotHoldUpTheRest() {
        talks(5);
        altered = Recipients.stream("talk-3").toString();

        room.delivery.round();

        assertThat(wire.words()).hasSize(8);
        altered = "";
        room.square.clock.pass(Duration.ofSeconds(2));
        room.delivery.round();
        assertThat(wire.words()).hasSize(10);
    }

    @Test
    void aLaneWhoseStateCannotBeReadDoesNotHoldUpTheRest() {
        talks(5);
        room.delivery.round();
        for (int i = 0; i < 5; i++) {
            room.square
                    .forum
                    .find("talk-" + i)
                    .orElseThrow()
                    .say(CLINIC, "Three")
                    .orElseThrow();
        }
        room.square.road.forget();
        room.couriers.round(room.square.road);
        altered = LaneDecider.stream(new LaneId("talk-3", ADA)).toString();

        room.delivery.round();

        assertThat(wire.words()).as("read by itself it is sound").hasSize(15);
    }

    @Test
    void closingLetsGoOfThemInOneCommit() {
        talks(20);
        room.delivery.round();
        commits.set(0);

        room.delivery.close();

        // One more for how far was carried.
        assertThat(commits).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void oneThatTakesItsTimeDoesNotHoldUpTheRest() {
        talks(5);
        wire.next.add(outbound -> {
            room.square.clock.pass(Duration.ofSeconds(3));
            return wire.arrive(outbound);
        });

        room.delivery.round();

        assertThat(wire.words()).as("the others are given back").hasSize(2);
        room.delivery.round();
        assertThat(wire.words()).hasSize(10);
        assertThat(wire.attempts).hasSize(10);
    }

    @Test
    void oneThatFailsIsTriedAgainAndTheOthersGoOn() {
        talks(5);
        wire.next.add(outbound -> {
            throw new IllegalStateException("a fault of the adapter");
        });

        room.delivery.round();

        assertThat(wire.words()).hasSize(8);
        room.square.clock.pass(Duration.ofMinutes(1));
        room.delivery.round();
        assertThat(wire.words()).hasSize(10);
    }

    @Test
    void oneThatAnotherProcessTookOverIsLostByItself() {
        Square square = room.square;
        Register here = new Register(square.road, "here", Pace.usual());
        Register there = new Register(square.road, "there", Pace.usual());
        LaneId lost = new LaneId("talk", ADA);
        LaneId kept = new LaneId("talk", CLINIC);
        Map<LaneId, LaneState> had = here.lease(List.of(lost, kept));
        assertThat(had).containsOnlyKeys(lost, kept);
        assertThat(there.lease(List.of(lost))).isEmpty();
        square.clock.pass(Duration.ofMinutes(2));
        assertThat(there.lease(List.of(lost))).containsOnlyKeys(lost);

        List<Slip> slips = new ArrayList<>();
        for (LaneId id : List.of(lost, kept)) {
            Slip slip = new Slip(id, had.get(id));
            slip.add(PostAct.own(
                    LaneDecider.stream(id),
                    new TurnsHandedOver("wire", List.of(new Handed(1, 1, "as-1")), Optional.empty())));
            slip.thread("wire", "one conversation");
            slips.add(slip);
        }

        assertThat(here.record(slips)).isEqualTo(Set.of(lost));
        assertThat(square.road.state(LaneState.FOLD, lost.key()).settled()).isZero();
        assertThat(square.road.state(LaneState.FOLD, kept.key()).settled()).isEqualTo(1);
        here.release(List.of(lost, kept));
        assertThat(square.road.state(LaneState.FOLD, lost.key()).lease().isOf("there"))
                .isTrue();
        assertThat(square.road.state(LaneState.FOLD, kept.key()).lease().holder())
                .isEmpty();
    }
}
