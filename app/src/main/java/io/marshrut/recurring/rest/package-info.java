/** REST API of recurring requests. */
package io.marshrut.recurring.rest;
