package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a firm asks to use, and on which terms. One version is the same for everybody it is offered to.
 *
 * <pre>{@code
 * Terms mail = Terms.of("mail", 1, ADVERTS, hotmail, notice)
 *         .needing(INTERESTS).optionally(AGE)
 *         .offering(new GiveFacts(), new Pay(euro("2.00"), Period.ofMonths(1), why), new GoWithout());
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param id such as {@code mail}; 1 to 64 characters
 * @param version counted from 1
 * @param purpose why the data is used
 * @param controller who answers for it
 * @param basis the legal ground
 * @param ground why that ground stands; present unless she is asked to agree
 * @param needed names of the attributes the purpose cannot do without
 * @param optional names of those that would help; she gives each or not
 * @param notice what she is told
 * @param handling what becomes of the data
 * @param choices the ways open to her; none if she is not asked to agree
 */
public record Terms(
        String id,
        int version,
        Purpose purpose,
        Controller controller,
        Basis basis,
        Optional<Text> ground,
        Set<String> needed,
        Set<String> optional,
        Notice notice,
        Handling handling,
        Choices choices) {

    /**
     * Checks what must hold of any terms.
     *
     * @param id as above
     * @param version at least 1
     * @param purpose as above
     * @param controller as above
     * @param basis as above
     * @param ground as above
     * @param needed as above
     * @param optional as above; none that is needed
     * @param notice as above
     * @param handling as above
     * @param choices as above
     * @throws IllegalArgumentException if something is out of range, an attribute is both needed and optional, or she is
     *     asked to agree without a choice
     */
    public Terms {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(handling, "handling");
        needed = Collections.unmodifiableSet(new TreeSet<>(needed));
        optional = Collections.unmodifiableSet(new TreeSet<>(optional));
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("the id of terms has 1 to 64 characters, but was '" + id + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a version is at least 1, but was " + version);
        }
        Set<String> both = new TreeSet<>(needed);
        both.retainAll(optional);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("an attribute is needed or optional, but both are " + both);
        }
        boolean offers = !choices.ways().isEmpty();
        if (basis.needsAgreement() && !offers) {
            throw new IllegalArgumentException("terms on the basis " + basis + " offer ways, but these offer none");
        }
        if (!basis.needsAgreement() && (ground.isEmpty() || offers)) {
            throw new IllegalArgumentException("on the basis " + basis
                    + " terms say why it stands and offer no ways, but these "
                    + (ground.isEmpty() ? "do not say why" : "offer " + choices.ways()));
        }
    }

    /**
     * Terms with the usual beginnings: on consent, nothing needed yet, {@link Handling#USUAL kept a year in the EU}, and
     * {@link Choices#USUAL going without} as the other way.
     *
     * @param id such as {@code mail}
     * @param version counted from 1
     * @param purpose why the data is used
     * @param controller who answers for it
     * @param notice what she is told
     * @return the terms
     */
    public static Terms of(String id, int version, Purpose purpose, Controller controller, Notice notice) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                Basis.CONSENT,
                Optional.empty(),
                Set.of(),
                Set.of(),
                notice,
                Handling.USUAL,
                Choices.USUAL);
    }

    /**
     * The same terms, not possible without these attributes.
     *
     * @param keys they replace the former ones
     * @return the terms
     */
    public Terms needing(AttributeKey<?>... keys) {
        return asking(names(List.of(keys)), optional);
    }

    /**
     * The same terms, helped by these attributes.
     *
     * @param keys they replace the former ones
     * @return the terms
     */
    public Terms optionally(AttributeKey<?>... keys) {
        return asking(needed, names(List.of(keys)));
    }

    private Terms asking(Set<String> must, Set<String> may) {
        return new Terms(id, version, purpose, controller, basis, ground, must, may, notice, handling, choices);
    }

    /**
     * The same terms on her explicit consent, as special categories need.
     *
     * @return the terms
     */
    public Terms explicitly() {
        return standingOn(Basis.EXPLICIT_CONSENT, Optional.empty(), choices);
    }

    /**
     * The same terms for a contract with her.
     *
     * @return the terms
     */
    public Terms forContract() {
        return standingOn(Basis.CONTRACT, Optional.empty(), choices);
    }

    /**
     * The same terms on a ground that stands without her agreement.
     *
     * @param other the ground
     * @param why why it stands: the law, the task or the interest, in words she can judge
     * @return the terms, without ways
     */
    public Terms on(Basis other, Text why) {
        return standingOn(other, Optional.of(why), new Choices(List.of(), choices.bare()));
    }

    private Terms standingOn(Basis other, Optional<Text> why, Choices left) {
        return new Terms(id, version, purpose, controller, other, why, needed, optional, notice, handling, left);
    }

    /**
     * The same terms, offering these ways.
     *
     * @param open in the order to show them
     * @return the terms
     * @throws IllegalArgumentException if giving data is missing, or no way is open besides
     */
    public Terms offering(Way... open) {
        return standingOn(basis, ground, new Choices(List.of(open), choices.bare()));
    }

    /**
     * The same terms, which may offer a bare choice between giving data and paying.
     *
     * @return the terms
     */
    public Terms allowingBareChoice() {
        return standingOn(basis, ground, new Choices(choices.ways(), true));
    }

    /**
     * The same terms, with others who may read.
     *
     * @param others they replace the former ones
     * @return the terms
     */
    public Terms sharedWith(PartyId... others) {
        return handled(handling.sharedWith(Set.of(others)));
    }

    /**
     * The same terms, keeping data for another time.
     *
     * @param other how long
     * @return the terms
     */
    public Terms keptFor(Period other) {
        return handled(handling.keptFor(other));
    }

    /**
     * The same terms, keeping data elsewhere.
     *
     * @param others codes of countries or regions, such as {@code IE}; they replace the former ones
     * @return the terms
     */
    public Terms keptIn(String... others) {
        return handled(handling.keptIn(Set.of(others)));
    }

    /**
     * The same terms under another law.
     *
     * @param other such as {@code IE}
     * @return the terms
     */
    public Terms under(String other) {
        return handled(handling.under(other));
    }

    private Terms handled(Handling other) {
        return new Terms(id, version, purpose, controller, basis, ground, needed, optional, notice, other, choices);
    }

    /**
     * The same terms as the next version.
     *
     * @return version plus one
     */
    public Terms next() {
        return new Terms(
                id, version + 1, purpose, controller, basis, ground, needed, optional, notice, handling, choices);
    }

    /**
     * Every attribute they name.
     *
     * @return needed and optional ones
     */
    public Set<String> keys() {
        Set<String> all = new TreeSet<>(needed);
        all.addAll(optional);
        return Collections.unmodifiableSet(all);
    }

    /**
     * The ways open to her.
     *
     * @return in the order to show them; empty if she is not asked to agree
     */
    public List<Way> ways() {
        return choices.ways();
    }

    /**
     * Whether a party may read what she gives on these terms.
     *
     * @param party any
     * @return true for the controller and the recipients
     */
    public boolean covers(PartyId party) {
        return controller.id().equals(party) || handling.recipients().contains(party);
    }

    private static Set<String> names(Collection<? extends AttributeKey<?>> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.name()));
        return names;
    }
}
