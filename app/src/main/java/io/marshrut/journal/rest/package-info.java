/** The journal's check for callers of the REST API. */
package io.marshrut.journal.rest;
