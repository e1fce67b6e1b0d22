/** The pages of intake, card and verification. */
package io.marshrut.primarydocuments.web;
