/** REST API of packages of documents. */
package io.marshrut.documentpackages.rest;
