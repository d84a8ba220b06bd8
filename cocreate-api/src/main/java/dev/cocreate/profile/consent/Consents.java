package dev.cocreate.profile.consent;

import dev.cocreate.Bytes;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.profile.AttributeKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person's answers to the terms firms offer her, seen from one seat. Firms offer; she alone answers.
 *
 * <p>Safe for use by several threads at once. Acts are durable when they return.
 */
public interface Consents {

    /**
     * The same answers from another seat.
     *
     * @param by who is to act
     * @return the answers; this object stays as it is
     */
    Consents as(PartyId by);

    /**
     * Offers terms. By the firm that answers for them, or by her, who may ask a firm for terms it has published.
     * Refused where she refused this purpose before and did not reopen it, where delicate data is asked for on a ground
     * that does not cover it, where a version differs from what others were offered under it, and where it is no longer
     * the firm's newest.
     *
     * @param terms the terms
     * @return the request on record, or a refusal
     */
    Outcome<ConsentEntry> offer(Terms terms);

    /**
     * Gives what the terms need and as much of what would help as she likes. Giving again renews; giving with other
     * optional attributes changes which are open. Only the owner may.
     *
     * @param terms the id of terms offered
     * @param optional which of the optional attributes to give
     * @return the receipt, or a refusal
     */
    Outcome<Receipt> give(String terms, AttributeKey<?>... optional);

    /**
     * Chooses one of the ways offered. Choosing another way than giving data ends what was given before, with the same
     * effects as a withdrawal. Only the owner may.
     *
     * @param terms the id of terms offered
     * @param way one of their ways
     * @return the receipt, or a refusal
     */
    Outcome<Receipt> choose(String terms, Way way);

    /**
     * Says no. The purpose is not asked for again until she {@linkplain #reopen reopens} it. Only the owner may.
     *
     * @param terms the id of terms offered
     * @return the receipt, or a refusal
     */
    Outcome<Receipt> refuse(String terms);

    /**
     * Will answer later. Only the owner may.
     *
     * @param terms the id of terms offered and not answered
     * @return the step on record, or a refusal
     */
    Outcome<ConsentEntry> defer(String terms);

    /**
     * May be asked again. Only the owner may.
     *
     * @param terms the id of terms refused or withdrawn
     * @return the step on record, or a refusal
     */
    Outcome<ConsentEntry> reopen(String terms);

    /**
     * What withdrawing would do.
     *
     * @param terms the id of terms she gave data on
     * @return exactly what {@link #withdraw} would do now; nothing if they are not in force
     */
    Effects preview(String terms);

    /**
     * Takes consent back, or objects to a use that needs none but can be objected to. Only the owner may.
     *
     * @param terms the id of terms in force
     * @return the receipt; or a refusal, which names the ground if this use can be neither withdrawn nor objected to
     */
    Outcome<Receipt> withdraw(String terms);

    /**
     * The history of her answers to terms.
     *
     * @param terms the id of the terms
     * @return the first step first; from another seat, only of terms that seat is covered by
     */
    List<ConsentEntry> history(String terms);

    /**
     * All terms offered to her, each in its newest version.
     *
     * @return in the order first offered; from another seat, only those that seat is covered by
     */
    List<Terms> offered();

    /**
     * Whether an attribute was open for a purpose at an instant, by any terms.
     *
     * @param purpose the purpose
     * @param key the attribute
     * @param at any instant up to now
     * @return the most permissive status then of terms that name both
     */
    ConsentStatus at(Purpose purpose, AttributeKey<?> key, Instant at);

    /**
     * Every receipt, in the order issued.
     *
     * @return unmodifiable; from another seat, only of terms that seat is covered by
     */
    List<Receipt> receipts();

    /**
     * Checks a receipt somebody presents: signed here, whole, and of this history.
     *
     * @param receipt as presented
     * @return the step it proves; or a refusal that says what is wrong with it
     */
    Outcome<ConsentEntry> check(Receipt receipt);

    /**
     * Checks a receipt somebody presents as one piece.
     *
     * @param receipt what {@link Receipt#bytes} gave, as presented
     * @return the step it proves; or a refusal if a single byte of it is not as it was issued, or it is of somebody else
     */
    Outcome<ConsentEntry> check(Bytes receipt);

    /**
     * The key receipts are signed with, for whoever wants to check them.
     *
     * @return an Ed25519 public key
     */
    PublicKey signer();

    /**
     * The terms of this id as last offered.
     *
     * @param id the id
     * @return empty if there are none
     */
    default Optional<Terms> terms(String id) {
        return offered().stream().filter(terms -> terms.id().equals(id)).findFirst();
    }
}
