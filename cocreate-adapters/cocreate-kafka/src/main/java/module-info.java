/** Hands what the journal holds to Apache Kafka, in order and at least once. */
module dev.cocreate.kafka {
    requires transitive dev.cocreate.api;
    requires static transitive org.jspecify;
    // Named after its file: the client library does not name itself.
    requires kafka.clients;

    exports dev.cocreate.kafka;
}
