package dev.cocreate.personalization.recommendation;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;

/**
 * What is recommended to one person from one shelf, seen from one seat: her own, or {@linkplain #as another party's}.
 *
 * <pre>{@code
 * Recommendations books = shop.recommendations(BOOKS, ada);
 * books.as(shopkeeper).chose("dune");
 * Proposal next = books.propose(10, SUGGEST).orElseThrow();
 * next.recommendations().get(0).reason();   // You chose “Dune”, and at least 20 people who chose it also …
 * }</pre>
 *
 * <p>What she chooses counts at her next proposal. It counts for others only if she {@linkplain #lend lends} it, allows
 * profiling, and enough others have added something meanwhile; when she ends any of that, or erases her history, it
 * counts no longer.
 *
 * <p>Safe for use by several threads at once. Acts are durable when they return, and on her trail.
 */
public interface Recommendations {

    /**
     * What is recommended from.
     *
     * @return the shelf
     */
    Shelf shelf();

    /**
     * To whom.
     *
     * @return the person
     */
    PartyId owner();

    /**
     * Who acts through this object.
     *
     * @return the owner, unless {@link #as} was called
     */
    PartyId seat();

    /**
     * The same from another seat.
     *
     * @param by who is to act
     * @return this one stays as it is
     */
    Recommendations as(PartyId by);

    /**
     * Records that she chose an item. With the first, her profile says that a history is kept.
     *
     * @param item its code
     * @return what is now remembered of it; refused if there is no such item, or she would rather have no history kept
     */
    Outcome<Remembered> chose(String item);

    /**
     * Records how she rates an item; below three it speaks for nothing.
     *
     * @param item its code
     * @param stars 1 to 5
     * @return as {@link #chose}
     * @throws IllegalArgumentException if the rating is outside 1 to 5
     */
    Outcome<Remembered> rated(String item, int stars);

    /**
     * Records that she gave an item back: it speaks for nothing any more, and is not proposed.
     *
     * @param item its code
     * @return as {@link #chose}; refused also if she had not chosen it
     */
    Outcome<Remembered> returned(String item);

    /**
     * Has an item never proposed again, until she {@linkplain #reopen reopens} it. Only the owner may.
     *
     * @param item its code
     * @param how whether it is to count no longer as evidence either
     * @return how far it is excluded now, or a refusal
     */
    Outcome<Exclusion> exclude(String item, Exclusion how);

    /**
     * Lets an excluded item be proposed and count again. Only the owner may.
     *
     * @param item its code
     * @return how far it was excluded; refused if it was not
     */
    Outcome<Exclusion> reopen(String item);

    /**
     * Sets how much others count against her own history. Only the owner may.
     *
     * @param share 0 only her own history, 1 only what others with her items chose
     * @return the share, or a refusal
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    Outcome<Double> heedOthers(double share);

    /**
     * Lets her history count among others', in numbers that never rest on fewer people than the shelf demands. It does not
     * until she says so. Only the owner may.
     *
     * @return true, or a refusal
     */
    Outcome<Boolean> lend();

    /**
     * Lets her history count among others' no longer, from now on. Only the owner may.
     *
     * @return false, or a refusal
     */
    Outcome<Boolean> keepToHerself();

    /**
     * All that is held of her here.
     *
     * @return what is remembered and what she declared; writes no look
     * @throws IllegalStateException from another seat than the owner's
     */
    Tastes tastes();

    /**
     * Recommends, by the evidence and the rules in force, and puts it on record. Her history is read for the purpose, which
     * is a look she can see, and only if this seat may; if it may not, or she allows no profiling, what many chose is
     * recommended instead and the notes say why. What she excluded is not recommended in any case.
     *
     * @param most how many items at most; 1 to 100
     * @param purpose what her history is read for
     * @return the proposal; fewer items, or none, where there is nothing to go on
     * @throws IllegalArgumentException if the number is outside 1 to 100
     */
    Outcome<Proposal> propose(int most, Purpose purpose);
}
