/** Brings the embedded stack up before a Spring Boot application and down after it; acts on its property alone. */
package io.marshrut.embedded.spring;
