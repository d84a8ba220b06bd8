package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.testkit.journal.Drafts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CloudEvents 1.0 and the binary mode of its Kafka protocol binding (1.0.2, section 3.2). */
class EnvelopeTest {

    private static final Bytes SECRET = Bytes.of(new byte[32]);
    private static final PartyId ADA = PartyId.of("ada.lovelace");
    private static final Envelope ENVELOPE = Envelope.of(URI.create("https://florist.example/events"), SECRET);

    private final Drafts drafts = new Drafts(5);
    private final NewEvent said = drafts.event(StreamId.of("profile", "ada.lovelace"), 7, ADA);

    @Test
    void mapsEveryRequiredAttributeToAHeader() {
        Map<String, String> headers = headers(ENVELOPE.record("events", StoredEvent.at(12, said)));

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", said.header().id().toString())
                .containsEntry("ce_source", "https://florist.example/events")
                .containsEntry("ce_type", "dev.cocreate.contract.tried")
                .containsEntry("ce_time", said.header().at().toString())
                .containsEntry("content-type", "application/octet-stream")
                .doesNotContainKey("ce_erased");
    }

    @Test
    void saysWhereItStandsInJournalAndStream() {
        Map<String, String> headers = headers(ENVELOPE.record("events", StoredEvent.at(12, said)));

        assertThat(headers)
                .containsEntry("ce_sequence", "0000000000000000012")
                .containsEntry("ce_streamversion", "7")
                .containsEntry("ce_schemaversion", "1");
    }

    @Test
    void namesExtensionsAsTheSpecificationAllows() {
        assertThat(headers(ENVELOPE.record("events", StoredEvent.at(12, said))).keySet())
                .filteredOn(name -> name.startsWith("ce_"))
                .allMatch(Pattern.compile("ce_[a-z0-9]{1,20}").asMatchPredicate());
    }

    @Test
    void carriesTheSealedPayloadAsItIsStored() {
        ProducerRecord<byte[], byte[]> record = ENVELOPE.record("events", StoredEvent.at(12, said));

        assertThat(record.value()).isEqualTo(said.payload().toArray());
        assertThat(record.topic()).isEqualTo("events");
        assertThat(record.partition()).as("the key decides").isNull();
        assertThat(record.timestamp()).as("kept from its arrival").isNull();
    }

    @Test
    @Tag("concept-13")
    void travelsWithoutContentOnceErased() {
        StoredEvent erased = new StoredEvent(12, said.header(), Optional.empty(), said.entry());

        ProducerRecord<byte[], byte[]> record = ENVELOPE.record("events", erased);

        assertThat(record.value()).isNull();
        assertThat(headers(record)).containsEntry("ce_erased", "true").doesNotContainKey("content-type");
    }

    @Test
    @Tag("concept-13")
    void namesNobody() {
        ProducerRecord<byte[], byte[]> record = ENVELOPE.record("events", StoredEvent.at(12, said));

        String all = new String(record.key(), StandardCharsets.UTF_8) + headers(record);
        assertThat(all).doesNotContainPattern("\\bada\\b").doesNotContain("lovelace");
        assertThat(headers(record).get("ce_subject")).matches("[0-9a-f]{32}");
    }

    @Test
    void givesOneStreamOneKeyAndOnePersonOneSubject() {
        StreamId stream = StreamId.of("dialogue", "bouquet");
        NewEvent first = drafts.event(stream, 0, ADA);
        NewEvent second = drafts.event(stream, 1, PartyId.of("florist"), new TreeSet<>(), Bytes.utf8("sealed"));

        ProducerRecord<byte[], byte[]> one = ENVELOPE.record("events", StoredEvent.at(1, first));
        ProducerRecord<byte[], byte[]> other = ENVELOPE.record("events", StoredEvent.at(2, second));

        assertThat(one.key()).isEqualTo(other.key());
        assertThat(one.key())
                .isNotEqualTo(ENVELOPE.record("events", StoredEvent.at(3, said)).key());
        assertThat(headers(one).get("ce_subject")).isNotEqualTo(headers(other).get("ce_subject"));
        assertThat(headers(one).get("ce_subject"))
                .isEqualTo(headers(ENVELOPE.record("events", StoredEvent.at(3, said)))
                        .get("ce_subject"));
    }

    @Test
    void makesSurrogatesThatAreWorthlessWithoutTheSecret() {
        Surrogates ours = Surrogates.keyed(SECRET);
        Surrogates theirs = Surrogates.keyed(Bytes.utf8("another secret, of 32 bytes or so"));

        assertThat(ours.of(ADA)).isEqualTo(Surrogates.keyed(SECRET).of(ADA)).isNotEqualTo(theirs.of(ADA));
        // HMAC-SHA-256 under 32 zero bytes of "party\0ada", by openssl.
        assertThat(ours.of(PartyId.of("ada"))).isEqualTo("6c2f355485a27c852e359fa8aefd187e");
    }

    @Test
    void takesIdsAsTheyAreOnlyIfTheHostSaysSo() {
        Envelope plain = new Envelope(URI.create("urn:florist"), Surrogates.asTheyAre());

        ProducerRecord<byte[], byte[]> record = plain.record("events", StoredEvent.at(12, said));

        assertThat(headers(record)).containsEntry("ce_subject", "ada.lovelace");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("profile/ada.lovelace");
    }

    @Test
    void refusesASecretThatCouldBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surrogates.keyed(Bytes.of(new byte[31])))
                .withMessage("a secret for surrogates has at least 32 bytes, but this one has 31");
    }

    @Test
    void refusesASourceThatSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.of(URI.create(""), SECRET))
                .withMessageContaining("at least one character");
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
