/**
 * Events out at scale: a relay that reads a journal by a durable cursor and writes each event to a Kafka topic as a
 * CloudEvent, sealed as it is stored. The journal itself is the outbox; nothing is kept twice.
 */
@NullMarked
package dev.cocreate.kafka;

import org.jspecify.annotations.NullMarked;
