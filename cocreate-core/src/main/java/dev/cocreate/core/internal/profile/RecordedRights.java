package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.ProfileExported;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Erasure;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.profile.rights.Request;
import dev.cocreate.profile.rights.Right;
import dev.cocreate.profile.rights.Rights;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One person's rights from one seat, over the road. Immutable; safe for several threads. */
final class RecordedRights implements Rights {

    private final Profiles profiles;
    private final PartyId owner;
    private final PartyId seat;

    RecordedRights(Profiles profiles, PartyId owner, PartyId seat) {
        this.profiles = profiles;
        this.owner = owner;
        this.seat = seat;
    }

    @Override
    public Rights as(PartyId by) {
        return new RecordedRights(profiles, owner, Objects.requireNonNull(by, "by"));
    }

    @Override
    public Outcome<Request> ask(Right right, PartyId to, Set<String> about, Text words) {
        ProfileAct.AskRight act = new ProfileAct.AskRight(seat, owner, right, to, Set.copyOf(about), words);
        return profiles.take(
                act,
                (recorded, state) -> Objects.requireNonNull(state.requests()
                        .get(RecordedProfile.only(recorded, RightAsked.class).id())));
    }

    @Override
    public Outcome<Request> answer(String request, Answer answer) {
        ProfileAct.AnswerRight act = new ProfileAct.AnswerRight(seat, owner, request, answer);
        return profiles.take(
                act,
                (recorded, state) -> Objects.requireNonNull(state.requests()
                        .get(RecordedProfile.only(recorded, RightAnswered.class).id())));
    }

    @Override
    public List<Request> requests() {
        return profiles.state(owner).requests().values().stream()
                .filter(request -> seat.equals(owner) || request.to().equals(seat))
                .toList();
    }

    @Override
    public List<Request> overdue() {
        Instant now = profiles.road().now();
        return requests().stream().filter(request -> request.overdue(now)).toList();
    }

    @Override
    public Outcome<Export> export() {
        ProfileAct.ExportAll act = new ProfileAct.ExportAll(seat, owner);
        return profiles.take(
                act,
                (situation, about) -> seat.equals(owner)
                        ? Decided.accepted(about.change(new ProfileExported(
                                about.state().stance().languages().get(0).toLanguageTag())))
                        : ProfileDecider.decide(about, act),
                (recorded, state) -> profiles.exporting().export(owner));
    }

    @Override
    public Effects previewErase(Collection<? extends AttributeKey<?>> keys) {
        Case about = profiles.about(owner);
        return Consequences.ofErasing(about, RightsDecider.keys(about, names(keys)), profiles.looks(owner));
    }

    @Override
    public Outcome<Erasure> erase(Collection<? extends AttributeKey<?>> keys) {
        ProfileAct.Erase act = new ProfileAct.Erase(seat, owner, names(keys));
        return profiles.take(
                act,
                (situation, about) -> seat.equals(owner)
                        ? RightsDecider.erase(about, act, profiles.looks(owner), count(about, act))
                        : ProfileDecider.decide(about, act),
                (recorded, state) -> wiped(
                        RecordedProfile.only(recorded, KeysErased.class),
                        recorded.get(0).at()));
    }

    private int count(Case about, ProfileAct.Erase act) {
        Effects effects = Consequences.ofErasing(about, RightsDecider.keys(about, act.keys()), profiles.looks(owner));
        return profiles.erasing().positions(owner, gone(effects)).size();
    }

    /** After the erasure is on record its content goes; cut short in between, the next erasure finishes it. */
    private Erasure wiped(KeysErased event, Instant at) {
        Erasing erasing = profiles.erasing();
        Set<String> facts = gone(event.effects());
        Map<String, String> values = erasing.values(owner, facts);
        profiles.finishErasures(owner);
        return new Erasure(at, event.effects(), event.events(), erasing.residue(owner, values));
    }

    private static Set<String> gone(Effects effects) {
        Set<String> facts = new HashSet<>(effects.facts());
        facts.addAll(effects.inferences());
        return facts;
    }

    private static Set<String> names(Collection<? extends AttributeKey<?>> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.name()));
        return names;
    }
}
