package dev.cocreate.dialogue;

import dev.cocreate.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moves that say something, correct it, or answer for what was heard. */
public sealed interface Speech extends Move {

    /** What somebody speaks for. */
    enum Manner {
        /** It tells something. */
        STATEMENT,
        /** It asks something, and stays on the list of what is unanswered until it is dealt with. */
        QUESTION,
        /** It advises. Who wants execution only is not advised. */
        ADVICE
    }

    /** What became of something said. */
    enum Disposition {
        /** It is taken up. */
        TAKEN_UP,
        /** It is not, for the reason given. */
        DECLINED,
        /** It is heard; nothing follows. */
        NOTED,
        /** Somebody else deals with it, as the reason says. */
        PASSED_ON
    }

    /**
     * A file that goes with a turn, by reference: the library keeps where it is and what it must be, not its bytes.
     *
     * @param name what it is called; 1 to 200 characters, no control characters; not to be taken for a path
     * @param mediaType such as {@code image/png}; at most 200 characters
     * @param size in bytes
     * @param sha256 of the content, 32 bytes
     * @param at where it is; at most 2,000 characters
     */
    record Attachment(String name, String mediaType, long size, Bytes sha256, URI at) {

        private static final int MOST_ADDRESS = 2_000;
        /** RFC 9110, section 8.3.1, with whatever parameters in visible characters. */
        private static final Pattern MEDIA_TYPE =
                Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( *;[ -~]*)?");

        /**
         * A reference.
         *
         * @param name as above
         * @param mediaType as above
         * @param size not negative
         * @param sha256 as above
         * @param at as above
         * @throws IllegalArgumentException if something is outside its range
         */
        public Attachment {
            Saying.within(name, 200, "the name of an attachment");
            Saying.within(mediaType, 200, "a media type");
            Objects.requireNonNull(sha256, "sha256");
            if (name.codePoints().anyMatch(Character::isISOControl)
                    || !MEDIA_TYPE.matcher(mediaType).matches()) {
                throw new IllegalArgumentException(
                        "an attachment has a name without control characters and a media type"
                                + " such as image/png, but one of them was not of that form");
            }
            if (Objects.requireNonNull(at, "at").toString().length() > MOST_ADDRESS) {
                throw new IllegalArgumentException("an attachment lies at an address of at most " + MOST_ADDRESS
                        + " characters, but this one has " + at.toString().length());
            }
            if (size < 0 || sha256.size() != 32) {
                throw new IllegalArgumentException("an attachment has a size of at least 0 and a hash of 32 bytes, but"
                        + " these were " + size + " and " + sha256.size());
            }
        }
    }

    /**
     * Says something.
     *
     * @param words at most 20,000 characters; not blank unless something is attached
     * @param manner what it is said for
     * @param language the language, if stated
     * @param topic the topic, if stated
     * @param attachments what goes with it; at most 20
     * @param answers the turns it answers; at most 100
     * @param cites the findings it builds on, by their turns; at most 100
     * @param setsAside why it does not build on findings that stand open
     */
    record Say(
            String words,
            Manner manner,
            Optional<Locale> language,
            Optional<String> topic,
            List<Attachment> attachments,
            List<Long> answers,
            List<Long> cites,
            Optional<String> setsAside)
            implements Speech {
        /**
         * Checks and copies.
         *
         * @param words as above
         * @param manner as above
         * @param language as above
         * @param topic as above
         * @param attachments as above
         * @param answers as above
         * @param cites as above
         * @param setsAside as above
         * @throws IllegalArgumentException if something is outside its range
         */
        public Say {
            Objects.requireNonNull(manner, "manner");
            Objects.requireNonNull(language, "language");
            attachments = List.copyOf(attachments);
            Objects.requireNonNull(words, "words");
            answers = Saying.turns(answers, "the turns answered");
            cites = Saying.turns(cites, "the findings cited");
            if (words.length() > Saying.LONGEST || (words.isBlank() && attachments.isEmpty())) {
                throw new IllegalArgumentException("a turn says something in at most " + Saying.LONGEST
                        + " characters or attaches something, but this one has " + words.length() + " characters");
            }
            Saying.whole(words, "a turn");
            if (attachments.size() > 20) {
                throw new IllegalArgumentException(
                        "a turn has at most 20 attachments, but this one has " + attachments.size());
            }
            topic.ifPresent(name -> Saying.within(name, 100, "a topic"));
            setsAside.ifPresent(why -> Saying.within(why, 2_000, "the reason to set a finding aside"));
        }

        /**
         * A plain statement.
         *
         * @param words what is said
         * @return the move
         */
        public static Say of(String words) {
            return new Say(
                    words,
                    Manner.STATEMENT,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        /**
         * A file and no words.
         *
         * @param attachment the reference
         * @return the move
         */
        public static Say of(Attachment attachment) {
            return new Say(
                    "",
                    Manner.STATEMENT,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(attachment),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        /**
         * The same as a question or as advice.
         *
         * @param how what it is said for
         * @return the move
         */
        public Say as(Manner how) {
            return new Say(words, how, language, topic, attachments, answers, cites, setsAside);
        }

        /**
         * The same, stating its language.
         *
         * @param spoken the language
         * @return the move
         */
        public Say in(Locale spoken) {
            return new Say(words, manner, Optional.of(spoken), topic, attachments, answers, cites, setsAside);
        }

        /**
         * The same, stating its topic.
         *
         * @param name the topic
         * @return the move
         */
        public Say on(String name) {
            return new Say(words, manner, language, Optional.of(name), attachments, answers, cites, setsAside);
        }

        /**
         * The same with one more attachment.
         *
         * @param attachment the reference
         * @return the move
         */
        public Say with(Attachment attachment) {
            List<Attachment> more = new ArrayList<>(attachments);
            more.add(attachment);
            return new Say(words, manner, language, topic, more, answers, cites, setsAside);
        }

        /**
         * The same, answering turns.
         *
         * @param turns their numbers
         * @return the move
         */
        public Say answering(long... turns) {
            return new Say(words, manner, language, topic, attachments, and(answers, turns), cites, setsAside);
        }

        /**
         * The same, building on findings.
         *
         * @param findings their turns
         * @return the move
         */
        public Say citing(long... findings) {
            return new Say(words, manner, language, topic, attachments, answers, and(cites, findings), setsAside);
        }

        /**
         * The same, saying why it does not build on the findings that stand open.
         *
         * @param why the reason
         * @return the move
         */
        public Say settingAside(String why) {
            return new Say(words, manner, language, topic, attachments, answers, cites, Optional.of(why));
        }

        private static List<Long> and(List<Long> some, long... others) {
            List<Long> all = new ArrayList<>(some);
            for (long other : others) {
                all.add(other);
            }
            return all;
        }
    }

    /**
     * Puts other words in place of one's own; the earlier ones stay on record.
     *
     * @param turn the turn to edit
     * @param words the new words; 1 to 20,000 characters
     */
    record Edit(long turn, String words) implements Speech {
        /**
         * An edit.
         *
         * @param turn as above
         * @param words as above
         */
        public Edit {
            Saying.turn(turn);
            Saying.within(words, Saying.LONGEST, "a turn");
        }
    }

    /**
     * Takes back one's own words.
     *
     * @param turn the turn to retract
     * @param reason why; may be empty
     */
    record Retract(long turn, String reason) implements Speech {
        /**
         * A retraction.
         *
         * @param turn as above
         * @param reason as above
         */
        public Retract {
            Saying.turn(turn);
            Saying.perhaps(reason, "a reason");
        }
    }

    /**
     * Says what becomes of something another party said, so that nothing ends in silence.
     *
     * @param turn the turn it is about
     * @param disposition what becomes of it
     * @param reason why; may be empty only where it is taken up or noted
     */
    record Dispose(long turn, Disposition disposition, String reason) implements Speech {
        /**
         * A disposition.
         *
         * @param turn as above
         * @param disposition as above
         * @param reason as above
         * @throws IllegalArgumentException if it is declined or passed on without a reason
         */
        public Dispose {
            Saying.turn(turn);
            Objects.requireNonNull(disposition, "disposition");
            Saying.perhaps(reason, "a reason");
            boolean owed = disposition == Disposition.DECLINED || disposition == Disposition.PASSED_ON;
            if (owed && reason.isBlank()) {
                throw new IllegalArgumentException("what is " + disposition + " says why, but the reason was blank");
            }
        }
    }
}
