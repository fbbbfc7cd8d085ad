// Where the libraries of others lie: WebJars, served from the class path by version.

/** d3, a UMD file: importing it sets the global d3. */
export const D3_URL = '/webjars/d3/7.9.0/dist/d3.min.js';
