package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreateException;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.dialogue.CharterGate;
import dev.cocreate.core.internal.dialogue.Child;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.dialogue.Square;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that says things in several dialogues with eight threads and delivers what it and others say, until it said
 * all; then goes on delivering until it is told to end.
 */
final class Posting {

    static final int DIALOGUES = 6;
    private static final int THREADS = 8;
    /** The pace of a process that may be killed: a lease is short, so that what it had is soon taken over. */
    static final String BRISK = "brisk";
    /** The pace of one that is not: nothing is sent again only because the machine is slow. */
    static final String UNHURRIED = "unhurried";

    private Posting() {}

    /** Where the journal is: a file, or a database if it is a JDBC address. */
    static Journal open(String place) {
        if (!place.startsWith("jdbc:")) {
            return SqliteJournal.open(Path.of(place));
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return PostgresJournal.open(new HikariDataSource(config));
    }

    static Road road(Journal journal, Couriers couriers) {
        List<EventType<?>> types = new ArrayList<>(Square.types());
        types.addAll(LaneEvent.TYPES);
        types.addAll(PostEvent.TYPES);
        return new Road(
                journal,
                Vocabulary.of(types),
                new SaltedSeal(),
                Clock.systemUTC(),
                Ids.random(),
                List.of(new CharterGate()),
                1_000,
                Freezer.none(),
                couriers::ring);
    }

    /** Opens the dialogues, and says where their parties are reached. */
    static void prepare(Journal journal) {
        Road road = road(journal, new Couriers());
        ContactBook contacts = new ContactBook(road);
        contacts.reach(ADA, List.of(Address.of("file", "ada"))).orElseThrow();
        contacts.reach(CLINIC, List.of(Address.of("file", "clinic"))).orElseThrow();
        Forum forum = new Forum(road);
        for (int i = 0; i < DIALOGUES; i++) {
            forum.open(Opening.about("Talk " + i).between(ADA).and(CLINIC).named("talk-" + i))
                    .orElseThrow();
        }
    }

    private static Pace pace(String name) {
        boolean brisk = name.equals(BRISK);
        return new Pace(
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                20,
                Duration.ofDays(3),
                brisk ? Duration.ofMillis(6_500) : Duration.ofMinutes(30),
                brisk ? Duration.ofSeconds(1) : Duration.ofMinutes(10));
    }

    /**
     * Arguments: the journal's place, the far side's file, this process's name, how many turns each thread says, its pace.
     */
    public static void main(String[] arguments) throws Exception {
        Couriers couriers = new Couriers(Duration.ofMillis(50));
        Journal journal = open(arguments[0]);
        Road road = road(journal, couriers);
        Forum forum = new Forum(road);
        Delivery delivery =
                new Delivery(road, forum, arguments[2], pace(arguments[4])).with(new FarFile(Path.of(arguments[1])));
        couriers.add(delivery, delivery.position());
        delivery.recall();
        delivery.start();
        couriers.start(road);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> talk(forum, number, Integer.parseInt(arguments[3])));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Child.say("said");
        // Until the one who started it closes the pipe or writes a line.
        int told = System.in.read();
        couriers.close();
        delivery.close();
        journal.close();
        Child.say("closed " + told);
    }

    private static void talk(Forum forum, int thread, int turns) {
        Dialogue talk = forum.find("talk-" + thread % DIALOGUES).orElseThrow();
        for (int said = 0; said < turns; said++) {
            boolean done = false;
            while (!done) {
                try {
                    done = talk.say(said % 2 == 0 ? ADA : CLINIC, "Words").isDone();
                } catch (CoCreateException e) {
                    // Others were faster, or the file was busy: nothing was stored, so it is said again.
                    done = !e.retryable();
                }
            }
        }
    }

    /** A far side that all processes share: a file to which each message is added as one line. */
    private static final class FarFile implements Channel {
        private final Path file;

        FarFile(Path file) {
            this.file = file;
        }

        @Override
        public ChannelProfile profile() {
            return ChannelProfile.plain("file").able(Ability.DEDUPLICATE, Ability.AUTHENTICATE);
        }

        @Override
        public void start(ChannelContext context) {}

        @Override
        public SendOutcome send(Outbound outbound, Instant deadline) {
            String line = outbound.turn().dialogue() + " " + outbound.to().value() + " "
                    + outbound.turn().number() + "\n";
            try {
                Files.write(file, line.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
                return SendOutcome.Accepted.as(outbound.sendKey());
            } catch (IOException e) {
                return new SendOutcome.Unknown("the file could not be written");
            }
        }

        @Override
        public void stop(Duration drain) {}
    }
}
