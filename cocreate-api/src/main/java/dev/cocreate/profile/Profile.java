package dev.cocreate.profile;

import dev.cocreate.Datum;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one person, seen from one seat: her own, or {@linkplain #as another party's}.
 *
 * <p>Every act is here for every seat, and the answer says who may do it. Whatever a firm may do to a profile its owner
 * may do too; she alone declares, and nobody else changes what she declared. Every change is an event on her trail.
 *
 * <pre>{@code
 * Profile ada = shop.profile(PartyId.of("ada"));
 * ada.declare(COLOUR, "white");
 * ada.as(florist).correct(white, "red");   // refused: she said so herself
 * }</pre>
 *
 * <p>Safe for use by several threads at once. Acts are durable when they return.
 */
public interface Profile {

    /**
     * Whose profile it is.
     *
     * @return the person it is about
     */
    PartyId owner();

    /**
     * Who acts through this object.
     *
     * @return the owner, unless {@link #as} was called
     */
    PartyId seat();

    /**
     * The same profile from another seat.
     *
     * @param by who is to act
     * @return the profile; this one stays as it is
     */
    Profile as(PartyId by);

    /**
     * Says something of oneself, from now on: what was said before under this key holds until now. Only the owner may.
     *
     * @param key what it is about; in the host's catalogue
     * @param value what holds
     * @param <T> the type of the value
     * @return the fact; or a refusal if the value is outside the domain or the key unknown
     */
    default <T> Outcome<Fact<T>> declare(AttributeKey<T> key, T value) {
        return declare(key, value, Validity.fromNow());
    }

    /**
     * Says something of oneself for a span of time. Only the owner may.
     *
     * @param key what it is about; in the host's catalogue
     * @param value what holds
     * @param during when it holds; if it begins with the recording, what was declared before ends there
     * @param <T> the type of the value
     * @return the fact; or a refusal, also if the span overlaps that of another declared fact
     */
    <T> Outcome<Fact<T>> declare(AttributeKey<T> key, T value, Validity during);

    /**
     * Records something seen. Refused where she has said something herself, or has declined to.
     *
     * @param key what it is about
     * @param value what was seen
     * @param evidence by what, such as the id of an order
     * @param during when it holds
     * @param <T> the type of the value
     * @return the fact, or a refusal
     */
    <T> Outcome<Fact<T>> observe(AttributeKey<T> key, T value, String evidence, Validity during);

    /**
     * Records a conclusion from other facts. Refused where she has said something herself, has declined to, or allows no
     * profiling, and where a fact beneath does not stand or is not open to this seat.
     *
     * @param key what it is about
     * @param value what was concluded
     * @param method how: the name and version of a method she can look up
     * @param from the ids of the facts it rests on
     * @param confidence above 0, at most 1
     * @param <T> the type of the value
     * @return the fact, or a refusal
     */
    <T> Outcome<Fact<T>> infer(AttributeKey<T> key, T value, String method, List<String> from, double confidence);

    /**
     * Records that something was checked. Only by one she {@linkplain #invite invited}, or whom the host named neutral.
     *
     * @param key what it is about
     * @param value what was found
     * @param evidence what was checked, such as {@code passport}
     * @param during when it holds
     * @param <T> the type of the value
     * @return the fact, or a refusal
     */
    <T> Outcome<Fact<T>> attest(AttributeKey<T> key, T value, String evidence, Validity during);

    /**
     * Asks a party to attest something. Only the owner may.
     *
     * @param attestor whom
     * @param key about what
     * @return done, or a refusal
     */
    Outcome<AttributeKey<?>> invite(PartyId attestor, AttributeKey<?> key);

    /**
     * Would rather not say. Nobody asks again, observes or infers it until she {@linkplain #reopen reopens} it; what was
     * known under the key is dropped. Only the owner may.
     *
     * @param key about what
     * @return done, or a refusal
     */
    Outcome<AttributeKey<?>> decline(AttributeKey<?> key);

    /**
     * May be asked again. Only the owner may.
     *
     * @param key declined before
     * @return done, or a refusal if it was not declined
     */
    Outcome<AttributeKey<?>> reopen(AttributeKey<?> key);

    /**
     * Puts a fact right: the new one supersedes it, from the same source and for the same span. By whom it came from,
     * and by nobody else.
     *
     * @param fact one that stands
     * @param value what it should have been
     * @param <T> the type of the value
     * @return the new fact, or a refusal
     */
    <T> Outcome<Fact<T>> correct(Fact<T> fact, T value);

    /**
     * Takes a fact back, and what was inferred from it with it. By whom it came from, or the owner.
     *
     * @param fact the id of one that stands or is contested
     * @return the ids of all facts dropped, this one first; or a refusal
     */
    Outcome<List<String>> retract(String fact);

    /**
     * Disputes a fact. It stops counting, and what was inferred from it with it, until that is settled. The owner may
     * dispute any; others those their seat can see, or of which they answer for an inference.
     *
     * @param fact the id of one that stands
     * @param claim what is wrong with it
     * @return the contest, or a refusal
     */
    Outcome<Contest> contest(String fact, Text claim);

    /**
     * Settles a dispute: who contested may let it rest, who answers for the fact may concede, and a party the host named
     * neutral may rule either way.
     *
     * @param contest its id
     * @param upheld whether the claim is right; the fact is then dropped, else it counts again
     * @param because why
     * @return the settled contest, or a refusal
     */
    Outcome<Contest> settle(String contest, boolean upheld, Reason because);

    /**
     * Sets how much of an attribute a party may see at most. Only the owner may.
     *
     * @param key of what
     * @param reader for whom
     * @param most how much
     * @return done, or a refusal
     */
    Outcome<Visibility> show(AttributeKey<?> key, PartyId reader, Visibility most);

    /**
     * Has the use of an attribute stop, without erasing it, until she {@linkplain #release releases} it. Only the owner
     * may.
     *
     * @param key of what
     * @return done, or a refusal
     */
    Outcome<AttributeKey<?>> restrict(AttributeKey<?> key);

    /**
     * Lets a restricted attribute be used again. Only the owner may.
     *
     * @param key restricted before
     * @return done, or a refusal if it was not restricted
     */
    Outcome<AttributeKey<?>> release(AttributeKey<?> key);

    /**
     * Declares how she wants to be dealt with. Only the owner may.
     *
     * @param stance all of it
     * @return the stance, or a refusal
     */
    Outcome<Stance> take(Stance stance);

    /**
     * How she wants to be dealt with; anybody who deals with her may know.
     *
     * @return {@link Stance#undeclared()} until she said
     */
    Stance stance();

    /**
     * Reads for a purpose. The look is on record, whatever it yields.
     *
     * @param keys of what; each in the host's catalogue
     * @param purpose why
     * @return what is known, or a refusal by a gate
     * @throws IllegalArgumentException if no key is given or one is not in the catalogue
     */
    Outcome<Reading> read(Collection<? extends AttributeKey<?>> keys, Purpose purpose);

    /**
     * Reads one attribute for a purpose. The look is on record, whatever it yields.
     *
     * @param key of what; in the host's catalogue
     * @param purpose why
     * @param <T> the type of the value
     * @return what is known; unknown, with the reason, where this seat may not read it
     * @throws dev.cocreate.RefusedException if a gate refuses the act of reading itself
     * @throws IllegalArgumentException if the key is not in the catalogue
     */
    default <T> Datum<T> read(AttributeKey<T> key, Purpose purpose) {
        return read(List.of(key), purpose).orElseThrow().of(key);
    }

    /**
     * What this seat may notice without reading.
     *
     * @return in the catalogue's order; for the owner, everything in the catalogue that stands
     */
    List<Glimpse> glimpses();

    /**
     * Every fact, also superseded and dropped ones: her own history. Writes no look.
     *
     * @return in the order recorded
     * @throws IllegalStateException from another seat than the owner's: others read for a purpose
     */
    List<Fact<?>> facts();

    /**
     * The fact of this id.
     *
     * @param id its id
     * @return empty if there is none
     * @throws IllegalStateException from another seat than the owner's
     */
    default Optional<Fact<?>> fact(String id) {
        return facts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /**
     * Every dispute over her facts, settled or not.
     *
     * @return in the order raised
     * @throws IllegalStateException from another seat than the owner's
     */
    List<Contest> contests();

    /**
     * Who looked, at what, why and whether that was allowed.
     *
     * @return every look, the first one first
     * @throws IllegalStateException from another seat than the owner's
     */
    List<Look> looks();

    /**
     * Who looked within a span of time.
     *
     * @param from the first instant
     * @param to the first instant after
     * @return the looks, the first one first
     * @throws IllegalStateException from another seat than the owner's
     */
    default List<Look> looks(Instant from, Instant to) {
        return looks().stream()
                .filter(look -> !look.at().isBefore(from) && look.at().isBefore(to))
                .toList();
    }

    /**
     * Agrees that this profile and another are one person's, to be kept under the other. Only the owner may; nothing
     * happens until the other {@linkplain #merge merges}.
     *
     * @param into the profile to be kept
     * @return done, or a refusal
     */
    Outcome<PartyId> join(PartyId into);

    /**
     * Takes over another profile of the same person, which has {@linkplain #join agreed}: both histories, and the more
     * restrictive of two standings in everything. The other profile is closed. Only the owner may.
     *
     * @param other the profile to take over
     * @return done, or a refusal
     */
    Outcome<PartyId> merge(PartyId other);
}
