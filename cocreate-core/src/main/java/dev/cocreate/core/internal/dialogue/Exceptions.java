package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where roles differ: the complete list of moves that are not open to everybody, each with its reason. What is not
 * listed here is open to every role alike.
 */
final class Exceptions {

    /** To whom a move is open, and why not to all. */
    record Limit(Set<Role> open, Text why) {}

    private static final Set<Role> NEUTRAL = EnumSet.of(Role.NEUTRAL);
    private static final Set<Role> NOT_OFFERING = EnumSet.complementOf(EnumSet.of(Role.FIRM, Role.PROVIDER));

    private static final Text JUDGES = No.text(
            "Only a neutral party rules on a breach or an appeal: nobody judges in her own matter.",
            "Nur eine neutrale Seite entscheidet über einen Verstoß oder einen Einspruch: Niemand richtet in eigener"
                    + " Sache.");

    private static final Map<Class<? extends Move>, Limit> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Governance.Rule.class, new Limit(NEUTRAL, JUDGES));
        ALL.put(Governance.Review.class, new Limit(NEUTRAL, JUDGES));
        ALL.put(
                Presence.Pause.class,
                new Limit(
                        NOT_OFFERING,
                        No.text(
                                "A firm or provider cannot ask a consumer to be quiet: the dialogue is hers to control.",
                                "Ein Unternehmen oder Anbieter kann niemanden um Ruhe bitten: Das Gespräch steuern"
                                        + " die, um deren Erlebnis es geht.")));
        ALL.put(
                Presence.Resume.class,
                new Limit(
                        NOT_OFFERING,
                        No.text(
                                "Who cannot pause has nothing to resume.",
                                "Wer nicht pausieren kann, hat nichts fortzusetzen.")));
        ALL.put(
                Presence.Intend.class,
                new Limit(
                        NOT_OFFERING,
                        No.text(
                                "What the dialogue is for is said by those whose experience it is.",
                                "Wozu das Gespräch dient, sagen die, um deren Erlebnis es geht.")));
    }

    private Exceptions() {}

    static Map<Class<? extends Move>, Limit> all() {
        return Map.copyOf(ALL);
    }

    static Optional<Limit> of(Move move) {
        return Optional.ofNullable(ALL.get(move.getClass()));
    }

    static boolean isOpen(Class<? extends Move> move, Role role) {
        Limit limit = ALL.get(move);
        return !Consequence.class.isAssignableFrom(move)
                && (limit == null || limit.open().contains(role));
    }

    /** Whose trade it is to know must build on what was learned; a consumer or neutral party need not. */
    static boolean owesFindings(Role role) {
        return role == Role.FIRM || role == Role.PROVIDER || role == Role.EXPERT;
    }
}
