/** The page of reliability. */
package io.marshrut.reliability.web;
