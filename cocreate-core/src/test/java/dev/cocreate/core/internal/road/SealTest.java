package dev.cocreate.core.internal.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final Bytes CONTENT = Bytes.utf8("she is afraid of spiders");
    private static final EventHeader HEADER = header(ADA, 3);

    private final MemoryKeys keys = new MemoryKeys();
    private final SealedSeal sealed = new SealedSeal(keys);
    private final List<Seal> both = List.of(new SaltedSeal(), sealed);

    private static EventHeader header(PartyId subject, long version) {
        return new EventHeader(
                new UUID(1, 2),
                StreamId.of("book", "ada"),
                version,
                "test.said",
                1,
                Instant.parse("2026-03-01T06:00:00Z"),
                ADA,
                subject,
                new TreeSet<>(Set.of(ADA)));
    }

    private static StoredEvent stored(NewEvent event) {
        return StoredEvent.at(7, event);
    }

    private static StoredEvent with(NewEvent event, EventHeader header, byte[] payload) {
        return new StoredEvent(7, header, Optional.of(Bytes.of(payload)), event.entry());
    }

    @Test
    void givesBackWhatWasSealed() {
        for (Seal seal : both) {
            assertThat(seal.open(stored(seal.seal(HEADER, CONTENT)))).contains(CONTENT);
            assertThat(seal.open(stored(seal.seal(HEADER, Bytes.empty())))).contains(Bytes.empty());
        }
    }

    @Test
    void saysNothingOfTheContentOrOfItsBeingTheSame() {
        NewEvent one = sealed.seal(HEADER, CONTENT);
        NewEvent other = sealed.seal(HEADER, CONTENT);

        assertThat(new String(one.payload().toArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("spiders");
        assertThat(one.payload()).isNotEqualTo(other.payload());
        assertThat(one.entry()).isNotEqualTo(other.entry());
    }

    @Test
    void commitsToSaltedHeaderAndSaltedContent() throws Exception {
        for (Seal seal : both) {
            NewEvent event = seal.seal(HEADER, CONTENT);
            byte[] committed = seal.committed(stored(event)).orElseThrow().toArray();
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 2);
            sha256.update(committed, 0, 32);
            byte[] header = sha256.digest(HEADER.encoded().toArray());
            sha256.update((byte) 3);
            sha256.update(committed, 32, 32);
            byte[] content = sha256.digest(CONTENT.toArray());
            sha256.update((byte) 1);
            sha256.update(header);
            byte[] leaf = sha256.digest(content);

            assertThat(event.entry().size()).isEqualTo(33);
            assertThat(event.entry().toArray()[0]).isEqualTo((byte) 1);
            assertThat(Arrays.copyOfRange(event.entry().toArray(), 1, 33)).isEqualTo(leaf);
        }
    }

    @Test
    void noticesEveryFlippedBitAndEveryMissingByte() {
        for (Seal seal : both) {
            NewEvent event = seal.seal(HEADER, CONTENT);
            byte[] payload = event.payload().toArray();
            for (int bit = 0; bit < payload.length * 8; bit++) {
                byte[] flipped = payload.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertAltered(seal, with(event, HEADER, flipped));
            }
            for (int size = 0; size < payload.length; size++) {
                assertAltered(seal, with(event, HEADER, Arrays.copyOf(payload, size)));
            }
        }
    }

    @Test
    void noticesContentUnderAnotherHeader() {
        for (Seal seal : both) {
            NewEvent event = seal.seal(HEADER, CONTENT);
            assertAltered(seal, with(event, header(ADA, 4), event.payload().toArray()));
        }
    }

    private static void assertAltered(Seal seal, StoredEvent event) {
        assertThatThrownBy(() -> seal.open(event))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("position 7")
                .hasMessageContaining("the journal was altered");
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        NewEvent event = sealed.seal(HEADER, CONTENT);

        keys.destroy(ADA);

        assertThat(sealed.open(stored(event))).isEmpty();
        assertThat(sealed.committed(stored(event))).isEmpty();
        assertThatThrownBy(() -> sealed.seal(HEADER, CONTENT))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("under another id; nothing was stored");
    }

    @Test
    void tellsALostKeyFromADestroyedOne() {
        NewEvent event = sealed.seal(HEADER, CONTENT);

        assertThatThrownBy(() -> new SealedSeal(new MemoryKeys()).open(stored(event)))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("does not know the key");
    }

    @Test
    void opensNothingWithAnothersKey() {
        NewEvent event = sealed.seal(HEADER, CONTENT);
        sealed.seal(header(PartyId.of("bob"), 3), CONTENT);

        assertAltered(
                sealed,
                with(event, header(PartyId.of("bob"), 3), event.payload().toArray()));
    }
}
