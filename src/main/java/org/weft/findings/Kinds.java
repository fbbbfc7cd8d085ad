package org.weft.findings;

import org.weft.network.Kind;
import org.weft.network.Scale;

import java.util.List;

/** How kinds of flow are told apart and named. */
final class Kinds {
    private Kinds() {}

    static boolean money(Kind kind) {
        return kind.scale().type() == Scale.Type.MONEY;
    }

    /** What the end that gives does, as "informs" or "advises". */
    static String gives(Kind kind) {
        return kind.provider() == Kind.End.SOURCE ? kind.verb() : kind.inverseVerb();
    }

    /** What the end that takes does, as "is informed by" or "seeks advice from". */
    static String takes(Kind kind) {
        return kind.provider() == Kind.End.SOURCE ? kind.inverseVerb() : kind.verb();
    }

    /** The verb of one kind, else a general one. */
    static String gives(List<Kind> kinds) {
        return kinds.size() == 1 ? gives(kinds.get(0)) : "gives to";
    }

    /** The verb of one kind, else a general one. */
    static String takes(List<Kind> kinds) {
        return kinds.size() == 1 ? takes(kinds.get(0)) : "receives from";
    }

    /** Their labels, as "information sharing and referral". */
    static String labels(List<Kind> kinds) {
        return Words.list(kinds.stream()
                .map(k -> k.label().isEmpty() ? k.id() : k.label())
                .sorted()
                .toList());
    }
}
