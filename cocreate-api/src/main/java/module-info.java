/** What a host, an integrator and a consumer's agent say to CoCreate: interfaces and values, nothing that runs. */
module dev.cocreate.api {
    // Transitive, because @Nullable stands in exported signatures; static, because nobody needs it to run.
    requires static transitive org.jspecify;

    exports dev.cocreate.channel;
    exports dev.cocreate.dialogue.agreement;
    exports dev.cocreate.dialogue.charter;
    exports dev.cocreate.dialogue;
    exports dev.cocreate.disclosure.decision;
    exports dev.cocreate.disclosure.effect;
    exports dev.cocreate.disclosure.preference;
    exports dev.cocreate.disclosure.risk;
    exports dev.cocreate.disclosure;
    exports dev.cocreate.journal;
    exports dev.cocreate.personalization;
    exports dev.cocreate.personalization.composition;
    exports dev.cocreate.personalization.recommendation;
    exports dev.cocreate.personalization.rulebook;
    exports dev.cocreate.profile.access;
    exports dev.cocreate.profile.consent;
    exports dev.cocreate.profile.rights;
    exports dev.cocreate.profile;
    exports dev.cocreate.transparency;
    exports dev.cocreate;
    exports dev.cocreate.transparency.verify;
}
