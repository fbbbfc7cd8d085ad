package org.weft.findings;

import org.weft.network.Forum;
import org.weft.network.Projection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who sits in forums. */
final class Forums {
    private Forums() {}

    /** The nodes that sit in a forum of some sort, by themselves or through a post. */
    static Set<Integer> seated(Picture picture, Predicate<Forum> which) {
        Set<Integer> found = new TreeSet<>();
        List<Projection.Seats> seats = picture.projection.forums();
        for (Forum forum : picture.network.forums()) {
            if (which.test(forum)) {
                seats.stream().filter(s -> s.forum().equals(forum.id())).forEach(s -> found.addAll(s.nodes()));
            }
        }
        return found;
    }
}
