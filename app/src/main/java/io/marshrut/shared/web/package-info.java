/** What pages of every package share: their stereotype and how values are written for people. */
package io.marshrut.shared.web;
