package dev.cocreate.core;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.channel.Channel;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.access.Knowledge;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

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

    final Storage storage;
    private Optional<String> process = Optional.empty();
    AttributeCatalogue attributes = AttributeCatalogue.empty();
    final List<Element> elements = new ArrayList<>();
    final List<Shelf> shelves = new ArrayList<>();
    Mandates mandates = Mandates.none();
    final Set<PartyId> neutrals = new HashSet<>();
    final List<RiskModel> riskModels = new ArrayList<>();
    final List<Channel> channels = new ArrayList<>();
    Clock clock = Clock.systemUTC();
    Optional<Supplier<UUID>> ids = Optional.empty();
    Optional<KeyPair> receiptKeys = Optional.empty();
    Knowledge knowledge = resource -> Optional.empty();
    final Map<URI, Consumer<String>> subscribers = new LinkedHashMap<>();
    Optional<SignedLog> log;
    final Set<PartyId> custodians = new HashSet<>();
    final List<Text> copies = new ArrayList<>();

    /** @param log what signs it if nothing else is said */
    private CoCreateBuilder(Storage storage, Optional<SignedLog> log) {
        this.storage = storage;
        this.log = log;
    }

    /**
     * Over a journal in memory, which ends with the process: for tests and for trying things out.
     *
     * @return the builder
     */
    public static CoCreateBuilder inMemory() {
        return new CoCreateBuilder(Storage.inMemory(), Optional.of(SignedLog.passing()));
    }

    /**
     * Over a journal in one SQLite file, which {@link #build} creates if it is not there. Several
     * processes may have it open: they write in turn, one that waits longer than twenty seconds is told to try again, and
     * each needs a {@link #process} name of its own. The driver is the host's to add.
     *
     * <p>What events hold is sealed under a key for each person; the keys stand in a file of their own beside it, named
     * the same with {@code .keys} behind. Without them the journal cannot be read; back them up apart, and for no longer
     * than an erasure may take to be final. A third file, with {@code .snapshots} behind, only saves time: it may be lost
     * or deleted whenever nothing is open.
     *
     * @param file the file; its folder must exist
     * @return the builder
     */
    public static CoCreateBuilder embedded(Path file) {
        Objects.requireNonNull(file, "file");
        return new CoCreateBuilder(Storage.embedded(file), Optional.of(SignedLog.beside(file)));
    }

    /**
     * Over a journal and keys of the host's choosing, several processes at once if the journal allows it. Closing what is
     * built closes both.
     *
     * @param journal meets the journal contract of {@code cocreate-testkit}
     * @param keys kept apart from the journal
     * @return the builder
     */
    public static CoCreateBuilder over(Journal journal, SubjectKeys keys) {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(keys, "keys");
        return new CoCreateBuilder(Storage.over(journal, keys), Optional.empty());
    }

    /**
     * Over a PostgreSQL database that many processes share. The library makes and migrates its own tables; the driver is
     * the host's to add.
     *
     * @param pool the host's, left open when what is built is closed
     * @param keys kept apart from the database
     * @return the builder
     */
    public static CoCreateBuilder shared(DataSource pool, SubjectKeys keys) {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(keys, "keys");
        return new CoCreateBuilder(Storage.shared(pool, keys), Optional.empty());
    }

    /**
     * Within a transaction of the host's over the database of {@link #shared}: what is done is stored, with all that
     * follows from it, when the host commits, and never was when it rolls back. So a turn, the key it was taken under and
     * the host's own rows stand or fall together. Until the host commits nobody else can store anything, so be quick.
     *
     * <p>For the thread that uses the connection and for that one transaction. What is built carries nothing outward:
     * {@link CoCreate#start} and {@link CoCreate#settle} are refused, for whoever shares the database carries what was
     * committed, at the latest a second later. Closing it ends nothing of the host's.
     *
     * @param connection in a transaction, at isolation level read committed; neither committed nor closed here
     * @param keys the same as of those who share the database
     * @return the builder
     */
    public static CoCreateBuilder within(Connection connection, SubjectKeys keys) {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(keys, "keys");
        return new CoCreateBuilder(Storage.within(connection, keys), Optional.empty());
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
        elements.addAll(List.copyOf(declared));
        return this;
    }

    /**
     * Something to recommend from; the attribute {@link Shelf#history} joins the catalogue.
     *
     * @param shelf added to those given before; each with a name of its own
     * @return this
     */
    public CoCreateBuilder shelf(Shelf shelf) {
        shelves.add(Objects.requireNonNull(shelf, "shelf"));
        return this;
    }

    /** The host's attributes, and those its shelves bring. */
    AttributeCatalogue catalogue() {
        return attributes.and(shelves.stream().map(Shelf::history).toList());
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
        neutrals.add(Objects.requireNonNull(party, "party"));
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
        ids = Optional.of(Objects.requireNonNull(given, "given"));
        return this;
    }

    /**
     * What the resources parties share hold.
     *
     * @param given asked for the content of a resource once a grant opened it; unless one is given, every resource is
     *     empty
     * @return this
     */
    public CoCreateBuilder knowledge(Knowledge given) {
        knowledge = Objects.requireNonNull(given, "given");
        return this;
    }

    /**
     * Somebody outside who is told that something happened: every event as a CloudEvents 1.0 envelope in JSON, without
     * its content, and with a surrogate for whom it is about. Told after the commit, in order, by {@link CoCreate#start}
     * or {@link CoCreate#settle}; each at least once, the last few again after a crash, known again by their {@code id}.
     *
     * @param source where the events come from, as CloudEvents names it; goes on where the last one of this name had come
     * @param subscriber gets each envelope; if it throws, the same is offered again later and what follows waits
     * @return this
     * @throws IllegalArgumentException if there is a subscriber for this source already
     */
    public CoCreateBuilder subscriber(URI source, Consumer<String> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        if (subscribers.putIfAbsent(Objects.requireNonNull(source, "source"), subscriber) != null) {
            throw new IllegalArgumentException("a source has one subscriber, but '" + source + "' has one already");
        }
        return this;
    }

    /**
     * Keys to sign consent receipts with.
     *
     * @param given Ed25519; without them the receipts are signed with a pair that belongs to the store of keys, the same
     *     as long as that lasts
     * @return this
     */
    public CoCreateBuilder receiptKeys(KeyPair given) {
        receiptKeys = Optional.of(Objects.requireNonNull(given, "given"));
        return this;
    }

    /**
     * A log others can verify.
     *
     * <p>Without this, an embedded journal has a log with its key beside its file, named the same with {@code .log-key}
     * behind, from when it is first asked for a proof on; and one in memory has a log that ends with it.
     *
     * @param signed replaces that one
     * @return this
     */
    public CoCreateBuilder log(SignedLog signed) {
        log = Optional.of(Objects.requireNonNull(signed, "signed"));
        return this;
    }

    /**
     * Somebody who keeps the journal: who may erase content about others, where a law or a rule asks for it.
     *
     * @param party added to those given before; nobody if nothing is said
     * @return this
     */
    public CoCreateBuilder custodian(PartyId party) {
        custodians.add(Objects.requireNonNull(party, "party"));
        return this;
    }

    /**
     * Where copies of what happens go that this library cannot reach, such as a subscriber's store: every report of an
     * erasure lists it.
     *
     * @param place in the languages of those who ask for erasures
     * @return this
     */
    public CoCreateBuilder copiesGoTo(Text place) {
        copies.add(Objects.requireNonNull(place, "place"));
        return this;
    }

    /** Where ids come from: the host, or chance in an order that is kind to the store. */
    Ids idSource() {
        return ids.<Ids>map(given -> given::get).orElseGet(() -> Ids.ordered(clock));
    }

    /**
     * What this process is called among those over the same journal. Under the same name it takes up at once what it was
     * carrying when it ended; two that run at the same time must not share one.
     *
     * @param name 1 to 64 letters, digits, dots, underscores or hyphens; {@code embedded} if nothing is said of a file or
     *     of memory, and a fresh id elsewhere
     * @return this
     * @throws IllegalArgumentException if the name is not of that form
     */
    public CoCreateBuilder process(String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a process is named with 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + name
                            + "'");
        }
        process = Optional.of(name);
        return this;
    }

    String node() {
        return process.orElseGet(() -> storage.sharing() == Storage.Sharing.ALONE
                ? "embedded"
                : idSource().next().toString());
    }

    /**
     * Opens the journal and puts everything together; starts no thread. A builder may build again: over a file or a
     * database another library over the same journal, in memory one over a journal of its own.
     *
     * @return a new library over the journal
     * @throws dev.cocreate.CoCreateException if the journal cannot be opened: the driver is missing, the file is not
     *     this library's, or a newer version wrote it; the file is untouched
     * @throws IllegalArgumentException if what was given contradicts itself, a risk model fails its own vectors, or the
     *     keys for receipts are no pair of Ed25519
     */
    public CoCreate build() {
        return House.built(this);
    }
}
