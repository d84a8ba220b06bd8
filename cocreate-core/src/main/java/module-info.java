/** The implementation of CoCreate. A host uses the entry package and nothing else. */
module dev.cocreate.core {
    requires transitive dev.cocreate.api;
    // The host hands in its DataSource.
    requires transitive java.sql;
    requires static transitive org.jspecify;
    // A witness of the log is asked over HTTP.
    requires java.net.http;
    requires com.google.common;
    requires org.slf4j;
    requires tools.jackson.core;

    exports dev.cocreate.core;
}
