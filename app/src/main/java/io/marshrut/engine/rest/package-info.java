/** The one door through which OCR workers reach the engine's queue. */
package io.marshrut.engine.rest;
