/** The pages of catalogue, form, request card and printable request. */
package io.marshrut.requests.web;
