/** Tests of the page in a browser, against the real server with the real embedded store. */
package org.weft.browser;
