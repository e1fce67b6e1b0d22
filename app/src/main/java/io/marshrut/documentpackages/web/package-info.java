/** Pages of packages of documents. */
package io.marshrut.documentpackages.web;
