/** The embedded stack around Spring Boot applications. */
package io.marshrut.embedded.spring;
