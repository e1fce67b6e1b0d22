/** Powers of attorney over REST. */
package io.marshrut.powersofattorney.rest;
