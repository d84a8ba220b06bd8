package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Right;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done to a profile. Whatever is open to others is open to the owner; what is hers alone is marked {@link
 * Hers}, and what is open to third parties only {@link OfThirdParties}, each with its reason.
 */
sealed interface ProfileAct extends Act {

    PartyId owner();

    @Override
    default String name() {
        return NAMES.get(getClass());
    }

    /** What each kind of act is called: made once, since every act asks for it. */
    ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return "profile."
                    + type.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
        }
    };

    /** An act that is the owner's alone: it speaks for her, or opens or closes what is hers. */
    sealed interface Hers extends ProfileAct {}

    /** An act for somebody else than the owner: nobody vouches for herself, nor answers her own request. */
    sealed interface OfThirdParties extends ProfileAct {}

    record Declare(PartyId by, PartyId owner, AttributeKey<?> attribute, Object value, Validity during)
            implements Hers {}

    record Observe(PartyId by, PartyId owner, AttributeKey<?> attribute, Object value, String evidence, Validity during)
            implements ProfileAct {}

    record Infer(
            PartyId by,
            PartyId owner,
            AttributeKey<?> attribute,
            Object value,
            String method,
            List<String> from,
            double confidence)
            implements ProfileAct {}

    record Attest(PartyId by, PartyId owner, AttributeKey<?> attribute, Object value, String evidence, Validity during)
            implements OfThirdParties {}

    record Invite(PartyId by, PartyId owner, PartyId attestor, AttributeKey<?> attribute) implements Hers {}

    record Decline(PartyId by, PartyId owner, AttributeKey<?> attribute) implements Hers {}

    record Reopen(PartyId by, PartyId owner, AttributeKey<?> attribute) implements Hers {}

    record Correct(PartyId by, PartyId owner, String fact, AttributeKey<?> attribute, Object value)
            implements ProfileAct {}

    record Retract(PartyId by, PartyId owner, String fact) implements ProfileAct {}

    record Dispute(PartyId by, PartyId owner, String fact, Text claim) implements ProfileAct {}

    record Settle(PartyId by, PartyId owner, String contest, boolean upheld, Reason because) implements ProfileAct {}

    record Show(PartyId by, PartyId owner, AttributeKey<?> attribute, PartyId reader, Visibility most)
            implements Hers {}

    record Restrict(PartyId by, PartyId owner, AttributeKey<?> attribute) implements Hers {}

    record Release(PartyId by, PartyId owner, AttributeKey<?> attribute) implements Hers {}

    record TakeStance(PartyId by, PartyId owner, Stance stance) implements Hers {}

    record Join(PartyId by, PartyId owner, PartyId into) implements Hers {}

    record Merge(PartyId by, PartyId owner, PartyId other) implements Hers {}

    record GiveGrant(PartyId by, PartyId owner, Grant grant) implements Hers {}

    record RevokeGrant(PartyId by, PartyId owner, String grant) implements ProfileAct {}

    record Read(PartyId by, PartyId owner, Set<AttributeKey<?>> keys, Purpose purpose) implements ProfileAct {}

    record OfferTerms(PartyId by, PartyId owner, Terms terms) implements ProfileAct {}

    record AnswerTerms(PartyId by, PartyId owner, String terms, Way way, Set<String> optional) implements Hers {}

    record RefuseTerms(PartyId by, PartyId owner, String terms) implements Hers {}

    record MoveTerms(PartyId by, PartyId owner, String terms, ConsentStatus status) implements Hers {}

    record WithdrawTerms(PartyId by, PartyId owner, String terms) implements Hers {}

    record AskRight(PartyId by, PartyId owner, Right right, PartyId to, Set<String> about, Text words)
            implements Hers {}

    record AnswerRight(PartyId by, PartyId owner, String request, Answer answer) implements OfThirdParties {}

    record ExportAll(PartyId by, PartyId owner) implements Hers {}

    record Erase(PartyId by, PartyId owner, Set<String> keys) implements Hers {}

    /** Has the library call her by a name that says nothing, outside. Done on her behalf when first needed. */
    record NameOutside(PartyId by, PartyId owner) implements Hers {}
}
