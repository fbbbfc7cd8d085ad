package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.network.Network;

import java.util.List;

/**
 * A network ready to be viewed.
 *
 * @param ref what it is
 * @param network the network, under the grouping asked for
 * @param key names this content for caches; null for files, which may change under the same name
 * @param notes what reading it gave to know
 * @param saved what travels with files; null for a stored dataset, with which it is kept apart
 */
record Loaded(
        Analysis.DatasetRef ref,
        Network network,
        @Nullable String key,
        List<String> notes,
        @Nullable SavedWork saved) {}
