package dev.cocreate.journal;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import java.time.Instant;
import java.util.Collection;

/**
 * Takes content away for ever, and leaves on record that it did, by whom and why, never what it said.
 *
 * <p>Each erasure is an act like any other: it passes the gates, may be refused, and those it concerns are told. When
 * it returns done, no store, view or cache of this library yields the content any more, here or in another process once
 * that has heard of it; positions, headers and log entries stay, so that every proof still verifies. If the process dies
 * in between, the next opening finishes what is on record. What is beyond the library's reach the report lists.
 *
 * <p>Erasing what is known under single attributes of a profile is a person's right of its own: {@code rights(owner)}.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Erasures {

    /**
     * Erases the content of single events. Those they are about may, and a custodian.
     *
     * @param by who acts
     * @param positions of the events; at least one
     * @param ground why, such as a law's article; says nothing of the content
     * @return what became of it; or a refusal
     * @throws IllegalArgumentException if there is no event at one of the positions, or none is named
     */
    Outcome<ErasureReport> events(PartyId by, Collection<Long> positions, Reason ground);

    /**
     * Erases all content about one party and destroys the key it was sealed under: it is gone from every copy of the
     * journal too, and nothing can be stored about this id ever again. The party may, and a custodian; nobody as long as
     * a law demands that something about it be kept.
     *
     * @param by who acts
     * @param subject who is to be forgotten
     * @param ground why; says nothing of the content
     * @return what became of it; or a refusal, with the ground of each thing that must be kept
     */
    Outcome<ErasureReport> party(PartyId by, PartyId subject, Reason ground);

    /**
     * Erases the content of events whose time to be kept is over: those of some kinds older than an instant. Only a
     * custodian may.
     *
     * @param by who acts
     * @param kinds of events, as {@link EventHeader#type} names them; at least one
     * @param before only events accepted before
     * @param ground why, such as the retention rule; says nothing of the content
     * @return what became of it; or a refusal
     * @throws IllegalArgumentException if no kind is named, or that of erasures themselves
     */
    Outcome<ErasureReport> kinds(PartyId by, Collection<String> kinds, Instant before, Reason ground);
}
