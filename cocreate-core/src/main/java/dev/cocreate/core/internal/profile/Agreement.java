package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Terms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where her answer to one firm's terms stands.
 *
 * <p>What she agreed to stays in force as she agreed to it while newer terms wait for her answer: a firm widens nothing
 * by offering.
 *
 * @param offered the newest terms offered under this id
 * @param status her answer to them
 * @param inForce what data may be used on, if anything
 */
record Agreement(
        Terms offered, ConsentStatus status, @Nullable InForce inForce) {

    /** Terms in force: on which terms, for what, since when. */
    record InForce(Terms terms, Set<String> keys, Instant since) {

        Instant until() {
            return since.atOffset(ZoneOffset.UTC)
                    .plus(terms.handling().retention())
                    .toInstant();
        }

        boolean opens(PartyId by, String purpose, Instant now) {
            return terms.purpose().id().equals(purpose) && terms.covers(by) && now.isBefore(until());
        }
    }

    /** Newer terms, or the first: on a ground that needs no agreement they hold as soon as she is told. */
    static Agreement offered(@Nullable Agreement before, Terms terms, Set<String> keys, Instant at) {
        InForce kept = before == null ? null : before.inForce();
        InForce now = terms.basis().needsAgreement() ? kept : new InForce(terms, keys, at);
        return new Agreement(terms, ConsentStatus.REQUESTED, now);
    }

    Agreement given(ConsentStatus how, Set<String> keys, Instant at) {
        return new Agreement(offered, how, new InForce(offered, keys, at));
    }

    /** Answered without giving data; what is in force on other terms than these stays. */
    Agreement answered(ConsentStatus answer) {
        return new Agreement(offered, answer, inForce);
    }

    Agreement ended(ConsentStatus how) {
        return new Agreement(offered, how, null);
    }

    /** Whether the firm must not ask for this purpose again until she reopens it. */
    boolean silenced() {
        return status == ConsentStatus.REFUSED || status == ConsentStatus.WITHDRAWN;
    }

    /** The status as it is now, time considered. */
    ConsentStatus statusAt(Instant now) {
        return status.permits() && inForce != null && !now.isBefore(inForce.until()) ? ConsentStatus.EXPIRED : status;
    }

    boolean concerns(PartyId party) {
        return offered.covers(party) || (inForce != null && inForce.terms().covers(party));
    }
}
