package dev.cocreate.transparency;

import dev.cocreate.PartyId;
import java.util.Objects;

/**
 * Something that lies behind an entry of a trail, or that it is about: where to look on.
 *
 * <p>Immutable.
 */
public sealed interface Link {

    /**
     * Another entry, by its position: {@link Trail#from} begins there.
     *
     * @param position at least 0
     */
    record Entry(long position) implements Link {
        /**
         * Checks the position.
         *
         * @param position as above
         * @throws IllegalArgumentException if it is negative
         */
        public Entry {
            if (position < 0) {
                throw new IllegalArgumentException("a position is at least 0, but was " + position);
            }
        }
    }

    /**
     * A fact of a profile: {@code profile(owner).fact(id)} finds it.
     *
     * @param id unique in the profile
     */
    record Fact(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Fact {
            named(id, "a fact");
        }
    }

    /**
     * A rule in one version.
     *
     * @param author whose rule it is
     * @param id unique among the author's rules
     * @param version from 1
     */
    record Rule(PartyId author, String id, int version) implements Link {
        /**
         * Checks that it is named.
         *
         * @param author as above
         * @param id as above
         * @param version as above
         * @throws IllegalArgumentException if the version is below 1
         */
        public Rule {
            Objects.requireNonNull(author, "author");
            named(id, "a rule");
            if (version < 1) {
                throw new IllegalArgumentException("a rule's version is at least 1, but was " + version);
            }
        }
    }

    /**
     * A decision: {@code personalization().again(id)} gives it with its explanation.
     *
     * @param id unique in the journal
     */
    record Decision(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Decision {
            named(id, "a decision");
        }
    }

    /**
     * A disclosure: {@code disclosures().find(reader, id)} finds it.
     *
     * @param id unique in the journal
     */
    record Disclosure(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Disclosure {
            named(id, "a disclosure");
        }
    }

    /**
     * A dialogue: {@code dialogues().find(id)} finds it.
     *
     * @param id unique in the journal
     */
    record Dialogue(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Dialogue {
            named(id, "a dialogue");
        }
    }

    /**
     * A turn of a dialogue: something said, an offer, a ruling.
     *
     * @param dialogue the id of the dialogue
     * @param number of the turn in it
     */
    record Turn(String dialogue, long number) implements Link {
        /**
         * Checks that the dialogue is named.
         *
         * @param dialogue as above
         * @param number as above
         */
        public Turn {
            named(dialogue, "a dialogue");
        }
    }

    /**
     * A standing instruction.
     *
     * @param id unique among its owner's
     */
    record Instruction(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Instruction {
            named(id, "an instruction");
        }
    }

    /**
     * Terms under which something about a person is used.
     *
     * @param id of the terms
     */
    record Terms(String id) implements Link {
        /**
         * Checks that they are named.
         *
         * @param id as above
         */
        public Terms {
            named(id, "terms");
        }
    }

    /**
     * The receipt for an answer to terms.
     *
     * @param id of the receipt
     */
    record ConsentReceipt(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public ConsentReceipt {
            named(id, "a receipt");
        }
    }

    /**
     * A leave to read facts or to open a resource.
     *
     * @param id of the grant
     */
    record Grant(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Grant {
            named(id, "a grant");
        }
    }

    /**
     * Something a party shares with others.
     *
     * @param name of the resource, among its holder's
     */
    record Resource(String name) implements Link {
        /**
         * Checks that it is named.
         *
         * @param name as above
         */
        public Resource {
            named(name, "a resource");
        }
    }

    /**
     * Something asked for by right: {@code rights(owner).requests()} lists them.
     *
     * @param id unique in the profile
     */
    record Request(String id) implements Link {
        /**
         * Checks that it is named.
         *
         * @param id as above
         */
        public Request {
            named(id, "a request");
        }
    }

    private static void named(String name, String what) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(what + " is linked to by its name, but that was empty");
        }
    }
}
