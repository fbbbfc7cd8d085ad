package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies a view's edits in order. */
final class Editor {
    private final Working working;

    Editor(Working working) {
        this.working = working;
    }

    void apply() {
        for (Edit edit : working.view.edits()) {
            if (edit instanceof Edit.Remove e) {
                remove(e);
            } else if (edit instanceof Edit.RemoveTie e) {
                working.ties.removeAll(new HashSet<>(between(e.source(), e.target(), e.kind())));
            } else if (edit instanceof Edit.RemoveKind e) {
                removeKind(e);
            } else if (edit instanceof Edit.AddAgency e) {
                working.add(new Working.Member(e.id(), e.name(), true, Network.NOBODY, e.attributes(), true));
            } else if (edit instanceof Edit.AddRepresentative e) {
                addRepresentative(e);
            } else if (edit instanceof Edit.AddForum e) {
                Set<Integer> members = new LinkedHashSet<>();
                e.members().forEach(m -> members.add(working.member(m)));
                working.forums.add(new Working.Seats(e.id(), e.name(), members));
            } else if (edit instanceof Edit.AddTie e) {
                addTie(e);
            } else if (edit instanceof Edit.Strengthen e) {
                between(e.source(), e.target(), e.kind()).forEach(t -> t.strength *= e.factor());
            } else if (edit instanceof Edit.Merge e) {
                merge(e);
            }
        }
    }

    private void remove(Edit.Remove e) {
        Set<Integer> gone = new HashSet<>();
        e.actors().forEach(id -> gone.add(working.member(id)));
        working.takeOut(gone);
        for (String id : e.forums()) {
            if (!working.forums.removeIf(f -> f.id().equals(id))) {
                throw Working.missing(
                        "forum",
                        id,
                        working.forums.stream().map(Working.Seats::id).toList());
            }
        }
    }

    private void removeKind(Edit.RemoveKind e) {
        int k = kind(e.kind());
        // No longer a kind of the view, so that nobody's missing answer about it counts as unknown.
        if (!working.kinds.remove(k)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The flows of kind '" + e.kind() + "' cannot be taken out: the kind is not in the view.",
                    working.kinds.isEmpty()
                            ? "No kind is left to take out."
                            : "In the view are: "
                                    + String.join(
                                            ", ",
                                            working.kinds.stream()
                                                    .map(i -> working.network
                                                            .kinds()
                                                            .get(i)
                                                            .id())
                                                    .toList())
                                    + ".");
        }
        working.ties.removeIf(t -> t.kind == k);
    }

    private List<Tie> between(String source, String target, @Nullable String kind) {
        int s = working.member(source);
        int t = working.member(target);
        int k = kind == null ? -1 : kind(kind);
        List<Tie> found = new ArrayList<>();
        for (Tie tie : working.ties) {
            boolean told = tie.source == s && tie.target == t;
            boolean turned = !working.network.kinds().get(tie.kind).directed() && tie.source == t && tie.target == s;
            if ((told || turned) && (k < 0 || tie.kind == k)) {
                found.add(tie);
            }
        }
        if (found.isEmpty()) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "There is no flow from '" + source + "' to '" + target + "'"
                            + (kind == null ? "" : " of kind '" + kind + "'") + " in this view.",
                    "Check which way the flow runs, and that its kind and wave are in the view.");
        }
        return found;
    }

    private int kind(String id) {
        int k = working.network.kind(id);
        if (k < 0) {
            throw Working.missing(
                    "kind of flow",
                    id,
                    working.network.kinds().stream().map(Kind::id).toList());
        }
        return k;
    }

    private void addRepresentative(Edit.AddRepresentative e) {
        List<Integer> agencies = new ArrayList<>();
        for (String id : e.agencies()) {
            agencies.add(agency(id));
        }
        int i = working.add(new Working.Member(e.id(), e.name(), false, Network.NOBODY, Map.of(), true));
        agencies.forEach(a -> working.speakFor(i, a, -1));
    }

    private int agency(String id) {
        int a = working.member(id);
        if (!working.members.get(a).agency) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "'" + id + "' is a representative, not an agency.", "Name an agency.");
        }
        return a;
    }

    private void addTie(Edit.AddTie e) {
        int k = kind(e.kind());
        if (!working.kinds.contains(k)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The flow to add is of kind '" + e.kind() + "', which is not in the view.",
                    "Add the kind to the view, or choose one that is in it.");
        }
        Kind kind = working.network.kinds().get(k);
        Tie t = new Tie(
                working.member(e.source()),
                working.member(e.target()),
                k,
                Network.ALL_WAVES,
                kind.scale().amount(e.strength()),
                -1);
        // An edit is made on the picture the view shows, so it runs as that picture runs.
        t.providerFirst = working.view.orient() == View.Orientation.PROVIDER || kind.provider() == Kind.End.SOURCE;
        working.ties.add(t);
    }

    private void merge(Edit.Merge e) {
        if (e.agencies().size() < 2) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "A merger needs at least two agencies.", "Name the agencies to merge.");
        }
        List<Integer> parts = new ArrayList<>();
        e.agencies().forEach(id -> parts.add(agency(id)));
        int into = working.find(e.into());
        if (into < 0 || !parts.contains(into)) {
            Map<String, String> attributes = working.members.get(parts.get(0)).attributes;
            into = working.add(new Working.Member(e.into(), e.name(), true, Network.NOBODY, attributes, true));
        }
        int made = into;
        if (!e.name().equals(e.into())) {
            working.members.get(made).name = e.name();
        }
        for (Tie t : working.ties) {
            t.source = parts.contains(t.source) ? made : t.source;
            t.target = parts.contains(t.target) ? made : t.target;
        }
        working.speaks.forEach((representative, agencies) -> {
            double share = agencies.stream()
                    .filter(s -> parts.contains(s.agency()))
                    .mapToDouble(Working.Speaks::share)
                    .sum();
            if (agencies.removeIf(s -> parts.contains(s.agency()))) {
                agencies.add(new Working.Speaks(made, share > 0 ? share : -1));
            }
        });
        working.forums.forEach(f -> {
            if (f.members().removeAll(parts)) {
                f.members().add(made);
            }
        });
        parts.forEach(p -> working.members.get(p).in = p == made);
    }
}
