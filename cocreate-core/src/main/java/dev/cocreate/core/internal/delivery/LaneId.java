package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;

/** The way from one dialogue to one recipient: what is sent along it arrives in order. */
record LaneId(String dialogue, PartyId recipient) {

    /** The name of its stream, and the opaque part of its send keys. */
    String key() {
        return Hash.of("lane", dialogue, recipient.value());
    }

    /** Whether it can be the name of a lane's stream; what comes from outside may be anything. */
    static boolean isKey(String text) {
        return text.length() == 32
                && text.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'));
    }

    /** The same on every attempt of a turn. */
    String sendKey(long turn) {
        return key() + "-" + turn;
    }
}
