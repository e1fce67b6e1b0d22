/** Pages of working calendars. */
package io.marshrut.sla.web;
