package dev.cocreate.core.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.Address;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.EventSamples;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech;

/** Events of delivery out of chance. */
final class Samples {

    private Samples() {}

    static EventSamples samples(long seed) {
        return new EventSamples(seed)
                .maker(Move.class, random -> Speech.Say.of("words " + random.nextInt(9)))
                .maker(Address.class, random -> Address.of("wire", "box-" + random.nextInt(9)));
    }

    static <E extends Event> void roundTrip(EventType<E> type, long seed) {
        E event = type.type().cast(samples(seed).event(type.type()));
        E read = type.read().read(Json.parse(type.write().apply(event).bytes()).asObject(), type.schema());
        assertThat(read).as("%s, seed %d", type.name(), seed).isEqualTo(event);
    }
}
