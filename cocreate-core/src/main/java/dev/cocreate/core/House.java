package dev.cocreate.core;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.Contacts;
import dev.cocreate.channel.Deliveries;
import dev.cocreate.core.internal.delivery.ChannelGate;
import dev.cocreate.core.internal.delivery.ContactBook;
import dev.cocreate.core.internal.delivery.Delivery;
import dev.cocreate.core.internal.delivery.Pace;
import dev.cocreate.core.internal.dialogue.CharterGate;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.dialogue.Tender;
import dev.cocreate.core.internal.disclosure.DisclosureDesk;
import dev.cocreate.core.internal.disclosure.DisclosureGate;
import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.core.internal.personalization.DutyGate;
import dev.cocreate.core.internal.personalization.FactReader;
import dev.cocreate.core.internal.personalization.Personalizations;
import dev.cocreate.core.internal.personalization.recommendation.Desk;
import dev.cocreate.core.internal.personalization.recommendation.Shelves;
import dev.cocreate.core.internal.profile.AsymmetryMeter;
import dev.cocreate.core.internal.profile.CloudEvents;
import dev.cocreate.core.internal.profile.Keeping;
import dev.cocreate.core.internal.profile.KeepingGate;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.profile.ReceiptSigner;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.core.internal.transparency.Trails;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.journal.Erasures;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.access.Grants;
import dev.cocreate.profile.access.Knowledge;
import dev.cocreate.profile.access.Openness;
import dev.cocreate.profile.access.Resources;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.rights.Rights;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TransparencyLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every room over one journal: collects what each brings to the road, and hands each out. */
final class House implements CoCreate {

    private static final int STATES_KEPT = 10_000;

    private final Storage.Stores stores;
    private final Life life;
    private final Couriers couriers = new Couriers();
    private final Road road;
    private final Profiles profiles;
    private final Knowledge knowledge;
    private final AsymmetryMeter meter = new AsymmetryMeter();
    private final Personalizations personalizations;
    private final Desk recommendations;
    private final DisclosureDesk disclosures;
    private final Forum forum;
    private final Trails trails;
    private final Delivery delivery;
    private final Eraser eraser;
    private final Logged log;

    private House(CoCreateBuilder plan, Storage.Stores stores) {
        boolean passing = plan.storage.sharing() == Storage.Sharing.PASSING;
        Journal journal = stores.journal();
        SubjectKeys keys = stores.keys();
        this.stores = stores;
        this.life = new Life(passing);
        this.knowledge = plan.knowledge;
        Seal seal = new SealedSeal(keys);
        AttributeCatalogue attributes = plan.catalogue();
        ProfileReader reader = new ProfileReader(attributes);
        FactReader facts = FactReader.of(reader);
        List<RiskModel> models = new ArrayList<>(Models.shipped());
        models.addAll(plan.riskModels);
        List<Gate> gates = List.of(
                new CharterGate(),
                new ChannelGate(plan.channels.stream()
                        .map(channel -> channel.profile().scheme())
                        .collect(Collectors.toSet())),
                new DutyGate(facts, attributes::find, plan.elements),
                new DisclosureGate(),
                new KeepingGate(attributes));
        this.road = new Road(
                journal,
                Vocabulary.of(Lexicon.vocabulary()),
                seal,
                plan.clock,
                plan.idSource(),
                gates,
                STATES_KEPT,
                new Freezer(stores.snapshots(), keys),
                couriers::ring);
        this.trails = new Trails(road, Lexicon.tellings(attributes, plan.shelves), this::log);
        this.eraser = new Eraser(road, journal, keys, plan.custodians, elsewhere(plan));
        if (!passing) {
            eraser.resume();
        }
        couriers.add(eraser.forgetting(), road.size());
        this.profiles = new Profiles(
                road,
                attributes,
                plan.neutrals,
                plan.receiptKeys.map(ReceiptSigner::new).orElseGet(() -> ReceiptSigner.of(keys)),
                new Keeping(trails.tellings(), Optional.of(eraser)));
        Shelves shelves = new Shelves(road, reader, plan.shelves);
        this.personalizations =
                new Personalizations(road, facts, attributes::find, plan.elements, plan.mandates, shelves, meter);
        this.recommendations = new Desk(road, profiles, shelves, personalizations);
        this.disclosures = new DisclosureDesk(road, reader, new Models(models));
        this.forum = new Forum(road);
        this.delivery = new Delivery(road, forum, plan.node(), Pace.usual());
        plan.channels.forEach(delivery::with);
        couriers.subscribe(forum.standIn());
        plan.subscribers.forEach(
                (source, subscriber) -> couriers.subscribe(new CloudEvents(profiles, source, subscriber)));
        Tender tender = forum.tender();
        couriers.add(tender, tender.position());
        couriers.add(delivery, delivery.position());
        this.log = new Logged(plan.log, journal, seal, plan.clock);
        if (!passing) {
            delivery.recall();
        }
    }

    static CoCreate built(CoCreateBuilder plan) {
        Storage.Stores stores = plan.storage.open();
        try {
            return new House(plan, stores);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static List<Text> elsewhere(CoCreateBuilder plan) {
        List<Text> places = new ArrayList<>(plan.copies);
        for (Channel channel : plan.channels) {
            places.add(Text.of("What the channel '" + channel.profile().scheme() + "' carried outside.")
                    .and(
                            Locale.GERMAN,
                            "Was der Kanal „" + channel.profile().scheme() + "“ nach draußen getragen hat."));
        }
        return places;
    }

    @Override
    public Profile profile(PartyId owner) {
        return profiles.of(owner);
    }

    @Override
    public Grants grants(PartyId owner) {
        return profiles.grants(owner);
    }

    @Override
    public Consents consents(PartyId owner) {
        return profiles.consents(owner);
    }

    @Override
    public Rights rights(PartyId owner) {
        return profiles.rights(owner);
    }

    @Override
    public Resources resources(PartyId holder) {
        return profiles.resources(holder, knowledge);
    }

    @Override
    public Openness openness() {
        return meter.figures();
    }

    @Override
    public Personalization personalization() {
        return personalizations;
    }

    @Override
    public Recommendations recommendations(Shelf shelf, PartyId owner) {
        return recommendations.of(shelf, owner);
    }

    @Override
    public Disclosures disclosures() {
        return disclosures;
    }

    @Override
    public Dialogues dialogues() {
        return forum;
    }

    @Override
    public Trail trail(PartyId reader) {
        return trails.of(reader, profiles.of(reader).stance().audience("general"));
    }

    @Override
    public TransparencyLog log() {
        return log.keeper();
    }

    @Override
    public Erasures erasures() {
        return eraser;
    }

    @Override
    public Contacts contacts() {
        return new ContactBook(road);
    }

    @Override
    public Deliveries deliveries() {
        return delivery.deliveries();
    }

    @Override
    public void start() {
        if (life.starts()) {
            delivery.start();
            couriers.start(road);
            log.start();
        }
    }

    @Override
    public boolean settle() {
        if (life.settles()) {
            delivery.open();
        }
        boolean carried = true;
        long before;
        do {
            before = road.size();
            carried &= couriers.round(road);
            delivery.round();
        } while (road.size() > before);
        boolean signed = log.round();
        return carried && signed;
    }

    @Override
    public void close() {
        if (life.ends()) {
            try (stores;
                    log;
                    delivery;
                    couriers) {
                // Closed in turn, from the last to the first, whichever of them fails to.
            }
        }
    }
}
