/** How a browser signs in, and the guards of the portal's pages. */
package io.marshrut.access.web;
