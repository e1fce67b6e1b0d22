/** {@code /admin/processes} and {@code /admin/incidents} of the REST API. */
package io.marshrut.modelling.rest;
