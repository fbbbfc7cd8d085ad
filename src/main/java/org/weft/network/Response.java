package org.weft.network;

/** Whether an agency answered, as far as it is known. */
public enum Response {
    /** Nobody recorded who was asked. */
    NOT_RECORDED,
    /** It was not asked. */
    NOT_ASKED,
    /** It was asked and did not answer: what it would have said is unknown, not absent. */
    NOT_ANSWERED,
    /** It answered. */
    ANSWERED
}
