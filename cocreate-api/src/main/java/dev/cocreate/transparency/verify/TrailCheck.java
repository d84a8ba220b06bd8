package dev.cocreate.transparency.verify;

import dev.cocreate.Reason;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One check of a trail; see {@link Verifier#trail}. For one thread. */
final class TrailCheck {

    private final Verifier verifier;
    private final TrailProof shown;
    private final List<Reason> faults = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();
    private final Map<Long, Receipt> byIndex = new TreeMap<>();

    TrailCheck(Verifier verifier, TrailProof shown) {
        this.verifier = verifier;
        this.shown = shown;
    }

    Verification check(List<Receipt> held, List<Checkpoint> remembered) {
        faults.addAll(verifier.faults(shown.checkpoint()));
        checkReceipts();
        checkStreams();
        Set<Checkpoint> connected = new HashSet<>();
        for (Receipt receipt : held) {
            checkHeld(receipt);
            if (connected.add(receipt.checkpoint())) {
                checkConnected(receipt.checkpoint());
            }
        }
        for (Checkpoint older : remembered) {
            if (connected.add(older)) {
                faults.addAll(verifier.faults(older));
                checkConnected(older);
            }
        }
        return new Verification(faults, remarks);
    }

    private void checkReceipts() {
        Checkpoint present = shown.checkpoint();
        Set<Checkpoint> checked = new HashSet<>(Set.of(present));
        long last = -1;
        for (Receipt receipt : shown.receipts()) {
            if (checked.add(receipt.checkpoint())) {
                checkSame(receipt.checkpoint(), present);
            }
            if (!verifier.includes(receipt)) {
                faults.add(Faults.notIncluded(receipt.index()));
            }
            if (receipt.index() <= last) {
                faults.add(Faults.doubled(receipt.index()));
            }
            last = receipt.index();
            byIndex.put(receipt.index(), receipt);
            checkConcern(receipt);
        }
    }

    private void checkSame(Checkpoint other, Checkpoint present) {
        faults.addAll(verifier.faults(other));
        if (other.size() != present.size() || !other.root().equals(present.root())) {
            faults.add(Faults.notConnected(other.size(), present.size()));
        }
    }

    private void checkConcern(Receipt receipt) {
        Opening opening = receipt.opening();
        if (opening instanceof Opening.Closed) {
            remarks.add(Faults.erased(receipt.index()));
            return;
        }
        boolean concerned = opening.shownHeader().orElseThrow().concerns().contains(shown.reader());
        if (opening instanceof Opening.Whole && !concerned) {
            faults.add(Faults.stranger(receipt.index()));
        }
        if (opening instanceof Opening.HeaderOnly && concerned) {
            faults.add(Faults.contentWithheld(receipt.index()));
        }
    }

    /** By position, so that a stream's versions must come in order: 0, 1, 2 and so on. */
    private void checkStreams() {
        Set<StreamId> hers = new HashSet<>();
        for (Receipt receipt : byIndex.values()) {
            header(receipt)
                    .filter(header -> header.subject().equals(shown.reader()))
                    .ifPresent(header -> hers.add(header.stream()));
        }
        Map<StreamId, Long> next = new TreeMap<>();
        for (Receipt receipt : byIndex.values()) {
            Optional<EventHeader> header = header(receipt);
            if (header.isEmpty()) {
                continue;
            }
            StreamId stream = header.get().stream();
            long expected = next.getOrDefault(stream, 0L);
            long version = header.get().version();
            if (version > expected) {
                // What holds nothing about her is another's, and need not be shown to her whole.
                (hers.contains(stream) ? faults : remarks).add(Faults.gap(stream.toString(), expected, version - 1));
            } else if (version < expected) {
                faults.add(Faults.disordered(stream.toString(), version));
            }
            next.put(stream, Math.max(expected, version + 1));
        }
    }

    private Optional<EventHeader> header(Receipt receipt) {
        return receipt.opening() instanceof Opening.Closed
                ? Optional.ofNullable(shown.erased().get(receipt.index()))
                : receipt.opening().shownHeader();
    }

    private void checkHeld(Receipt receipt) {
        faults.addAll(verifier.receipt(receipt).faults());
        Receipt there = byIndex.get(receipt.index());
        if (there != null) {
            if (!there.opening().entry().equals(receipt.opening().entry())) {
                faults.add(Faults.contradicted(receipt.index()));
            }
            return;
        }
        // A closed receipt does not say whom the event concerned, so that its absence proves nothing.
        if (receipt.opening()
                .shownHeader()
                .filter(header -> header.concerns().contains(shown.reader()))
                .isPresent()) {
            faults.add(Faults.withheld(receipt.index()));
        }
    }

    private void checkConnected(Checkpoint older) {
        Checkpoint present = shown.checkpoint();
        if (!older.origin().equals(present.origin())) {
            faults.add(Faults.otherLog(older.origin(), present.origin()));
            return;
        }
        if (older.size() == present.size()) {
            if (!older.root().equals(present.root())) {
                faults.add(Faults.notGrown(older.size(), present.size()));
            }
            return;
        }
        if (older.size() > present.size()) {
            faults.add(Faults.rolledBack(older.size(), present.size()));
            return;
        }
        List<ConsistencyProof> fitting = shown.growth().stream()
                .filter(proof -> proof.from() == older.size() && proof.to() == present.size())
                .toList();
        if (fitting.isEmpty()) {
            faults.add(Faults.notConnected(older.size(), present.size()));
        } else if (fitting.stream().noneMatch(proof -> proof.proves(older.root(), present.root()))) {
            faults.add(Faults.notGrown(older.size(), present.size()));
        }
    }
}
