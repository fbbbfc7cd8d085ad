package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Edit;
import org.weft.network.Forum;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says changes in words. */
final class EditSentences {
    private final Network network;
    private final @Nullable Projection today;
    private final Map<String, String> added = new HashMap<>();
    private final Map<String, String> addedForums = new HashMap<>();

    private EditSentences(Network network, @Nullable Projection today) {
        this.network = network;
        this.today = today;
    }

    /** With names as the picture has them. */
    static List<String> of(Projection today, List<Edit> edits) {
        EditSentences words = new EditSentences(today.network(), today);
        return edits.stream().map(words::sentence).toList();
    }

    /** With names as the dataset has them; who is no longer in it goes by the id. */
    static List<String> of(Network network, List<Edit> edits) {
        EditSentences words = new EditSentences(network, null);
        return edits.stream().map(words::sentence).toList();
    }

    private String sentence(Edit edit) {
        if (edit instanceof Edit.Remove e) {
            List<String> gone =
                    new ArrayList<>(e.actors().stream().map(this::name).toList());
            e.forums().forEach(f -> gone.add("the forum " + forum(f)));
            return "Without " + listed(gone) + ".";
        }
        if (edit instanceof Edit.RemoveTie e) {
            return "Without " + kind(e.kind()) + " from " + name(e.source()) + " to " + name(e.target()) + ".";
        }
        if (edit instanceof Edit.RemoveKind e) {
            return "Without any flow of " + label(e.kind()) + ".";
        }
        if (edit instanceof Edit.AddAgency e) {
            added.put(e.id(), e.name());
            return "With a new agency, " + e.name() + ".";
        }
        if (edit instanceof Edit.AddRepresentative e) {
            added.put(e.id(), e.name());
            return "With a new post, " + e.name() + ", for "
                    + listed(e.agencies().stream().map(this::name).toList()) + ".";
        }
        if (edit instanceof Edit.AddForum e) {
            addedForums.put(e.id(), e.name());
            return "With a new forum, " + e.name() + ", of "
                    + listed(e.members().stream().map(this::name).toList()) + ".";
        }
        if (edit instanceof Edit.AddTie e) {
            return "With a new flow of " + label(e.kind()) + " from " + name(e.source()) + " to " + name(e.target())
                    + " of strength " + number(e.strength()) + ".";
        }
        if (edit instanceof Edit.Strengthen e) {
            return "With " + kind(e.kind()) + " from " + name(e.source()) + " to " + name(e.target()) + " times "
                    + number(e.factor()) + ".";
        }
        Edit.Merge e = (Edit.Merge) edit;
        String parts = listed(e.agencies().stream().map(this::name).toList());
        added.put(e.into(), e.name());
        return "With " + parts + " merged into " + e.name() + ".";
    }

    private String kind(@Nullable String kind) {
        return kind == null ? "the flows" : "the flows of " + label(kind);
    }

    private String label(String kind) {
        int k = network.kind(kind);
        return k < 0 ? kind : network.kinds().get(k).label();
    }

    private String forum(String id) {
        String made = addedForums.get(id);
        return made != null
                ? made
                : network.forums().stream()
                        .filter(f -> f.id().equals(id))
                        .map(Forum::name)
                        .findFirst()
                        .orElse(id);
    }

    private String name(String id) {
        String made = added.get(id);
        if (made != null) {
            return made;
        }
        int node = today == null ? -1 : today.nodeOf(id);
        if (today != null && node >= 0) {
            return today.name(node);
        }
        int actor = network.actor(id);
        if (actor == Network.NOBODY) {
            return id;
        }
        Actor known = network.actors().get(actor);
        return known.name();
    }

    /** "a, b and c". */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
