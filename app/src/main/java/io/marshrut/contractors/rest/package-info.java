/** The API of orders to contractors, for people of the company. */
package io.marshrut.contractors.rest;
