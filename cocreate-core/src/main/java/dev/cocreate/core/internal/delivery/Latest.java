package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.util.Optional;

/** Folds of streams in which only the latest event of one kind counts. */
final class Latest {

    static final Fold<Optional<PostEvent.ContactsStated>> CONTACTS = of("contacts", PostEvent.ContactsStated.class);
    static final Fold<Optional<PostEvent.AddressKept>> ADDRESS = of("address", PostEvent.AddressKept.class);
    static final Fold<Optional<PostEvent>> MESSAGE = of("inbox", PostEvent.class);
    static final Fold<Optional<PostEvent.ThreadKnown>> THREAD = of("thread", PostEvent.ThreadKnown.class);
    static final Fold<Optional<PostEvent.ChannelCursorSaved>> CURSOR =
            of("channel", PostEvent.ChannelCursorSaved.class);
    static final Fold<Optional<PostEvent.CheckpointReached>> CHECKPOINT =
            of("delivery", PostEvent.CheckpointReached.class);

    static final Fold<Optional<PostEvent.ChannelsKnown>> CHANNELS = of("channels", PostEvent.ChannelsKnown.class);
    /** The one stream of {@link #CHANNELS}. */
    static final String ALL_CHANNELS = "all";

    private Latest() {}

    /** What {@link #THREAD} knows a conversation by: names are each channel's own, and may be the same for each of its people. */
    static String thread(String channel, PartyId recipient, String ref) {
        return Hash.of("thread", channel, recipient.value(), ref);
    }

    private static <E extends Event> Fold<Optional<E>> of(String kind, Class<E> type) {
        return new Fold<>() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<E> empty(StreamId stream) {
                return Optional.empty();
            }

            @Override
            public Optional<E> after(Optional<E> state, Recorded recorded) {
                return type.isInstance(recorded.event()) ? Optional.of(type.cast(recorded.event())) : state;
            }
        };
    }
}
