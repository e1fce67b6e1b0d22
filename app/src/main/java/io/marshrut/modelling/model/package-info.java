/** What stands in the files of a process package, read without the engine. */
package io.marshrut.modelling.model;
