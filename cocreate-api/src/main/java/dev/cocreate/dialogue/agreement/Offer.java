package dev.cocreate.dialogue.agreement;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Terms on the table. An offer never changes: whoever wants other terms counters it or withdraws it. A dialogue has at
 * most one live binding offer at any moment.
 *
 * <p>Immutable: the offer as of the moment it was read.
 *
 * @param dialogue the dialogue it is tabled in
 * @param turn the number of the turn that tabled it, which names it within the dialogue
 * @param by who tabled it
 * @param terms what it says
 * @param termsHash SHA-256 of the terms, in lower-case hexadecimal: what an acceptance is bound to
 * @param binding whether its acceptance makes an agreement; otherwise it sounds the others out and cannot be accepted
 * @param expires until when it can be accepted, this instant excluded
 * @param counters the turn of the offer it answers, if it answers one
 * @param replaces the turn of the agreement it would replace, if it renegotiates one, which stands until then
 * @param required who must accept
 * @param accepted who of them has
 * @param state where it stands
 */
public record Offer(
        String dialogue,
        long turn,
        PartyId by,
        Terms terms,
        String termsHash,
        boolean binding,
        Instant expires,
        OptionalLong counters,
        OptionalLong replaces,
        Set<PartyId> required,
        Set<PartyId> accepted,
        State state) {

    /** Where an offer stands. */
    public enum State {
        /** It informs and binds nobody. */
        SOUNDING,
        /** It is live: those required can accept it. */
        TABLED,
        /** Another offer answered it; acceptances given so far are void. */
        COUNTERED,
        /** All required parties accepted. */
        AGREED,
        /** A required party declined. */
        DECLINED,
        /** Who tabled it took it back, or left. */
        WITHDRAWN,
        /** Its time is over. */
        EXPIRED
    }

    /**
     * Checks and copies.
     *
     * @param dialogue as above
     * @param turn as above
     * @param by as above
     * @param terms as above
     * @param termsHash as above
     * @param binding as above
     * @param expires as above
     * @param counters as above
     * @param replaces as above
     * @param required as above
     * @param accepted as above
     * @param state as above
     */
    public Offer {
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(termsHash, "termsHash");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(counters, "counters");
        Objects.requireNonNull(replaces, "replaces");
        Objects.requireNonNull(state, "state");
        required = Set.copyOf(required);
        accepted = Set.copyOf(accepted);
    }

    /**
     * Whether it can be accepted at an instant.
     *
     * @param when the instant
     * @return true if it is tabled and not expired by then
     */
    public boolean isLive(Instant when) {
        return state == State.TABLED && when.isBefore(expires);
    }

    /**
     * The id of the disclosure an acceptance is bound to.
     *
     * @return {@code terms().disclosure()}
     */
    public Optional<String> disclosure() {
        return terms.disclosure();
    }
}
