package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.ChannelProfile.Proactive;
import dev.cocreate.channel.DeliveryState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Channels that may not be used to speak first. */
@Tag("concept-8")
class ProactiveTest {

    private static final ChannelProfile CHAT =
            ChannelProfile.plain("chat").able(Ability.DEDUPLICATE, Ability.AUTHENTICATE);

    @Test
    void whatIsSaidFirstWaitsUntilSheUsesTheChannel() {
        Wire chat = new Wire(CHAT.speakingFirst(Proactive.AFTER_CONTACT));
        PostRoom room = new PostRoom(chat);
        room.reach("chat:ada");
        room.talk.say(CLINIC, "Your results are in.").orElseThrow();
        room.deliver();
        assertThat(chat.attempts).isEmpty();
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.UNADDRESSED);

        chat.hear("m-1", "ada", "Anything new?", Optional.empty());
        room.square.clock.pass(Duration.ofDays(1));
        room.deliver();

        assertThat(chat.words()).containsExactly("clinic: Your results are in.");
    }

    @Test
    void whatIsSaidFirstGoesByTheNextChannelOnHerListThatPermitsIt() {
        Wire chat = new Wire(CHAT.answeringWithin(Duration.ofHours(24)));
        Wire mail = Wire.careful("mail");
        PostRoom room = new PostRoom(chat, mail);
        room.reach("chat:ada", "mail:ada");

        room.talk.say(CLINIC, "First.").orElseThrow();
        room.deliver();
        chat.hear("m-1", "ada", "Yes?", Optional.empty());
        room.talk.say(CLINIC, "In time.").orElseThrow();
        room.deliver();
        room.square.clock.pass(Duration.ofHours(24));
        room.talk.say(CLINIC, "Too late.").orElseThrow();
        room.deliver();

        assertThat(chat.words()).containsExactly("clinic: In time.");
        assertThat(mail.words()).containsExactly("clinic: First.", "clinic: Too late.");
    }

    @Test
    void aWindowLastsSomeTimeAndGoesWithNothingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAT.answeringWithin(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> CHAT.speakingFirst(Proactive.IN_WINDOW));
        assertThat(CHAT.answeringWithin(Duration.ofHours(1))
                        .speakingFirst(Proactive.ALWAYS)
                        .replyWindow())
                .isEmpty();
    }
}
