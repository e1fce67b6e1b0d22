/** The application: its beginning stands here, and every room in a package of its own. */
package io.marshrut;
