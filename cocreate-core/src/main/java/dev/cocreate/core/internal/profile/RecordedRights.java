package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.ProfileExported;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Erasure;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.profile.rights.Request;
import dev.cocreate.profile.rights.Right;
import dev.cocreate.profile.rights.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
                (situation, about) ->
                        seat.equals(owner) ? erase(situation, about, act) : ProfileDecider.decide(about, act),
                (recorded, state) -> wiped(recorded));
    }

    /** That it was erased and what is to go stand in one commit, so that a crash leaves neither without the other. */
    private Decided erase(Situation situation, Case about, ProfileAct.Erase act) {
        Set<String> keys = RightsDecider.keys(about, act.keys());
        Effects effects = Consequences.ofErasing(about, keys, profiles.looks(owner));
        Set<Long> positions = profiles.erasing().positions(owner, gone(effects), everything(about, keys, effects));
        Decided decided = RightsDecider.erase(about, keys, effects, positions.size());
        if (positions.isEmpty() || !(decided instanceof Decided.Accepted accepted)) {
            return decided;
        }
        List<Change> changes = new ArrayList<>(accepted.changes());
        changes.add(Eraser.recording(situation, owner, positions, RightsDecider.ASKED_FOR));
        return Decided.accepted(changes);
    }

    private static boolean everything(Case about, Set<String> keys, Effects effects) {
        return effects.kept().isEmpty() && keys.containsAll(RightsDecider.keys(about, Set.of()));
    }

    private Erasure wiped(List<Recorded> recorded) {
        KeysErased event = RecordedProfile.only(recorded, KeysErased.class);
        Erasing.Said said = profiles.erasing().said(owner, gone(event.effects()));
        for (Recorded each : recorded) {
            if (each.event() instanceof PayloadErased) {
                profiles.eraser().ifPresent(eraser -> eraser.carryOut(each));
            }
        }
        return new Erasure(
                recorded.get(0).at(),
                event.effects(),
                event.events(),
                profiles.erasing().residue(owner, said));
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
