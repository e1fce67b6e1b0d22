/** Pages of orders to contractors: inside for the performer, outside for whom a link was sent to. */
package io.marshrut.contractors.web;
