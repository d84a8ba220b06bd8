package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceGranted;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceOpened;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.access.Knowledge;
import dev.cocreate.profile.access.Opening;
import dev.cocreate.profile.access.Resource;
import dev.cocreate.profile.access.Resources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One holder's resources from one seat, over the road. Immutable; safe for several threads. */
final class RecordedResources implements Resources {

    private final Profiles profiles;
    private final Knowledge knowledge;
    private final PartyId holder;
    private final PartyId seat;

    RecordedResources(Profiles profiles, Knowledge knowledge, PartyId holder, PartyId seat) {
        this.profiles = profiles;
        this.knowledge = knowledge;
        this.holder = holder;
        this.seat = seat;
    }

    @Override
    public Resources as(PartyId by) {
        return new RecordedResources(profiles, knowledge, holder, Objects.requireNonNull(by, "by"));
    }

    @Override
    public Outcome<Resource> share(Resource resource) {
        return take(new ResourceAct.ShareResource(seat, holder, resource), recorded -> resource);
    }

    @Override
    public Outcome<Granted> grant(Grant grant) {
        return take(
                new ResourceAct.GrantResource(seat, holder, grant),
                recorded -> granted(
                        RecordedProfile.only(recorded, ResourceGranted.class).id()));
    }

    @Override
    public Outcome<Granted> revoke(String id) {
        return take(new ResourceAct.RevokeResource(seat, holder, id), recorded -> granted(id));
    }

    @Override
    public Outcome<Opening> open(String name, Purpose purpose) {
        return take(new ResourceAct.OpenResource(seat, holder, name, purpose), recorded -> {
            Look use = use(recorded.get(0)).orElseThrow();
            Optional<Text> content = use.seen().isEmpty()
                    ? Optional.empty()
                    : knowledge.content(
                            Objects.requireNonNull(held().resources().get(name)));
            return new Opening(content, use);
        });
    }

    @Override
    public List<Resource> shared() {
        return List.copyOf(held().resources().values());
    }

    @Override
    public List<Granted> grants() {
        return held().grants().values().stream()
                .filter(given -> seat.equals(holder) || given.grant().to().equals(seat))
                .map(given -> granted(given.id()))
                .toList();
    }

    @Override
    public List<Look> uses() {
        return profiles.all(ResourcesFold.FOLD.stream(holder.value()), RecordedResources::use).stream()
                .filter(use -> seat.equals(holder) || use.by().equals(seat))
                .toList();
    }

    private <T> Outcome<T> take(ResourceAct act, Function<List<Recorded>, T> value) {
        return profiles.road().take(act, new Step<T>() {
            @Override
            public Decided decide(Situation situation) {
                return ResourceDecider.decide(
                        act,
                        situation.state(ResourcesFold.FOLD, holder.value()),
                        situation.now(),
                        profiles.road().newId().toString());
            }

            @Override
            public T yield(List<Recorded> recorded) {
                return value.apply(recorded);
            }
        });
    }

    private ResourcesFold.Held held() {
        return profiles.road().state(ResourcesFold.FOLD, holder.value());
    }

    private Granted granted(String id) {
        ResourcesFold.Held held = held();
        Given given = Objects.requireNonNull(held.grants().get(id), id);
        return new Granted(
                id, given.grant(), given.at(), held.uses().getOrDefault(id, 0), Optional.ofNullable(given.revokedAt()));
    }

    private static Optional<Look> use(Recorded recorded) {
        if (!(recorded.event() instanceof ResourceOpened opened)) {
            return Optional.empty();
        }
        boolean open = opened.ground().isPresent();
        return Optional.of(new Look(
                recorded.header().id().toString(),
                recorded.at(),
                recorded.header().by(),
                opened.purpose(),
                Optional.empty(),
                open ? List.of(opened.resource()) : List.of(),
                open ? Map.of() : Map.of(opened.resource(), Datum.Why.NOT_GRANTED),
                opened.ground().map(List::of).orElse(List.of())));
    }
}
