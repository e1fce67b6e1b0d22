/** Primary documents for callers of the REST API. */
package io.marshrut.primarydocuments.rest;
