package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.paths.Steps;
import org.weft.measures.Budget;
import org.weft.measures.MeasureCall;
import org.weft.measures.PairTable;
import org.weft.network.Actor;
import org.weft.network.Forum;
import org.weft.network.Membership;
import org.weft.network.Nearest;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Representation;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gathers what there is to know of one agency. */
final class Profiles {
    private static final int NEAR = 2;

    private final Library library;
    private final Analyses analyses;

    Profiles(Library library, Analyses analyses) {
        this.library = library;
        this.analyses = analyses;
    }

    Profile profile(Loaded loaded, View view, String agency, List<MeasureCall> calls, Budget budget, Workers workers) {
        Projection p = library.project(loaded, view);
        int v = node(p, agency);
        Marks marks = new Marks(p);
        int[] out = Steps.from(p.graph(), v);
        int[] in = Steps.from(p.graph().transpose(), v);
        List<PairTable> tables = PairTable.of(p);
        PairTable power = tables.isEmpty() ? null : tables.get(0);
        List<Profile.Share> dependsOn = power == null ? List.of() : shares(p, marks, power, v, true);
        List<Profile.Share> dependents = power == null ? List.of() : shares(p, marks, power, v, false);
        List<Profile.Partner> informs = partners(p, marks, v, true);
        List<Profile.Partner> informedBy = partners(p, marks, v, false);
        List<Profile.Value> scores = scores(loaded, view, p.id(v), calls, budget, workers);
        return new Profile(
                p.id(v),
                p.name(v),
                p.group(v),
                label(loaded.network().grouping()),
                marks.slot(v).sector(),
                marks.slot(v).shape(),
                marks.hollow(v),
                p.response(v).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                attributes(p, v),
                new ProfileSentences(p, v, out).all(informs, informedBy, dependents, dependsOn),
                informs,
                informedBy,
                power == null ? List.of() : power.kinds(),
                dependsOn,
                dependents,
                steps(out, v),
                steps(in, v),
                byGroup(p, marks, out, v),
                scores,
                seats(p, v),
                posts(p, v));
    }

    /** The scores of one agency; what is past the budget and cannot be estimated is left open with the reason. */
    private List<Profile.Value> scores(
            Loaded loaded, View view, String id, List<MeasureCall> calls, Budget budget, Workers workers) {
        try {
            return values(analyses.analyse(loaded, view, calls, budget, workers), id);
        } catch (WeftException e) {
            if (e.kind() != ErrorKind.OVER_BUDGET) {
                throw e;
            }
            if (calls.size() == 1) {
                MeasureCall call = calls.get(0);
                return List.of(new Profile.Value(call.id(), call.address(), call.label(), "", null, e.what()));
            }
        }
        List<Profile.Value> found = new ArrayList<>();
        for (MeasureCall call : calls) {
            found.addAll(scores(loaded, view, id, List.of(call), budget, workers));
        }
        return found;
    }

    private static List<Profile.Value> values(Analysis all, String id) {
        return all.scores().stream()
                .map(s -> new Profile.Value(
                        s.measure(),
                        s.address(),
                        s.label(),
                        s.unit(),
                        s.values().get(id),
                        s.reasons().get(id)))
                .toList();
    }

    /** The node of an agency's id or name. */
    static int node(Projection p, String agency) {
        int v = p.nodeOf(agency);
        if (v >= 0) {
            return v;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            if (p.name(i).equalsIgnoreCase(agency)) {
                return i;
            }
            names.add(p.id(i));
            names.add(p.name(i));
        }
        String nearest = Nearest.of(agency, names);
        throw new WeftException(
                ErrorKind.NOT_FOUND,
                "There is no agency '" + agency + "' in this view.",
                nearest == null ? "Check its id, and the wave and filters of the view." : "Nearest: " + nearest + ".");
    }

    static String label(String attribute) {
        String words = attribute.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? attribute : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, String> attributes(Projection p, int v) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : p.attributeNames()) {
            String value = p.attribute(v, name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    private static List<Profile.Partner> partners(Projection p, Marks marks, int v, boolean out) {
        Csr g = out ? p.graph() : p.graph().transpose();
        List<Profile.Partner> list = new ArrayList<>();
        for (int a = g.offsets()[v]; a < g.offsets()[v + 1]; a++) {
            int w = g.targets()[a];
            List<String> kinds = (out ? p.kindsOf(v, w) : p.kindsOf(w, v))
                    .stream().map(k -> p.network().kinds().get(k).id()).toList();
            list.add(new Profile.Partner(
                    p.id(w),
                    p.name(w),
                    p.shortName(w),
                    marks.slot(w).sector(),
                    marks.slot(w).shape(),
                    marks.hollow(w),
                    g.weights()[a],
                    kinds));
        }
        list.sort(
                Comparator.comparingDouble((Profile.Partner x) -> -x.strength()).thenComparing(Profile.Partner::name));
        return list;
    }

    private static List<Profile.Share> shares(Projection p, Marks marks, PairTable t, int v, boolean own) {
        List<Profile.Share> list = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            if (t.a()[i] != v && t.b()[i] != v) {
                continue;
            }
            boolean isA = t.a()[i] == v;
            int other = isA ? t.b()[i] : t.a()[i];
            double share = isA == own ? t.aOnB()[i] : t.bOnA()[i];
            if (share > 0) {
                list.add(new Profile.Share(
                        p.id(other),
                        p.name(other),
                        p.shortName(other),
                        marks.slot(other).sector(),
                        marks.slot(other).shape(),
                        marks.hollow(other),
                        share,
                        t.sources()[own ? v : other] == 1));
            }
        }
        list.sort(Comparator.comparingDouble((Profile.Share x) -> -x.share()).thenComparing(Profile.Share::name));
        return list;
    }

    private static List<Profile.Step> steps(int[] steps, int v) {
        int furthest = 0;
        for (int s : steps) {
            furthest = Math.max(furthest, s);
        }
        List<Profile.Step> list = new ArrayList<>();
        for (int k = 1; k <= furthest; k++) {
            int count = 0;
            for (int w = 0; w < steps.length; w++) {
                if (w != v && steps[w] > 0 && steps[w] <= k) {
                    count++;
                }
            }
            list.add(new Profile.Step(k, count, steps.length < 2 ? null : (Double) (count / (steps.length - 1.0))));
        }
        return list;
    }

    private static List<Profile.GroupReach> byGroup(Projection p, Marks marks, int[] steps, int v) {
        Map<@Nullable String, int[]> counts = new LinkedHashMap<>();
        Map<@Nullable String, Integer> example = new LinkedHashMap<>();
        for (int w = 0; w < steps.length; w++) {
            String group = p.group(w);
            int[] c = counts.computeIfAbsent(group, g -> new int[2]);
            example.putIfAbsent(group, w);
            if (w != v) {
                c[1]++;
                c[0] += steps[w] > 0 && steps[w] <= NEAR ? 1 : 0;
            }
        }
        List<Profile.GroupReach> list = new ArrayList<>();
        counts.forEach((group, c) -> {
            int w = Objects.requireNonNull(example.get(group));
            list.add(new Profile.GroupReach(
                    group, marks.slot(w).sector(), marks.slot(w).shape(), c[0], c[1]));
        });
        list.sort(Comparator.comparingInt((Profile.GroupReach r) -> -r.of())
                .thenComparing(r -> r.group() == null ? "" : r.group()));
        return list;
    }

    private static List<Profile.Seat> seats(Projection p, int v) {
        Network network = p.network();
        Set<Integer> voices = new HashSet<>(p.isAgency(v) ? p.representativesOf(v) : List.of());
        voices.add(p.actor(v));
        List<Profile.Seat> list = new ArrayList<>();
        for (Projection.Seats seat : p.forums()) {
            if (!seat.nodes().contains(v)) {
                continue;
            }
            Forum forum = network.forums().stream()
                    .filter(f -> f.id().equals(seat.forum()))
                    .findFirst()
                    .orElse(null);
            String role = null;
            for (Membership m : network.memberships()) {
                boolean now = m.wave() == Network.ALL_WAVES || p.waves().contains(m.wave());
                if (forum != null && network.forums().get(m.forum()) == forum && now && voices.contains(m.actor())) {
                    role = role == null ? m.role() : role;
                }
            }
            list.add(new Profile.Seat(
                    seat.forum(),
                    seat.name(),
                    role,
                    forum == null || forum.level() == null
                            ? null
                            : forum.level().name().toLowerCase(Locale.ROOT),
                    forum == null ? null : forum.decides(),
                    forum != null && forum.chair() != Network.NOBODY && voices.contains(forum.chair())));
        }
        return list;
    }

    private static List<Profile.Post> posts(Projection p, int v) {
        List<Profile.Post> list = new ArrayList<>();
        if (!p.isAgency(v)) {
            return list;
        }
        for (int r : p.representativesOf(v)) {
            Actor post = p.network().actors().get(r);
            Double share = null;
            for (Representation said : p.network().representations()) {
                boolean now = said.wave() == Network.ALL_WAVES || p.waves().contains(said.wave());
                if (said.representative() == r && said.agency() == p.actor(v) && now) {
                    share = said.share();
                }
            }
            list.add(new Profile.Post(
                    post.id(), post.name(), share, post.attributes().get("level")));
        }
        return list;
    }
}
