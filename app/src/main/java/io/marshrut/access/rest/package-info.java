/** How programs sign in, and the guards of the REST API. */
package io.marshrut.access.rest;
