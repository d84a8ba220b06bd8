package dev.cocreate.core;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.dialogue.CharterGate;
import dev.cocreate.core.internal.dialogue.DialogueEvent;
import dev.cocreate.core.internal.dialogue.DialogueTelling;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.dialogue.InstructionEvent;
import dev.cocreate.core.internal.disclosure.DisclosureDesk;
import dev.cocreate.core.internal.disclosure.DisclosureEvent;
import dev.cocreate.core.internal.disclosure.DisclosureGate;
import dev.cocreate.core.internal.disclosure.DisclosureTelling;
import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.core.internal.personalization.DutyGate;
import dev.cocreate.core.internal.personalization.FactReader;
import dev.cocreate.core.internal.personalization.Personalizations;
import dev.cocreate.core.internal.personalization.RulesEvent;
import dev.cocreate.core.internal.personalization.RulesTelling;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.profile.ProfileTelling;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.core.internal.transparency.Trails;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.journal.Journal;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.access.Grants;
import dev.cocreate.transparency.Trail;
import java.util.ArrayList;
import java.util.List;

/** Every room over one journal: collects what each brings to the road, and hands each out. */
final class House implements CoCreate {

    private static final int STATES_KEPT = 10_000;

    private final Journal journal;
    private final Couriers couriers = new Couriers();
    private final Road road;
    private final Profiles profiles;
    private final Personalizations personalizations;
    private final DisclosureDesk disclosures;
    private final Forum forum;
    private final Trails trails;

    private House(CoCreateBuilder plan, Journal journal) {
        this.journal = journal;
        ProfileReader reader = new ProfileReader(plan.attributes);
        FactReader facts = (situation, owner, keys, by, purpose, decision) -> {
            ProfileReader.Read read = reader.read(situation, owner, keys, by, purpose, decision);
            return new FactReader.Read(read.data(), read.look());
        };
        List<RiskModel> models = new ArrayList<>(Models.shipped());
        models.addAll(plan.riskModels);
        List<Gate> gates = List.of(
                new CharterGate(), new DutyGate(facts, plan.attributes::find, plan.elements), new DisclosureGate());
        this.road = new Road(
                journal,
                Vocabulary.of(vocabulary()),
                new SaltedSeal(),
                plan.clock,
                plan.ids,
                gates,
                STATES_KEPT,
                couriers::ring);
        this.profiles = new Profiles(road, plan.attributes, plan.neutrals);
        this.personalizations = new Personalizations(road, facts, plan.attributes::find, plan.elements, plan.mandates);
        this.disclosures = new DisclosureDesk(road, reader, new Models(models));
        this.forum = new Forum(road);
        this.trails = new Trails(road, tellings(plan));
        couriers.subscribe(forum.standIn());
    }

    static CoCreate built(CoCreateBuilder plan) {
        Journal journal = plan.journal.get();
        try {
            return new House(plan, journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    static List<EventType<?>> vocabulary() {
        List<EventType<?>> types = new ArrayList<>();
        types.addAll(ProfileEvent.TYPES);
        types.addAll(RulesEvent.TYPES);
        types.addAll(DisclosureEvent.TYPES);
        types.addAll(DialogueEvent.TYPES);
        types.addAll(InstructionEvent.TYPES);
        return types;
    }

    private static List<Telling> tellings(CoCreateBuilder plan) {
        return List.of(
                new ProfileTelling(plan.attributes),
                new RulesTelling(),
                new DisclosureTelling(),
                new DialogueTelling());
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
    public Personalization personalization() {
        return personalizations;
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
    public void start() {
        couriers.start(road);
    }

    @Override
    public void close() {
        couriers.close();
        journal.close();
    }
}
