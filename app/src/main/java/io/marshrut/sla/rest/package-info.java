/** The due-date calculation for callers of the REST API. */
package io.marshrut.sla.rest;
