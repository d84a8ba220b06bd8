package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Outbound;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import org.junit.jupiter.api.Test;

/** Edits and retractions, where a channel can change what it sent and where it cannot. */
class ChangesTest {

    private static Wire able(String scheme, Ability... abilities) {
        return new Wire(ChannelProfile.plain(scheme)
                .able(Ability.DEDUPLICATE, Ability.AUTHENTICATE)
                .able(abilities));
    }

    private static Outbound last(Wire wire) {
        return wire.seen.get(wire.seen.size() - 1);
    }

    @Test
    void aChannelThatCanIsToldWhichOfItsMessagesIsChanged() {
        Wire chat = able("chat", Ability.EDIT, Ability.RETRACT);
        PostRoom room = new PostRoom(chat);
        room.reach("chat:ada");
        long wrong = room.talk.say(CLINIC, "At ten.").orElseThrow().number();
        room.talk.say(CLINIC, "Bring your card.").orElseThrow();
        room.deliver();
        String sent = "wire-" + chat.seen.get(0).sendKey();

        done(room.talk, CLINIC, new Speech.Edit(wrong, "At eleven."));
        room.deliver();
        assertThat(last(chat).changes()).contains(sent);
        assertThat(last(chat).sendKey()).isNotEqualTo(chat.seen.get(0).sendKey());

        done(room.talk, CLINIC, new Speech.Retract(wrong, "It was for somebody else."));
        room.deliver();
        assertThat(last(chat).changes()).contains(sent);
    }

    @Test
    void aChannelThatCannotCarriesTheChangeAsAMessageOfItsOwn() {
        Wire letters = able("letters", Ability.EDIT);
        PostRoom room = new PostRoom(letters);
        room.reach("letters:ada");
        long wrong = room.talk.say(CLINIC, "At ten.").orElseThrow().number();
        done(room.talk, CLINIC, new Speech.Retract(wrong, "It was for somebody else."));
        room.deliver();

        assertThat(letters.seen).hasSize(2);
        assertThat(last(letters).changes()).isEmpty();
        assertThat(last(letters).words()).contains("It was for somebody else.");
    }

    @Test
    void aChannelIsNeverToldWhatAnotherCalledAMessage() {
        Wire chat = able("chat", Ability.EDIT);
        Wire mail = able("mail", Ability.EDIT);
        PostRoom room = new PostRoom(chat, mail);
        room.reach("chat:ada", "mail:ada");
        long wrong = room.talk.say(CLINIC, "At ten.").orElseThrow().number();
        room.deliver();
        done(room.talk, ADA, new Presence.ContinueOn("mail"));
        done(room.talk, CLINIC, new Speech.Edit(wrong, "At eleven."));
        room.deliver();

        assertThat(mail.seen).hasSize(1);
        assertThat(last(mail).changes()).isEmpty();
        assertThat(last(mail).words()).contains("At eleven.");
    }
}
