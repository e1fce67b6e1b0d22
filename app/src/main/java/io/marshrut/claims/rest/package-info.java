/** Claims over REST. */
package io.marshrut.claims.rest;
