/** Process packages and incidents for administrators who call the REST API. */
package io.marshrut.modelling.rest;
