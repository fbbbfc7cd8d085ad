/**
 * The command line: {@code weft} and its commands. On files it needs no database; on datasets it goes through a running
 * server of the same data directory, else opens the store itself. Alone imports picocli.
 */
@NullMarked
package org.weft.cli;

import org.jspecify.annotations.NullMarked;
