package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Right;
import java.time.Instant;
import java.util.List;

/** What she asks by right, and what comes of it. */
public sealed interface RightsEvent extends ProfileEvent {

    /** She asked. */
    record RightAsked(String id, Right right, PartyId to, List<String> about, Text words, Instant due)
            implements RightsEvent {}

    /** It was answered, or put off. */
    record RightAnswered(String id, Right right, Answer answer) implements RightsEvent {}

    /** She took everything held about her along. */
    record ProfileExported(String language) implements RightsEvent {}

    /**
     * What was known under some attributes was erased.
     *
     * @param events how many events lost their content
     */
    record KeysErased(List<String> keys, Effects effects, int events) implements RightsEvent {}

    /** She is called so where her id must not go. */
    record SurrogateGiven(String surrogate) implements RightsEvent {}
}
