package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A change to the network under a view: what-if is a view step, not a mode. Ids are those of the dataset. */
public sealed interface Edit {
    /** Takes out agencies, representatives and forums; an agency takes along representatives who represent no other. */
    record Remove(List<String> actors, List<String> forums) implements Edit {
        /** Freezes the lists. */
        public Remove {
            actors = List.copyOf(actors);
            forums = List.copyOf(forums);
        }
    }

    /** Takes out the flows from source to target, of one kind or (null) of all. */
    record RemoveTie(String source, String target, @Nullable String kind) implements Edit {}

    /** Takes out every flow of a kind: the view is then as one that never looked at the kind. */
    record RemoveKind(String kind) implements Edit {}

    /** Puts in an agency. */
    record AddAgency(String id, String name, Map<String, String> attributes) implements Edit {
        /** Freezes the attributes. */
        public AddAgency {
            attributes = Attributes.frozen(attributes);
        }
    }

    /** Puts in a representative of some agencies. */
    record AddRepresentative(String id, String name, List<String> agencies) implements Edit {
        /** Freezes the list. */
        public AddRepresentative {
            agencies = List.copyOf(agencies);
        }
    }

    /** Puts in a forum with members. */
    record AddForum(String id, String name, List<String> members) implements Edit {
        /** Freezes the list. */
        public AddForum {
            members = List.copyOf(members);
        }
    }

    /** Puts in a flow. */
    record AddTie(String source, String target, String kind, double strength) implements Edit {}

    /** Multiplies the strength of the flows from source to target, of one kind or (null) of all. */
    record Strengthen(
            String source, String target, @Nullable String kind, double factor) implements Edit {}

    /** Makes one agency of several; flows between them become self-flows. */
    record Merge(List<String> agencies, String into, String name) implements Edit {
        /** Freezes the list. */
        public Merge {
            agencies = List.copyOf(agencies);
        }
    }
}
