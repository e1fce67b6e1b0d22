/** Absences for callers of the REST API. */
package io.marshrut.absences.rest;
