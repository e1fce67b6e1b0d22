/** Sites and employees for callers of the REST API. */
package io.marshrut.directory.rest;
