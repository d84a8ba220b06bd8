/** Contracts that an integrator's own classes can be held to, and doubles to test with. */
module dev.cocreate.testkit {
    requires transitive dev.cocreate.api;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.cocreate.testkit;
    exports dev.cocreate.testkit.channel;
    exports dev.cocreate.testkit.journal;
    exports dev.cocreate.testkit.risk;
}
