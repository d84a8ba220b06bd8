package dev.cocreate.core.internal.road;

/** Something that happened: a record of an area's durable vocabulary, named in the past tense. Immutable. */
public interface Event {

    /** What stands where an event's content was erased. Every fold meets it and passes over it, or notes the gap. */
    record Erased() implements Event {}
}
