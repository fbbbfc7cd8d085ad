package org.weft.formats;

import org.weft.network.Forum;
import org.weft.network.Level;
import org.weft.network.Membership;
import org.weft.network.Network;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads forums and who sits in them. */
final class ForumsSheet {
    private static final SheetKind FORUMS = SheetKind.FORUMS;
    private static final int ID = FORUMS.index("id");
    private static final int NAME = FORUMS.index("name");
    private static final int LEVEL = FORUMS.index("level");
    private static final int DECIDES = FORUMS.index("decides");
    private static final int CHAIR = FORUMS.index("chair");
    private static final SheetKind MEMBERSHIPS = SheetKind.MEMBERSHIPS;
    private static final int FORUM = MEMBERSHIPS.index("forum");
    private static final int MEMBER = MEMBERSHIPS.index("member");
    private static final int ROLE = MEMBERSHIPS.index("role");
    private static final int WAVE = MEMBERSHIPS.index("wave");

    private ForumsSheet() {}

    static void read(SheetRows row, Draft draft) throws IOException {
        while (row.next()) {
            String id = row.id(ID);
            String name = row.name(NAME);
            Level level = row.level(LEVEL);
            Boolean decides = row.yesNo(DECIDES);
            String chairId = row.known(CHAIR);
            int chair = chairId == null ? Network.NOBODY : draft.actor(row, CHAIR, chairId);
            if (id == null) {
                continue;
            }
            if (draft.forums.byId(id) >= 0) {
                row.error(ID, "The forum \"" + id + "\" stands twice.", "Remove one of the rows.");
                continue;
            }
            Map<String, String> other = RowAttributes.of(row, FORUMS);
            draft.forums.add(id, name == null ? id : name);
            draft.forumList.add(
                    new Forum(id, name == null ? id : name, level, decides, chair < 0 ? Network.NOBODY : chair, other));
        }
        withPoints(row.attributesWithCommas(), draft);
    }

    private static void withPoints(List<String> commas, Draft draft) {
        if (!commas.isEmpty()) {
            draft.forumList.replaceAll(f -> {
                Map<String, String> changed = new LinkedHashMap<>(f.attributes());
                commas.forEach(c -> changed.computeIfPresent(c, (k, v) -> v.replace(',', '.')));
                return new Forum(f.id(), f.name(), f.level(), f.decides(), f.chair(), changed);
            });
        }
    }

    static void readMemberships(SheetRows row, Draft draft) throws IOException {
        Set<List<Integer>> stated = new HashSet<>();
        while (row.next()) {
            String forumId = row.id(FORUM);
            String memberId = row.id(MEMBER);
            int wave = draft.wave(row, WAVE);
            int forum =
                    forumId == null ? Draft.FAILED : draft.find(row, FORUM, forumId, draft.forums, SheetKind.FORUMS);
            int member = memberId == null ? Draft.FAILED : draft.actor(row, MEMBER, memberId);
            if (forum < 0 || member < 0 || wave == Draft.FAILED) {
                continue;
            }
            if (stated.add(List.of(forum, member, wave))) {
                draft.memberships.add(new Membership(forum, member, row.name(ROLE), wave));
            } else {
                row.warning(MEMBER, "The membership stands twice.", "It is kept once, with the role of the first row.");
            }
        }
    }
}
