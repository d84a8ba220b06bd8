package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Frontier;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.InclusionProof;
import dev.cocreate.transparency.verify.TreeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashTreeTest {

    private static final int SMALL = 130;

    @Test
    void everyProofBetweenAnyTwoSmallTreesHolds() {
        Entries entries = Entries.of(SMALL);
        HashTree tree = new HashTree(entries, 10);
        List<Bytes> roots = roots(entries, SMALL);
        int proofs = 0;
        for (int size = 0; size <= SMALL; size++) {
            assertThat(tree.root(size)).isEqualTo(roots.get(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new InclusionProof(index, size, tree.inclusion(index, size));
                assertThat(proof.proves(TreeHash.leaf(entries.entry(index)), roots.get(size)))
                        .as("inclusion of %d in %d", index, size)
                        .isTrue();
                proofs++;
            }
            for (int from = 0; from <= size; from++) {
                ConsistencyProof proof = new ConsistencyProof(from, size, tree.consistency(from, size));
                assertThat(proof.proves(roots.get(from), roots.get(size)))
                        .as("consistency of %d with %d", from, size)
                        .isTrue();
                proofs++;
            }
        }
        assertThat(proofs).isEqualTo(8_515 + 8_646);
    }

    @Test
    void noProofHoldsForAnotherLeafOrRoot() {
        Entries entries = Entries.of(SMALL);
        HashTree tree = new HashTree(entries, 10);
        Random chance = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            int size = 1 + chance.nextInt(SMALL);
            int index = chance.nextInt(size);
            int other = chance.nextInt(SMALL + 1);
            List<Bytes> path = tree.inclusion(index, size);
            Bytes leaf = TreeHash.leaf(entries.entry(index));
            Bytes root = tree.root(size);
            if (other != index) {
                assertThat(new InclusionProof(other, size, path).proves(leaf, root))
                        .as("index %d for %d of %d", other, index, size)
                        .isFalse();
            }
            if (other != size) {
                assertThat(new InclusionProof(index, size, path).proves(leaf, tree.root(other)))
                        .isFalse();
                int older = chance.nextInt(size + 1);
                if (older > 0) {
                    assertThat(new ConsistencyProof(older, size, tree.consistency(older, size))
                                    .proves(tree.root(older), tree.root(other)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void provesAcrossTilesFromTheJournalAgain() {
        int size = 70_000;
        Entries entries = Entries.of(size);
        HashTree tree = new HashTree(entries, 3);
        Bytes root = tree.root(size);
        assertThat(root).isEqualTo(entries.head().frontier().root());
        Random chance = new Random(5);
        for (int i = 0; i < 60; i++) {
            int at = 1 + chance.nextInt(size);
            int index = chance.nextInt(at);
            assertThat(new InclusionProof(index, at, tree.inclusion(index, at))
                            .proves(TreeHash.leaf(entries.entry(index)), tree.root(at)))
                    .as("inclusion of %d in %d", index, at)
                    .isTrue();
            assertThat(new ConsistencyProof(at, size, tree.consistency(at, size)).proves(tree.root(at), root))
                    .as("consistency of %d", at)
                    .isTrue();
        }
    }

    @Test
    void readsNoMoreForAProofOnceItsTileIsKept() {
        Entries entries = Entries.of(10_000);
        HashTree tree = new HashTree(entries, 100);
        tree.growTo(10_000);
        int reads = entries.reads();

        for (int index = 0; index < 10_000; index += 7) {
            tree.inclusion(index, 10_000);
        }

        assertThat(entries.reads()).isEqualTo(reads);
    }

    @Test
    void findsOutThatTheJournalWasAlteredUnderIt() {
        Entries entries = Entries.of(1_000);
        HashTree tree = new HashTree(entries, 0);
        tree.growTo(1_000);
        entries.replace(300, Entries.entry(300, 9));

        assertThatThrownBy(() -> tree.inclusion(301, 1_000))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("from position 256 on");
    }

    @Test
    void findsOutThatTheJournalLostEvents() {
        HashTree tree = new HashTree(Entries.of(10), 10);

        assertThatThrownBy(() -> tree.growTo(11))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("holds only 10");
    }

    private static List<Bytes> roots(Entries entries, int size) {
        List<Bytes> roots = new ArrayList<>();
        Frontier frontier = Frontier.empty();
        roots.add(frontier.root());
        for (int i = 0; i < size; i++) {
            frontier = frontier.plus(entries.entry(i));
            roots.add(frontier.root());
        }
        return roots;
    }
}
