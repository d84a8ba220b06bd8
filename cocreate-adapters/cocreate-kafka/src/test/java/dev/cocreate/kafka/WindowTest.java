package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class WindowTest {

    @Test
    void isConfirmedOnlyUpToTheFirstHole() throws Exception {
        Window window = new Window(40, 10);
        for (int i = 0; i < 4; i++) {
            window.admit();
        }

        window.confirm(41);
        window.confirm(43);
        assertThat(window.confirmed()).isEqualTo(40);
        window.confirm(40);
        assertThat(window.confirmed()).isEqualTo(42);
        window.confirm(42);
        assertThat(window.confirmed()).isEqualTo(44);
    }

    @Test
    void comesToTheEndInWhateverOrderItIsConfirmed() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int events = 1 + random.nextInt(50);
            Window window = new Window(0, 50);
            List<Long> positions = new ArrayList<>();
            for (long position = 0; position < events; position++) {
                window.admit();
                positions.add(position);
            }
            Collections.shuffle(positions, random);
            List<Long> seen = new ArrayList<>();
            for (long position : positions) {
                window.confirm(position);
                seen.add(position);
                long hole = 0;
                while (seen.contains(hole)) {
                    hole++;
                }
                assertThat(window.confirmed()).as("seed %d", seed).isEqualTo(hole);
            }
            assertThat(window.confirmed()).isEqualTo(events);
        }
    }

    @Test
    void makesTheReaderWaitWhenItIsFull() throws Exception {
        Window window = new Window(0, 2);
        window.admit();
        window.admit();
        CompletableFuture<Boolean> third = CompletableFuture.supplyAsync(() -> admitted(window));

        // A confirmation beyond the hole makes no room: what lies between must be kept.
        window.confirm(1);
        assertThat(third).isNotDone();
        window.confirm(0);

        assertThat(third.get()).isTrue();
        assertThat(window.sent()).isEqualTo(3);
    }

    @Test
    void letsNothingMoreInAfterAFailure() throws Exception {
        Window window = new Window(0, 2);
        window.admit();
        Exception first = new IllegalStateException("first");

        assertThat(window.fail(0, first)).isTrue();
        assertThat(window.fail(1, new IllegalStateException("a consequence"))).isFalse();

        assertThat(window.admit()).isFalse();
        assertThat(window.failed()).isEqualTo(new Window.Failed(0, first));
    }

    @Test
    void wakesWhoWaitsWhenItIsShut() throws Exception {
        Window window = new Window(0, 1);
        window.admit();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> admitted(window));

        window.shut();

        assertThat(second.get()).isFalse();
    }

    private static boolean admitted(Window window) {
        try {
            return window.admit();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
