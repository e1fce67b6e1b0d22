/** The administrator's pages of processes and incidents. */
package io.marshrut.modelling.web;
