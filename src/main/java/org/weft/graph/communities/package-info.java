/** Communities: modularity, the Louvain and Leiden methods, and how far two partitions agree. */
@NullMarked
package org.weft.graph.communities;

import org.jspecify.annotations.NullMarked;
