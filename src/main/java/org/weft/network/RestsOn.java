package org.weft.network;

/** What a flow rests on. */
public enum RestsOn {
    /** A person: it ends when that person leaves. */
    PERSON,
    /** A professional role: whoever fills the post carries it on. */
    ROLE
}
