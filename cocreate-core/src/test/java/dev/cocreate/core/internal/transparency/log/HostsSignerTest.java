package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.SignedLog;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Verifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library whose log is signed with a key the host keeps, and cosigned by a witness the host brings. */
class HostsSignerTest {

    @TempDir
    private Path folder;

    @Test
    void signsWithTheHostsKeyAndIsCosigned() {
        Keys keys = Keys.log("florist.example/log");
        StrictWitness witness = new StrictWitness(keys.key());
        Policy both = Policy.parse(Bytes.utf8("log " + keys.key() + "\nwitness w1 " + witness.key() + "\nquorum w1\n"));

        Checkpoint cosigned =
                checkpoint(SignedLog.by(keys, folder.resolve("one")).cosignedBy(witness));
        Checkpoint alone = checkpoint(SignedLog.by(keys, folder.resolve("other")));

        assertThat(Verifier.of(both).checkpoint(cosigned).faults()).isEmpty();
        assertThat(Verifier.of(Policy.of(keys.key())).checkpoint(alone).holds()).isTrue();
        assertThat(Verifier.of(both).checkpoint(alone).holds()).isFalse();
        assertThat(witness.asked()).isPositive();
    }

    private static Checkpoint checkpoint(SignedLog log) {
        try (CoCreate shop = CoCreateBuilder.inMemory().log(log).build()) {
            shop.dialogues()
                    .open(Opening.about("A bouquet").between(PartyId.of("ada")).and(PartyId.of("florist")));
            return shop.log().advance();
        }
    }
}
