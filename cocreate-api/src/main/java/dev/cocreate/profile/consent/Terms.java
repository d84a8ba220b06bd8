package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Way.GiveFacts;
import dev.cocreate.profile.consent.Way.GoWithout;
import dev.cocreate.profile.consent.Way.Pay;
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
 * @param recipients who else may read
 * @param retention how long it is kept
 * @param jurisdiction whose law holds, such as {@code EU} or {@code IE}
 * @param ways the ways open to her, in the order to show them; empty if she is not asked to agree
 * @param bare whether a bare choice between giving data and paying was deliberately allowed
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
        Set<PartyId> recipients,
        Period retention,
        String jurisdiction,
        List<Way> ways,
        boolean bare) {

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
     * @param recipients as above
     * @param retention above zero
     * @param jurisdiction not blank
     * @param ways as above
     * @param bare as above
     * @throws IllegalArgumentException if something is out of range, an attribute is both needed and optional, no way but
     *     giving data is open, or only paying is besides and that was not deliberately allowed
     */
    public Terms {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(notice, "notice");
        needed = Collections.unmodifiableSet(new TreeSet<>(needed));
        optional = Collections.unmodifiableSet(new TreeSet<>(optional));
        recipients = Collections.unmodifiableSet(new TreeSet<>(recipients));
        ways = List.copyOf(ways);
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("the id of terms has 1 to 64 characters, but was '" + id + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a version is at least 1, but was " + version);
        }
        if (jurisdiction.isBlank()) {
            throw new IllegalArgumentException("terms name a jurisdiction, but these name none");
        }
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("data is kept for a period above zero, but this was " + retention);
        }
        Set<String> both = new TreeSet<>(needed);
        both.retainAll(optional);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("an attribute is needed or optional, but both are " + both);
        }
        checkWays(basis, ground, ways, bare);
    }

    private static void checkWays(Basis basis, Optional<Text> ground, List<Way> ways, boolean bare) {
        if (!basis.needsAgreement()) {
            if (ground.isEmpty() || !ways.isEmpty()) {
                throw new IllegalArgumentException("on the basis " + basis
                        + " terms say why it stands and offer no ways, but these "
                        + (ground.isEmpty() ? "do not say why" : "offer " + ways.size()));
            }
            return;
        }
        boolean gives = ways.stream().anyMatch(GiveFacts.class::isInstance);
        boolean pays = ways.stream().anyMatch(Pay.class::isInstance);
        boolean third = ways.stream().anyMatch(way -> !(way instanceof GiveFacts) && !(way instanceof Pay));
        if (!gives || (!pays && !third)) {
            throw new IllegalArgumentException(
                    "terms offer giving data and at least one way besides, but these offer " + ways);
        }
        if (!third && !bare) {
            throw new IllegalArgumentException(
                    "terms that leave her nothing but to give data or pay are doubtful in law;"
                            + " offer a reduced service or going without, or allow it deliberately with allowingBareChoice()");
        }
    }

    /**
     * Terms with the usual beginnings: on consent, nothing needed yet, kept a year, EU law, and going without as the
     * other way.
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
                Set.of(),
                Period.ofYears(1),
                "EU",
                List.of(new GiveFacts(), new GoWithout()),
                false);
    }

    /**
     * The same terms, not possible without these attributes.
     *
     * @param keys they replace the former ones
     * @return the terms
     */
    public Terms needing(AttributeKey<?>... keys) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                names(List.of(keys)),
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms, helped by these attributes.
     *
     * @param keys they replace the former ones
     * @return the terms
     */
    public Terms optionally(AttributeKey<?>... keys) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                names(List.of(keys)),
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms on her explicit consent, as special categories need.
     *
     * @return the terms
     */
    public Terms explicitly() {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                Basis.EXPLICIT_CONSENT,
                Optional.empty(),
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms for a contract with her.
     *
     * @return the terms
     */
    public Terms forContract() {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                Basis.CONTRACT,
                Optional.empty(),
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms on a ground that stands without her agreement.
     *
     * @param other the ground
     * @param why why it stands: the law, the task or the interest, in words she can judge
     * @return the terms, without ways
     */
    public Terms on(Basis other, Text why) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                other,
                Optional.of(why),
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                List.of(),
                bare);
    }

    /**
     * The same terms, offering these ways.
     *
     * @param open in the order to show them
     * @return the terms
     * @throws IllegalArgumentException if giving data is missing, or no way is open besides
     */
    public Terms offering(Way... open) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                List.of(open),
                bare);
    }

    /**
     * The same terms, which may offer a bare choice between giving data and paying.
     *
     * @return the terms
     */
    public Terms allowingBareChoice() {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                true);
    }

    /**
     * The same terms, with others who may read.
     *
     * @param others they replace the former ones
     * @return the terms
     */
    public Terms sharedWith(PartyId... others) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                Set.of(others),
                retention,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms, keeping data for another time.
     *
     * @param other how long
     * @return the terms
     */
    public Terms keptFor(Period other) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                recipients,
                other,
                jurisdiction,
                ways,
                bare);
    }

    /**
     * The same terms under another law.
     *
     * @param other such as {@code IE}
     * @return the terms
     */
    public Terms under(String other) {
        return new Terms(
                id,
                version,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                recipients,
                retention,
                other,
                ways,
                bare);
    }

    /**
     * The same terms as the next version.
     *
     * @return version plus one
     */
    public Terms next() {
        return new Terms(
                id,
                version + 1,
                purpose,
                controller,
                basis,
                ground,
                needed,
                optional,
                notice,
                recipients,
                retention,
                jurisdiction,
                ways,
                bare);
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
     * Whether a party may read what she gives on these terms.
     *
     * @param party any
     * @return true for the controller and the recipients
     */
    public boolean covers(PartyId party) {
        return controller.id().equals(party) || recipients.contains(party);
    }

    private static Set<String> names(Collection<? extends AttributeKey<?>> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.name()));
        return names;
    }
}
