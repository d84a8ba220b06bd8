package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Consequence.Adopted;
import dev.cocreate.dialogue.Governance.Amend;
import dev.cocreate.dialogue.Governance.Consent;
import dev.cocreate.dialogue.charter.Amendment;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.CharterVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every version of a dialogue's charter, and the amendments proposed to it. Immutable. */
record CharterBook(List<CharterVersion> versions, Map<Long, Amendment> amendments) {

    /** Stands where the charter was erased that a dialogue was opened under. */
    static final Charter ERASED = Charter.of("Erased / gelöscht");

    static CharterBook none() {
        return new CharterBook(List.of(), Map.of());
    }

    static CharterBook of(Charter charter, Instant opened) {
        return new CharterBook(List.of(new CharterVersion(1, CharterForm.hash(charter), charter, opened)), Map.of());
    }

    /** Whether nobody can look up any more what the rules were. */
    boolean isErased() {
        return !versions.isEmpty() && versions.get(0).charter().equals(ERASED);
    }

    /** The version in force at an instant; the first, for any before it. */
    CharterVersion at(Instant when) {
        CharterVersion inForce = versions.get(0);
        for (CharterVersion version : versions) {
            if (!version.from().isAfter(when)) {
                inForce = version;
            }
        }
        return inForce;
    }

    Optional<CharterVersion> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    CharterBook after(Occurrence turn) {
        if (turn.move() instanceof Amend amend) {
            Amendment proposed = new Amendment(
                    turn.number(),
                    turn.by(),
                    amend.draft(),
                    amend.why(),
                    Set.of(turn.by()),
                    Set.of(),
                    Optional.empty());
            return new CharterBook(versions, Copies.with(amendments, turn.number(), proposed));
        }
        if (turn.move() instanceof Consent consent) {
            return new CharterBook(
                    versions,
                    Copies.changed(
                            amendments,
                            consent.amendment(),
                            amendment -> said(amendment, turn.by(), consent.agrees())));
        }
        if (turn.move() instanceof Adopted adopted) {
            return adopted(adopted);
        }
        return this;
    }

    static Amendment said(Amendment amendment, PartyId by, boolean agrees) {
        return new Amendment(
                amendment.turn(),
                amendment.by(),
                amendment.draft(),
                amendment.why(),
                agrees ? Copies.with(amendment.consented(), by) : Copies.without(amendment.consented(), by),
                agrees ? Copies.without(amendment.objected(), by) : Copies.with(amendment.objected(), by),
                amendment.inForceFrom());
    }

    private CharterBook adopted(Adopted adopted) {
        Amendment amendment = amendments.get(adopted.amendment());
        if (amendment == null) {
            return this;
        }
        List<CharterVersion> more = new ArrayList<>(versions);
        more.add(new CharterVersion(
                adopted.version(), CharterForm.hash(amendment.draft()), amendment.draft(), adopted.from()));
        Amendment decided = new Amendment(
                amendment.turn(),
                amendment.by(),
                amendment.draft(),
                amendment.why(),
                amendment.consented(),
                amendment.objected(),
                Optional.of(adopted.from()));
        return new CharterBook(List.copyOf(more), Copies.with(amendments, amendment.turn(), decided));
    }
}
