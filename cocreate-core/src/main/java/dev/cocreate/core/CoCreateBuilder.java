package dev.cocreate.core;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.channel.Channel;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.journal.Journal;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.profile.AttributeCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Puts a {@link CoCreate} together: the journal it stands on, and what is optional.
 *
 * <pre>{@code
 * try (CoCreate shop = CoCreateBuilder.embedded(Path.of("florist.db")).attributes(catalogue).build()) { … }
 * }</pre>
 *
 * <p>Unless said otherwise: no attributes, elements, mandates, channels or risk models beyond those that ship; the
 * system's clock in UTC; random ids. For one thread; what it builds is for several.
 */
public final class CoCreateBuilder {

    final Supplier<Journal> journal;
    private final boolean alone;
    AttributeCatalogue attributes = AttributeCatalogue.empty();
    final List<Element> elements = new ArrayList<>();
    Mandates mandates = Mandates.none();
    final Set<PartyId> neutrals = new HashSet<>();
    final List<RiskModel> riskModels = new ArrayList<>();
    final List<Channel> channels = new ArrayList<>();
    Clock clock = Clock.systemUTC();
    Ids ids = Ids.random();

    /**
     * @param alone whether no other process can write to the journal
     */
    private CoCreateBuilder(Supplier<Journal> journal, boolean alone) {
        this.journal = journal;
        this.alone = alone;
    }

    /**
     * Over a journal in memory, which ends with the process: for tests and for trying things out.
     *
     * @return the builder
     */
    public static CoCreateBuilder inMemory() {
        return new CoCreateBuilder(MemoryJournal::new, true);
    }

    /**
     * Over a journal in one SQLite file, which {@link #build} creates if it is not there. The file has one writing
     * process at a time; another that opens it is refused at once and loses nothing. The driver is the host's to add.
     *
     * @param file the file; its folder must exist
     * @return the builder
     */
    public static CoCreateBuilder embedded(Path file) {
        Objects.requireNonNull(file, "file");
        return new CoCreateBuilder(() -> SqliteJournal.open(file), true);
    }

    /**
     * Over a journal of the host's choosing. Closing what is built closes it.
     *
     * @param journal meets the journal contract of {@code cocreate-testkit}
     * @return the builder
     */
    public static CoCreateBuilder over(Journal journal) {
        Objects.requireNonNull(journal, "journal");
        return new CoCreateBuilder(() -> journal, false);
    }

    /**
     * What can be known of a person.
     *
     * @param catalogue every key the host uses; replaces an earlier one
     * @return this
     */
    public CoCreateBuilder attributes(AttributeCatalogue catalogue) {
        attributes = Objects.requireNonNull(catalogue, "catalogue");
        return this;
    }

    /**
     * What can be decided about an experience, with names people can read.
     *
     * @param declared added to those given before
     * @return this
     */
    public CoCreateBuilder elements(Collection<Element> declared) {
        elements.addAll(declared);
        return this;
    }

    /**
     * Who may write rules that bind others.
     *
     * @param given replaces what was given before
     * @return this
     */
    public CoCreateBuilder mandates(Mandates given) {
        mandates = Objects.requireNonNull(given, "given");
        return this;
    }

    /**
     * A party with no stake, which may attest facts uninvited and rule in disputes about them.
     *
     * @param party the party
     * @return this
     */
    public CoCreateBuilder neutral(PartyId party) {
        neutrals.add(party);
        return this;
    }

    /**
     * A risk model beside those that ship. It is verified against its own published vectors when this is built.
     *
     * @param model the model
     * @return this
     */
    public CoCreateBuilder riskModel(RiskModel model) {
        riskModels.add(Objects.requireNonNull(model, "model"));
        return this;
    }

    /**
     * A way to reach people outside.
     *
     * @param channel started by {@link CoCreate#start}, stopped by {@link CoCreate#close}
     * @return this
     */
    public CoCreateBuilder channel(Channel channel) {
        channels.add(Objects.requireNonNull(channel, "channel"));
        return this;
    }

    /**
     * The clock every event is dated by.
     *
     * @param given replaces the system's
     * @return this
     */
    public CoCreateBuilder clock(Clock given) {
        clock = Objects.requireNonNull(given, "given");
        return this;
    }

    /**
     * Where new ids come from.
     *
     * @param given must never give one id twice over the life of a journal; safe for several threads
     * @return this
     */
    public CoCreateBuilder ids(Supplier<UUID> given) {
        ids = Objects.requireNonNull(given, "given")::get;
        return this;
    }

    /** What this process is called among those over the journal; one that is always alone takes up its own work again. */
    String node() {
        return alone ? "embedded" : ids.next().toString();
    }

    /**
     * Opens the journal and puts everything together. Starts no thread but those the journal's store needs to write.
     *
     * @return a new library over the journal
     * @throws dev.cocreate.CoCreateException if the journal cannot be opened: the driver is missing, the file is not
     *     this library's, a newer version wrote it, or another process holds it; the file is untouched
     * @throws IllegalArgumentException if what was given contradicts itself, or a risk model fails its own vectors
     */
    public CoCreate build() {
        return House.built(this);
    }
}
