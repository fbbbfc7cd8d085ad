package org.weft.cli;

import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import java.util.function.Function;

/**
 * What the command line is given from above.
 *
 * @param workbench makes the workbench of a data directory; its store is opened when it is first needed
 * @param http the server that {@code serve} starts
 * @param version the version of the product
 */
public record Parts(Function<Settings, Workbench> workbench, HttpFace http, String version) {}
