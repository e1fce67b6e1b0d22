/** The inbox for callers of the REST API. */
package io.marshrut.worklist.rest;
