/** Assets for callers of the REST API. */
package io.marshrut.assets.rest;
