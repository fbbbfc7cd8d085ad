/**
 * Files in and out: reads the Weft folder, zip and workbook, flows and matrices as CSV, reports every problem by row, and
 * writes networks and tables. Loads neither the database nor the web server.
 */
@NullMarked
package org.weft.formats;

import org.jspecify.annotations.NullMarked;
