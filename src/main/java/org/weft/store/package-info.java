/**
 * Datasets and their revisions in Neo4j, embedded or on a server, always through the Java driver over Bolt. The only
 * package that knows Neo4j.
 */
@NullMarked
package org.weft.store;

import org.jspecify.annotations.NullMarked;
