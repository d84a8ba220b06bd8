package dev.cocreate.dialogue.charter;

import dev.cocreate.Role;
import dev.cocreate.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of engagement: what it says, whom it binds, what a machine checks of it and what follows when it is broken.
 *
 * <p>Immutable.
 *
 * @param id its name within the charter and all its versions; lower-case letters, digits and hyphens, at most 64
 * @param text what it says to those it binds and protects; at most 2,000 characters in each of at most 50 languages
 * @param binds the roles it binds; at least one
 * @param duty what a machine can check of it, if anything; the rest is judged by a neutral party
 * @param ladder what follows the first breach, the second, and so on; the last step repeats
 */
public record Clause(String id, Text text, Set<Role> binds, Optional<Duty> duty, List<Sanction> ladder) {

    /**
     * Checks and copies.
     *
     * @param id as above
     * @param text as above
     * @param binds as above
     * @param duty as above
     * @param ladder as above; 1 to 100 steps
     * @throws IllegalArgumentException if the id is not of that form, the text is too long, or it binds nobody or leads
     *     to nothing
     */
    public Clause {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(duty, "duty");
        binds = Set.copyOf(binds);
        ladder = List.copyOf(ladder);
        if (!id.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a clause id is 1 to 64 lower-case letters, digits or hyphens, but was '" + id + "'");
        }
        Limits.readable(text);
        if (binds.isEmpty() || ladder.isEmpty() || ladder.size() > Limits.MOST_STEPS) {
            throw new IllegalArgumentException("a clause binds at least one role and leads to 1 to " + Limits.MOST_STEPS
                    + " steps, but '" + id + "' does not");
        }
    }

    /**
     * A clause for people to judge, binding every role, whose first breach is put on record and whose next is a warning.
     *
     * @param id its name
     * @param text what it says
     * @return the clause
     */
    public static Clause of(String id, Text text) {
        return new Clause(id, text, Set.of(Role.values()), Optional.empty(), List.of(Sanction.NOTICE, Sanction.WARN));
    }

    /**
     * The same, binding these roles only.
     *
     * @param first a role
     * @param others further ones
     * @return the clause
     */
    public Clause binding(Role first, Role... others) {
        Set<Role> roles = new HashSet<>(List.of(others));
        roles.add(first);
        return new Clause(id, text, roles, duty, ladder);
    }

    /**
     * The same, with what a machine checks of it.
     *
     * @param checked the duty
     * @return the clause
     */
    public Clause checking(Duty checked) {
        return new Clause(id, text, binds, Optional.of(checked), ladder);
    }

    /**
     * The same, leading to these steps.
     *
     * @param steps the ladder, from the first breach on
     * @return the clause
     */
    public Clause leadingTo(Sanction... steps) {
        return new Clause(id, text, binds, duty, List.of(steps));
    }
}
