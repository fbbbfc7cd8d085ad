package org.weft.findings;

/** A rule: what it looks for, and the looking. */
interface Rule {
    /** All that is to be said of it. */
    RuleDeclaration declaration();

    /** Looks at a picture and says what it finds, what it cannot know, or why it does not look. */
    void look(Picture picture, Look look);
}
