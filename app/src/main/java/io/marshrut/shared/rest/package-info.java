/** How problems reach callers of the REST API. */
package io.marshrut.shared.rest;
