package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.core.internal.journal.MemoryJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-78")
class CouriersTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Library library = new Library(journal);
    private final List<Long> carried = new ArrayList<>();

    static Courier courier(String name, Consumer<Recorded> carry) {
        return new Courier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void carry(Recorded recorded) {
                carry.accept(recorded);
            }
        };
    }

    private Courier noting(String name) {
        return courier(name, recorded -> carried.add(recorded.position()));
    }

    private void put(int books) {
        for (int i = 0; i < books; i++) {
            library.put(ADA, "shelf-" + library.road.size() % 5, "t" + library.road.size())
                    .orElseThrow();
        }
    }

    @Test
    void carryEveryEventOnceInOrder() {
        Couriers couriers = new Couriers();
        couriers.add(noting("a"), 0);
        put(600);

        assertThat(couriers.round(library.road)).isTrue();
        assertThat(couriers.round(library.road)).isTrue();

        assertThat(carried).hasSize(600).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shareWhatWasReadWhileTheyAreAtTheSamePlace() {
        List<Recorded> one = new ArrayList<>();
        List<Recorded> other = new ArrayList<>();
        List<Recorded> ahead = new ArrayList<>();
        Couriers couriers = new Couriers();
        couriers.add(courier("one", one::add), 0);
        couriers.add(courier("other", other::add), 0);
        couriers.add(courier("ahead", ahead::add), 300);
        put(600);

        couriers.round(library.road);

        assertThat(one).hasSize(600);
        assertThat(ahead).hasSize(300);
        for (int i = 0; i < 600; i++) {
            assertThat(other.get(i)).isSameAs(one.get(i));
        }
    }

    @Test
    void beginWhereTheyAreTold() {
        Couriers couriers = new Couriers();
        couriers.add(noting("a"), 2);
        put(4);

        couriers.round(library.road);

        assertThat(carried).containsExactly(2L, 3L);
    }

    @Test
    void offerAnEventAgainAndLetWhatFollowsWait() {
        Couriers couriers = new Couriers();
        boolean[] fails = {true};
        couriers.add(
                courier("slow", recorded -> {
                    if (fails[0] && recorded.position() == 1) {
                        throw new IllegalStateException("not now");
                    }
                    carried.add(recorded.position());
                }),
                0);
        List<Long> others = new ArrayList<>();
        couriers.add(courier("other", recorded -> others.add(recorded.position())), 0);
        put(3);

        assertThat(couriers.round(library.road)).isFalse();
        assertThat(carried).containsExactly(0L);
        assertThat(others).as("nobody else waits").containsExactly(0L, 1L, 2L);
        fails[0] = false;
        assertThat(couriers.round(library.road)).isTrue();
        assertThat(carried).containsExactly(0L, 1L, 2L);
    }

    @Test
    void goOnWhereTheyWereInAnotherProcess() {
        put(3);
        Couriers first = new Couriers();
        first.subscribe(noting("mail"));
        first.round(library.road);
        put(2);

        Couriers second = new Couriers();
        second.subscribe(noting("mail"));
        second.round(new Library(journal).road);

        assertThat(carried).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void giveWayToAnotherProcessOfTheSameName() {
        Couriers first = new Couriers();
        first.subscribe(noting("mail"));
        first.round(library.road);
        put(2);
        journal.cursors().move("mail", 0, 2);
        put(1);

        first.round(library.road);
        first.round(library.road);
        put(1);
        first.round(library.road);

        assertThat(carried)
                .as("at least once, and never missed")
                .contains(2L, 3L)
                .doesNotContainSequence(3L, 2L);
        assertThat(journal.cursors().at("mail")).isEqualTo(4);
    }

    @Test
    void keepTheirPlaceWhenTheyFailInTheMiddle() {
        put(3);
        Couriers couriers = new Couriers();
        couriers.subscribe(courier("mail", recorded -> {
            if (recorded.position() == 2) {
                throw new IllegalStateException("not now");
            }
        }));

        couriers.round(library.road);

        assertThat(journal.cursors().at("mail")).isEqualTo(2);
    }

    @Test
    void doNothingBeforeTheyAreStartedAndLookByThemselvesAfterwards() throws Exception {
        BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        try (Couriers couriers = new Couriers(Duration.ofMillis(1))) {
            couriers.add(courier("a", recorded -> seen.add(recorded.position())), 0);
            put(1);
            couriers.ring();
            assertThat(seen).isEmpty();

            couriers.start(library.road);
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(0);
            put(1); // and nobody rings
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void outliveAJournalThatCannotBeReadForAWhile() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        MemoryJournal closed = new MemoryJournal();
        Road broken = new Library(closed).road;
        closed.close();
        Couriers couriers = new Couriers();
        couriers.add(courier("a", recorded -> seen.add("a")), 0);

        assertThat(couriers.round(broken)).isFalse();
        put(1);
        assertThat(couriers.round(library.road)).isTrue();

        assertThat(seen).containsExactly("a");
    }

    @Test
    void stopAfterTheEventBeingCarried() throws Exception {
        put(3);
        CountDownLatch carrying = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Couriers couriers = new Couriers();
        couriers.add(
                courier("a", recorded -> {
                    carrying.countDown();
                    await(closing);
                    carried.add(recorded.position());
                }),
                0);
        couriers.start(library.road);
        carrying.await();
        Thread closer = new Thread(couriers::close);
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        closing.countDown();
        closer.join();

        assertThat(carried).containsExactly(0L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mayActThemselvesAndAreShownWhatTheyDid() {
        Couriers couriers = new Couriers();
        couriers.add(
                courier("a", recorded -> {
                    carried.add(recorded.position());
                    if (recorded.position() < 3) {
                        put(1);
                        couriers.round(library.road);
                    }
                }),
                0);
        put(1);

        couriers.round(library.road);
        couriers.round(library.road);

        assertThat(carried).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void lookAtIntervalsAboveZero() {
        assertThatThrownBy(() -> new Couriers(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
