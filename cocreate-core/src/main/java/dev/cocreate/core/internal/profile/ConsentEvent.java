package dev.cocreate.core.internal.profile;

import dev.cocreate.Bytes;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.util.List;
import java.util.Optional;

/** What happens between a firm's terms and her answers. */
sealed interface ConsentEvent extends ProfileEvent {

    /** A firm asked, or she was told of a use that needs no agreement. */
    record TermsOffered(Terms terms, String sha256) implements ConsentEvent {}

    /**
     * She answered: with yes, with no, with another way, or by taking it back.
     *
     * @param keys names of the attributes open from now on
     * @param document the receipt as signed
     * @param effects what it did besides; absent for a plain yes or no
     */
    record ConsentAnswered(
            String terms,
            int version,
            ConsentStatus status,
            Optional<Way> way,
            List<String> keys,
            String receipt,
            String document,
            Bytes signature,
            Optional<String> kantara,
            Optional<Effects> effects)
            implements ConsentEvent {}

    /** A step that is no answer: put off, reopened, or ended by a merge. */
    record ConsentMoved(String terms, int version, ConsentStatus status) implements ConsentEvent {}

    /** A firm's terms for a purpose became what it offers everybody: a stream of its own for each firm and purpose. */
    record TermsPublished(String terms, int version, String purpose, String sha256) implements ConsentEvent {}
}
