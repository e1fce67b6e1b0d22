/** The page on which any document is looked at, and the viewer that other pages show within themselves. */
package io.marshrut.renditions.web;
