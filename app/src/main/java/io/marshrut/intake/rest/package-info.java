/** REST API. */
package io.marshrut.intake.rest;
