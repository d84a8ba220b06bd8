package dev.cocreate.testkit.channel;

import dev.cocreate.CoCreateException;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.testkit.channel.LoopbackServer.Denied;
import dev.cocreate.testkit.channel.LoopbackServer.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** One way for an adapter to be broken for each requirement: proof that the checks can fail. */
enum Flaw {
    C01_CUTS_OFF_THE_LAST_CHARACTER(server -> new LoopbackChannel(server) {
        @Override
        void accept(Letter letter, ChannelContext with) {
            String words = letter.words();
            boolean fancy = words.codePointCount(0, words.length()) < words.length();
            super.accept(fancy ? with(letter, words.substring(0, words.length() - 1)) : letter, with);
        }
    }),
    C02_ACKNOWLEDGES_FIRST(server -> new LoopbackChannel(server) {
        @Override
        void accept(Letter letter, ChannelContext with) {
            try {
                super.accept(letter, with);
            } catch (CoCreateException lost) {
                with.health(ChannelContext.Health.DEGRADED, "lost one");
            }
        }
    }),
    C03_NAMES_REPEATS_ANEW(server -> new LoopbackChannel(server) {
        @Override
        String name(Letter letter) {
            return letter.repeated() ? letter.id() + "-again" : letter.id();
        }
    }),
    C04_SENDS_REPEATS_UNDER_ANOTHER_KEY(server -> new LoopbackChannel(server) {
        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            return super.transmit(
                    outbound.attempt() > 1 ? keyed(outbound, outbound.sendKey() + "#again") : outbound, patience);
        }
    }),
    C05_TAKES_SILENCE_FOR_FAILURE(server -> new LoopbackChannel(server) {
        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            SendOutcome outcome = super.transmit(outbound, patience);
            return outcome instanceof SendOutcome.Unknown unknown
                    ? new SendOutcome.RetryLater(unknown.reason(), Optional.empty(), false)
                    : outcome;
        }
    }),
    C06_FORGETS_WHAT_ARRIVED_WITHOUT_IT(server -> new LoopbackChannel(server) {
        private boolean lost;

        @Override
        void accept(Letter letter, ChannelContext with) {
            // Missed one while disconnected: it takes only what comes while it listens.
            boolean missed = letter.words().equals("meanwhile");
            if (!missed || lost) {
                super.accept(letter, with);
            }
            lost |= missed;
        }
    }),
    C07_OVERTAKES(server -> new LoopbackChannel(server) {
        private Outbound kept;

        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            Outbound before = null;
            synchronized (this) {
                if (outbound.words().equals("7")) {
                    kept = outbound;
                    return SendOutcome.Accepted.as("later");
                }
                if (kept != null
                        && outbound.words().equals("8")
                        && outbound.to().equals(kept.to())) {
                    before = kept;
                }
            }
            SendOutcome outcome = super.transmit(outbound, patience);
            if (before != null) {
                super.transmit(before, patience);
            }
            return outcome;
        }
    }),
    C08_NAMES_THINGS_ITS_OWN_WAY(server -> new LoopbackChannel(server) {
        private final String own = "node-" + ThreadLocalRandom.current().nextLong() + "-";

        @Override
        String name(Letter letter) {
            return letter.words().startsWith("message ") ? own + letter.id() : letter.id();
        }
    }),
    C09_LOSES_THE_THREAD(server -> new LoopbackChannel(server) {
        @Override
        void accept(Letter letter, ChannelContext with) {
            super.accept(
                    new Letter(
                            letter.place(),
                            letter.id(),
                            letter.from(),
                            letter.words(),
                            Optional.empty(),
                            letter.forged(),
                            letter.automatic(),
                            letter.garbled(),
                            letter.repeated()),
                    with);
        }
    }),
    C10_REPORTS_BACKWARDS(server -> new LoopbackChannel(server) {
        private ChannelContext context;

        @Override
        public void start(ChannelContext given) {
            context = given;
            super.start(given);
        }

        @Override
        void noticed(String sendKey, Receipt receipt) {
            context.receipt(sendKey, receipt, Instant.EPOCH);
        }
    }),
    C11_SENDS_EDITS_AS_NEWS(server -> new LoopbackChannel(server) {
        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            return super.transmit(unchanging(outbound), patience);
        }
    }),
    C12_KNOWS_ONE_REFUSAL(server -> new LoopbackChannel(server) {
        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            SendOutcome outcome = super.transmit(outbound, patience);
            return outcome instanceof SendOutcome.Refused refused
                            && refused.refusal() != SendOutcome.Refusal.FATAL
                            && refused.refusal() != SendOutcome.Refusal.TOO_LARGE
                    ? new SendOutcome.Refused(SendOutcome.Refusal.UNSUPPORTED, refused.reason())
                    : outcome;
        }
    }),
    C13_TAKES_SLOWER_FOR_NEVER(server -> new LoopbackChannel(server) {
        @Override
        SendOutcome denied(Denied denied) {
            return denied.why == null
                    ? new SendOutcome.Refused(SendOutcome.Refusal.BLOCKED, "the server said no")
                    : super.denied(denied);
        }
    }),
    C14_WAITS_FOR_EVER(server -> new LoopbackChannel(server) {
        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            return super.transmit(outbound, Duration.ofMinutes(1));
        }
    }),
    C15_LEAVES_THREADS_BEHIND(server -> new LoopbackChannel(server) {
        @Override
        public void start(ChannelContext given) {
            Thread thread = new Thread(Flaw::linger, "left-behind");
            thread.setDaemon(true);
            thread.start();
            super.start(given);
        }
    }),
    C16_HANGS_UP(server -> new LoopbackChannel(server) {
        private volatile Thread sending;
        private volatile boolean stopping;

        @Override
        protected SendOutcome transmit(Outbound outbound, Duration patience) {
            sending = Thread.currentThread();
            SendOutcome outcome = super.transmit(outbound, patience);
            sending = null;
            return stopping ? new SendOutcome.Unknown("it was stopped") : outcome;
        }

        @Override
        public void stop(Duration drain) {
            Thread thread = sending;
            if (thread != null) {
                stopping = true;
                thread.interrupt();
            }
            super.stop(drain);
        }
    }),
    C17_KNOCKS_AND_KNOCKS(server -> new LoopbackChannel(server) {
        @Override
        SendOutcome denied(Denied denied) {
            return denied.why == SendOutcome.Refusal.FATAL
                    ? new SendOutcome.Refused(SendOutcome.Refusal.FATAL, "the server refused")
                    : super.denied(denied);
        }
    }),
    C18_BELIEVES_EVERYBODY(server -> new LoopbackChannel(server) {
        @Override
        boolean authentic(Letter letter) {
            return true;
        }
    }),
    C19_TELLS_ITS_PASSWORD(server -> new LoopbackChannel(server) {
        @Override
        SendOutcome denied(Denied denied) {
            SendOutcome outcome = super.denied(denied);
            return outcome instanceof SendOutcome.Refused refused
                    ? new SendOutcome.Refused(
                            refused.refusal(), "login failed with password " + LoopbackServer.PASSWORD)
                    : outcome;
        }
    }),
    C20_BEGINS_ANEW(server -> new LoopbackChannel(server) {
        @Override
        void remember(ChannelContext with, long next) {
            // It never does.
        }
    }),
    C21_SENDS_WHATEVER_SIZE(server -> new LoopbackChannel(server) {
        @Override
        protected boolean tooLarge(Outbound outbound) {
            return outbound.words().length() > profile().longestText();
        }
    }),
    C22_TAKES_MACHINES_FOR_PEOPLE(server -> new LoopbackChannel(server) {
        @Override
        void accept(Letter letter, ChannelContext with) {
            super.accept(
                    new Letter(
                            letter.place(),
                            letter.id(),
                            letter.from(),
                            letter.words(),
                            letter.thread(),
                            letter.forged(),
                            false,
                            letter.garbled(),
                            letter.repeated()),
                    with);
        }
    }),
    C23_STUMBLES(server -> new LoopbackChannel(server) {
        private boolean dead;

        @Override
        void accept(Letter letter, ChannelContext with) {
            dead |= letter.garbled() && !letter.repeated();
            if (dead || letter.automatic()) {
                return;
            }
            with.receive(new Inbound(
                    letter.id(), letter.from(), authentic(letter), letter.thread(), Instant.EPOCH, speech(letter)));
        }

        private Speech speech(Letter letter) {
            return Say.of(letter.words());
        }
    });

    @SuppressWarnings("ImmutableEnumChecker") // a function without state of its own
    private final Function<LoopbackServer, Channel> make;

    Flaw(Function<LoopbackServer, Channel> make) {
        this.make = make;
    }

    /** An adapter with this flaw. */
    Channel channel(LoopbackServer server) {
        return make.apply(server);
    }

    /** The requirement it breaks, such as {@code c07}. */
    String requirement() {
        return "c" + name().substring(1, 3);
    }

    private static void linger() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Letter with(Letter letter, String words) {
        return new Letter(
                letter.place(),
                letter.id(),
                letter.from(),
                words,
                letter.thread(),
                letter.forged(),
                letter.automatic(),
                letter.garbled(),
                letter.repeated());
    }

    private static Outbound keyed(Outbound outbound, String key) {
        return new Outbound(
                key,
                outbound.attempt(),
                outbound.to(),
                outbound.threadRef(),
                outbound.changes(),
                outbound.words(),
                outbound.missed(),
                outbound.turn());
    }

    private static Outbound unchanging(Outbound outbound) {
        return new Outbound(
                outbound.sendKey(),
                outbound.attempt(),
                outbound.to(),
                outbound.threadRef(),
                Optional.empty(),
                outbound.words(),
                outbound.missed(),
                outbound.turn());
    }
}
