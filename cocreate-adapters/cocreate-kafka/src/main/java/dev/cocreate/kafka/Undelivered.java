package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

/** Says why events do not arrive and what to do about it. */
final class Undelivered {

    private Undelivered() {}

    static CoCreateException event(String topic, Window.Failed failed) {
        Exception cause = failed.cause();
        return new CoCreateException(
                "the event at position " + failed.position() + " did not reach the topic '" + topic + "': "
                        + said(cause) + ". " + advice(cause)
                        + " The events stay in the journal and are sent from there, in order, at the next attempt",
                cause instanceof RetriableException,
                cause);
    }

    static CoCreateException relay(String topic, RuntimeException cause) {
        if (cause instanceof CoCreateException known) {
            return known;
        }
        return new CoCreateException(
                "the relay to the topic '" + topic + "' cannot work: " + said(cause) + ". " + advice(cause),
                cause instanceof RetriableException,
                cause);
    }

    private static String said(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.replaceAll("\\.+$", "");
    }

    private static String advice(Exception cause) {
        if (cause instanceof AuthenticationException) {
            return "Check the credentials among the producer's settings.";
        }
        if (cause instanceof AuthorizationException) {
            return "Let this client write to the topic, and idempotently.";
        }
        if (cause instanceof RecordTooLargeException) {
            return "Raise max.request.size among the producer's settings and max.message.bytes of the topic.";
        }
        if (cause instanceof InvalidTopicException) {
            return "Choose another name for the topic.";
        }
        return "See that a broker answers at bootstrap.servers and that the topic is there.";
    }
}
