package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands every event outward as a CloudEvents 1.0 envelope in JSON, without its content: that something of this kind
 * happened to somebody, not what, nor to whom. The subject is a surrogate drawn at random, which only her profile ties to
 * her; it is gone with an erasure of everything.
 */
public final class CloudEvents implements Courier {

    /** The library's own names for what it keeps begin so. */
    private static final String LIBRARY = "cocreate:";

    private final Profiles profiles;
    private final URI source;
    private final Consumer<String> subscriber;

    /**
     * @param source where the events come from, as CloudEvents names it
     * @param subscriber gets each envelope; what it throws is offered again later
     */
    public CloudEvents(Profiles profiles, URI source, Consumer<String> subscriber) {
        this.profiles = profiles;
        this.source = source;
        this.subscriber = subscriber;
    }

    @Override
    public String name() {
        return "cloudevents " + source;
    }

    @Override
    public void carry(Recorded recorded) {
        subscriber.accept(envelope(recorded));
    }

    private String envelope(Recorded recorded) {
        return Json.object()
                .with("specversion", "1.0")
                .with("id", recorded.header().id().toString())
                .with("source", source.toString())
                .with("type", "dev.cocreate." + recorded.header().type())
                .withIf("subject", subject(recorded), Json.Str::new)
                .with("time", recorded.at().toString())
                // The extension "sequence" of CloudEvents 1.0 is compared as text: so as many digits as a long can
                // have.
                .with("sequence", String.format(Locale.ROOT, "%019d", recorded.position()))
                .bytes()
                .utf8();
    }

    /** Whom it is about; nobody if that is the library itself, or what it said was erased and no name tells whom. */
    private Optional<String> subject(Recorded recorded) {
        PartyId subject = recorded.header().subject();
        if (subject.value().startsWith(LIBRARY)) {
            return Optional.empty();
        }
        return recorded.event() instanceof Event.Erased
                ? profiles.surrogateKnown(subject)
                : Optional.of(profiles.surrogate(subject));
    }
}
