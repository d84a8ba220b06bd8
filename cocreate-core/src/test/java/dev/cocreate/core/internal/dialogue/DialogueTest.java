package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private final Square square = new Square();

    @Test
    void turnsAreNumberedWithoutGapsFromOne() {
        Dialogue talk = square.talk();

        talk.say(ADA, "Should I start a statin?").orElseThrow();
        talk.say(CLINIC, "Let us look at your risk.").orElseThrow();

        assertThat(talk.turns(0, 10)).extracting(Turn::number).containsExactly(1L, 2L);
        assertThat(talk.turns(1, 10)).extracting(Turn::by).containsExactly(CLINIC);
        assertThat(talk.view().length()).isEqualTo(2);
    }

    @Test
    void aDialogueIsFoundAgainAfterARestart() {
        square.open(Opening.about("Statins").between(ADA).and(CLINIC).named("statin-ada"))
                .say(ADA, "Good morning.");

        square.restart();

        Dialogue talk = square.forum.find("statin-ada").orElseThrow();
        talk.say(CLINIC, "Good morning, Ada.").orElseThrow();
        assertThat(talk.turns(0, 10)).extracting(Turn::number).containsExactly(1L, 2L);
        assertThat(square.forum.of(ADA)).containsExactly("statin-ada");
    }

    @Test
    void aNameIsGivenOnce() {
        Opening opening = Opening.about("Statins").between(ADA).and(CLINIC).named("one");
        square.open(opening);

        assertThat(no(square.forum.open(opening))).isEqualTo("dialogue.exists");
        assertThat(square.forum.find("two")).isEmpty();
    }

    @Test
    void theSameActUnderTheSameKeyIsDoneOnce() {
        Dialogue talk = square.talk();

        Turn first = talk.keyed("message-17").say(ADA, "Good morning.").orElseThrow();
        Turn again = talk.keyed("message-17").say(ADA, "Good morning.").orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(talk.turns(0, 10)).hasSize(1);
        assertThatThrownBy(() -> talk.keyed("message-17").say(ADA, "Good evening."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("concept-2")
    void friendsTalkWithoutAFirm() {
        Dialogue talk = square.open(Opening.about("Our garden").between(ADA).and(BEA, Role.CONSUMER));

        talk.say(BEA, "Roses?").orElseThrow();
        talk.say(ADA, "Lavender.").orElseThrow();

        assertThat(talk.view().participants()).extracting(Participant::role).containsOnly(Role.CONSUMER);
        assertThat(talk.turns(0, 10)).hasSize(2);
    }

    @Test
    @Tag("concept-2")
    void aFirmMayOpenOneAndSoMayAnybodyElse() {
        for (Role role : Role.values()) {
            Participant opener = Participant.of(PartyId.of("opener"), role);
            assertThat(square.forum
                            .open(Opening.about("Anything").between(opener).and(ADA, Role.CONSUMER))
                            .isDone())
                    .as("opened by %s", role)
                    .isTrue();
        }
    }

    @Test
    @Tag("concept-11")
    void fourKindsOfPartySpeakInOneThread() {
        Dialogue talk = square.open(Opening.about("Statins")
                .between(ADA)
                .and(CLINIC)
                .and(PartyId.of("heart-group"), Role.COMMUNITY)
                .and(PartyId.of("lab"), Role.PROVIDER));

        for (String party : List.of("ada", "clinic", "heart-group", "lab")) {
            talk.say(PartyId.of(party), "Here I am.").orElseThrow();
        }

        assertThat(talk.turns(0, 10))
                .extracting(Turn::role)
                .containsExactly(Role.CONSUMER, Role.FIRM, Role.COMMUNITY, Role.PROVIDER);
    }

    @Test
    @Tag("concept-76")
    void rolesAreOfTheMoment() {
        Dialogue asBuyer = square.talk();
        Dialogue asExpert =
                square.open(Opening.about("Your garden").between(BEA).and(ADA, Role.EXPERT));

        assertThat(done(asBuyer, ADA, Speech.Say.of("Hello.")).role()).isEqualTo(Role.CONSUMER);
        assertThat(done(asExpert, ADA, Speech.Say.of("Hello.")).role()).isEqualTo(Role.EXPERT);
    }

    @Test
    void aMachineIsMarkedOnEveryTurn() {
        Participant bot = Participant.of(PartyId.of("bot"), Role.FIRM).byMachine();
        Dialogue talk = square.open(Opening.about("Statins").between(ADA).and(bot));

        assertThat(done(talk, bot.party(), Speech.Say.of("How can I help?")).automated())
                .isTrue();
        assertThat(done(talk, ADA, Speech.Say.of("Who are you?")).automated()).isFalse();
    }

    @Test
    void whoTakesNoPartSaysNothing() {
        Dialogue talk = square.talk();

        assertThat(no(talk.say(BEA, "Hello?"))).isEqualTo("dialogue.not-taking-part");
        assertThat(no(talk.export(BEA))).isEqualTo("dialogue.not-taking-part");

        done(talk, ADA, new Presence.Invite(Participant.of(BEA, Role.CONSUMER)));
        assertThat(talk.say(BEA, "Hello.").isDone()).isTrue();
        assertThat(square.forum.of(BEA)).containsExactly(talk.id());
    }

    @Test
    void nobodyTakesWhatOnlyFollows() {
        Dialogue talk = square.talk();

        assertThatThrownBy(() -> talk.take(ADA, new Consequence.Expired(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> square.forum.open(Opening.about("Myself").between(ADA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapsAndNobodyIsOvertakenByHerself() throws Exception {
        Dialogue talk = square.talk();
        var pool = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            PartyId by = thread % 2 == 0 ? ADA : CLINIC;
            String name = "thread-" + thread;
            all.add(pool.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    talk.say(by, name + " " + i).orElseThrow();
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        pool.shutdown();

        List<Turn> turns = talk.turns(0, 1_000);
        assertThat(turns).hasSize(200);
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).number()).isEqualTo(i + 1);
        }
        for (int thread = 0; thread < 8; thread++) {
            String name = "thread-" + thread;
            List<String> own = turns.stream()
                    .map(turn -> ((Speech.Say) turn.move()).words())
                    .filter(words -> words.startsWith(name + " "))
                    .toList();
            assertThat(own).hasSize(25);
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i)).isEqualTo(name + " " + i);
            }
        }
    }

    @Test
    void foldingTheJournalAgainGivesTheSameState() {
        for (long seed = 1; seed <= 5; seed++) {
            Square fresh = new Square();
            Dialogue talk = fresh.judged();
            RandomActs acts = new RandomActs(new Random(seed), fresh, talk);
            for (int i = 0; i < 120; i++) {
                acts.one();
            }
            DialogueState before = fresh.state(talk);
            fresh.road.forget();
            assertThat(fresh.state(talk)).as("seed %d", seed).isEqualTo(before);
        }
    }
}
