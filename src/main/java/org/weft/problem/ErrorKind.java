package org.weft.problem;

/**
 * The kinds of error that Weft tells apart. Each face of the product maps them once: the API to an HTTP status, the
 * command line to an exit code.
 */
public enum ErrorKind {
    /** The request or the command cannot be understood: a wrong option, an unknown parameter, malformed JSON. */
    BAD_REQUEST,
    /** The request is understood, but the data in it has errors that block it; problems list them. */
    BAD_DATA,
    /** What is named does not exist: a dataset, a revision, an agency, a measure, a file. */
    NOT_FOUND,
    /** The path exists, but not for this method. */
    METHOD_NOT_ALLOWED,
    /** Something else changed it first, holds it, or bears the same name. */
    CONFLICT,
    /** Larger than the bound that is set. */
    TOO_LARGE,
    /** More work than the budget allows; says how much, and what may be asked for instead. */
    OVER_BUDGET,
    /** A media type, file format or feature that Weft does not read. */
    UNSUPPORTED,
    /** No token, or a wrong one. */
    UNAUTHENTICATED,
    /** Known, but not allowed: a token of too low a rank, a foreign origin. */
    FORBIDDEN,
    /** A request for a host that this server does not serve. */
    MISDIRECTED,
    /** Stopped on request. */
    CANCELLED,
    /** The database or the server cannot be reached now; trying again may help. */
    UNAVAILABLE,
    /** The disk is full, or a path cannot be written or read. */
    STORAGE,
    /** A fault of Weft's own. */
    INTERNAL
}
