package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsPublished;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;

/**
 * What one firm offers everybody for one purpose. Terms that anybody was offered are the same for all who are offered
 * them after, so that no fee can depend on what is known of a person.
 */
final class TariffFold implements Fold<TariffFold.Tariff> {

    /** The one fold of streams of the kind {@code terms}. */
    static final TariffFold FOLD = new TariffFold();

    private TariffFold() {}

    /** The newest terms by name, version and hash; version 0 before any. */
    record Tariff(String terms, int version, String sha256) {}

    /** The name of a firm's stream for a purpose. */
    static String name(PartyId controller, String purpose) {
        return controller.value() + "/" + purpose;
    }

    @Override
    public String kind() {
        return "terms";
    }

    @Override
    public Tariff empty(StreamId stream) {
        return new Tariff("", 0, "");
    }

    @Override
    public Tariff after(Tariff state, Recorded recorded) {
        return recorded.event() instanceof TermsPublished published
                ? new Tariff(published.terms(), published.version(), published.sha256())
                : state;
    }
}
